import { useEffect, useRef, type PointerEvent, type RefObject } from 'react'
import type { Spot } from '../../map/viewport'

/** What hands do to a map, in px of the screen and levels of zoom. */
export interface Moves {
  push(by: Spot): void
  /** `at`: the spot that stays where it is; the middle when absent. */
  zoom(levels: number, at?: Spot): void
}

/** A finger that moved less than this has tapped, px. */
const SLOP = 6

/** How far a wheel turns for a level of zoom, px; a step of a mouse's wheel is 100. */
const WHEEL_PX = 240
const LINE_PX = 33

type Fingers = Map<number, Spot>

/** Push by one finger or the mouse, zoom by two fingers and by the wheel. Answers what to spread on the map's frame. */
export function useGestures(frame: RefObject<HTMLElement | null>, moves: Moves) {
  const fingers = useRef<Fingers>(new Map())
  const drag = useRef({ far: 0, isDrag: false })
  useWheel(frame, moves)
  const spotOf = (event: PointerEvent): Spot => onFrame(frame.current, event)
  const lift = ({ pointerId }: PointerEvent): void => {
    fingers.current.delete(pointerId)
    // The click that ends a drag comes at once, if at all; a later one, by a key for instance, is meant.
    if (fingers.current.size === 0) setTimeout(() => { drag.current.isDrag = false })
  }
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (fingers.current.size === 0) drag.current = { far: 0, isDrag: false }
      fingers.current.set(event.pointerId, spotOf(event))
    },
    onPointerMove: (event: PointerEvent): void => {
      const before = fingers.current.get(event.pointerId)
      if (!before) return
      const after = spotOf(event)
      drag.current.far += distance(before, after)
      if (drag.current.far < SLOP) return
      if (!drag.current.isDrag) frame.current?.setPointerCapture(event.pointerId)
      drag.current.isDrag = true
      const others = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, spot]) => spot)
      fingers.current.set(event.pointerId, after)
      move(moves, { before, after, other: others[0] ?? null })
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    // The end of a drag is no tap on what happens to lie under it.
    onClickCapture: (event: { stopPropagation(): void; preventDefault(): void }): void => {
      if (!drag.current.isDrag) return
      drag.current.isDrag = false
      event.stopPropagation()
      event.preventDefault()
    },
  }
}

interface Step {
  readonly before: Spot
  readonly after: Spot
  /** A second finger, which holds still while the first moves. */
  readonly other: Spot | null
}

function move(moves: Moves, { before, after, other }: Step): void {
  if (!other) return moves.push({ x: after.x - before.x, y: after.y - before.y })
  const [from, to] = [middle(before, other), middle(after, other)]
  moves.push({ x: to.x - from.x, y: to.y - from.y })
  moves.zoom(Math.log2(distance(after, other) / Math.max(distance(before, other), 1)), to)
}

/** React listens to wheels without the right to keep the page from scrolling. */
function useWheel(frame: RefObject<HTMLElement | null>, moves: Moves): void {
  const latest = useRef(moves)
  useEffect(() => { latest.current = moves })
  useEffect(() => {
    const element = frame.current
    const turn = (event: WheelEvent): void => {
      event.preventDefault()
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * LINE_PX
      latest.current.zoom(-pixels / WHEEL_PX, onFrame(element, event))
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [frame])
}

function onFrame(frame: HTMLElement | null, { clientX, clientY }: { clientX: number; clientY: number }): Spot {
  const { left, top } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return { x: clientX - left, y: clientY - top }
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Spot, b: Spot): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
