import { observer } from 'mobx-react-lite'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useStore } from '@/shared/store'
import { aria, styleVars } from '@/shared/ui'
import { shifted, toPixel, toPlace, type MapView } from '../map-view'
import { plannerCopy } from '../planner-copy'
import { PlannerStore, type TriedStation } from '../planner-store'

interface TriedPinProps {
  station: TriedStation
  number: number
  view: MapView
  canvas: { readonly current: HTMLCanvasElement | null }
}

const STEP_M = 50
const steps: Readonly<Record<string, { north: number; east: number }>> = {
  ArrowUp: { north: STEP_M, east: 0 },
  ArrowDown: { north: -STEP_M, east: 0 },
  ArrowLeft: { north: 0, east: -STEP_M },
  ArrowRight: { north: 0, east: STEP_M },
}

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)}%`

/** A station that is tried out: dragged by mouse or finger, or moved by arrow keys. Where it rests is asked about. */
export const TriedPin = observer(function TriedPin({ station, number, view, canvas }: TriedPinProps) {
  const store = useStore(PlannerStore)
  const isHeld = useRef(false)
  const { x, y } = toPixel(view, station)
  const under = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect()
    return toPlace(view, { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) })
  }
  const take = (event: PointerEvent<HTMLButtonElement>): void => {
    isHeld.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent): void => {
    if (isHeld.current) void store.move(station.key, under(event), false)
  }
  const drop = (event: PointerEvent): void => {
    if (isHeld.current) void store.move(station.key, under(event), true)
    isHeld.current = false
  }
  const step = (event: KeyboardEvent): void => {
    const by = steps[event.key]
    if (!by) return
    event.preventDefault()
    void store.move(station.key, shifted(station, by), false)
  }
  const rest = (event: KeyboardEvent): void => {
    if (steps[event.key]) void store.move(station.key, station, true)
  }
  return (
    <button
      type="button"
      className="coverage-map__pin"
      style={styleVars({ '--x': share(x, view.width), '--y': share(y, view.height) })}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={step}
      onKeyUp={rest}
      {...aria({ label: plannerCopy.pin(number) })}
    >
      {number}
    </button>
  )
})
