import { useEffect, useRef, useState } from 'react'
import { useDeps } from '@/shared/store'
import { untilNextChange } from '../offer-clock'

interface Watch {
  /** Whether seconds are shown in the last hour. */
  readonly bySecond: boolean
  readonly onPassed: () => void
}

/** Milliseconds left until a deadline, told anew whenever what is shown of them changes. */
export function useTimeLeft(until: string, { bySecond, onPassed }: Watch): number {
  const { clock } = useDeps().device
  const [, redraw] = useState(0)
  const passed = useRef(onPassed)
  passed.current = onPassed
  const left = Date.parse(until) - clock.now().getTime()
  useEffect(() => {
    if (left <= 0) return passed.current()
    const timer = setTimeout(() => redraw((times) => times + 1), untilNextChange(left, bySecond))
    return () => clearTimeout(timer)
  })
  return Math.max(0, left)
}
