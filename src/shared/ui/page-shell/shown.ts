import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether this page is the one on the screen. Pages below it stay alive, and must not ask or announce anything. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

/**
 * Calls `arrive` as this page opens, before the page around it does anything, and whenever the person comes back to it.
 * Keep the function the same: a new one is called at once.
 */
export function useArrival(arrive: () => void): void {
  useEffect(arrive, [arrive])
  useDidShow(arrive)
}
