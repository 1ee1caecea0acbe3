import { NEARBY_RADIUS_M } from '../../../../../contract/limits'
import { aria, styleVars } from '@/shared/ui'
import { scaleBar, squareSize } from '../../map/scale-bar'
import { pixelsPerMeter, project, type Point, type Viewport } from '../../map/viewport'
import { mapCopy } from '../../map-copy'

interface MapGroundProps {
  view: Viewport
  /** The middle of the circle of one li. */
  home: Point | null
}

/** A circle smaller than this says nothing, px. */
const SMALLEST_CIRCLE_PX = 8

const px = (length: number): string => `${length.toFixed(1)}px`

/**
 * The ground under the stations: squares of one li, or a doubling of it, the circle of one li and the scale. No
 * streets: made-up ones would move with the real stations as if they were true.
 */
export function MapGround({ view, home }: MapGroundProps) {
  const scale = pixelsPerMeter(view)
  const square = squareSize(scale)
  const fixed = project(view, home ?? ORIGIN)
  const bar = scaleBar(scale)
  const vars = styleVars({ '--square': px(square), '--x': px(fixed.x % square), '--y': px(fixed.y % square) })
  return (
    <>
      <div className="map-ground" style={vars} {...aria({ hidden: true })} />
      {home && <Circle at={project(view, home)} radius={NEARBY_RADIUS_M * scale} />}
      <div className="map-scale" style={styleVars({ '--length': px(bar.pixels) })}>
        <span className="map-scale__words">{bar.words}</span>
        <span className="map-scale__bar" {...aria({ hidden: true })} />
      </div>
    </>
  )
}

const ORIGIN: Point = { lat: 30, lng: 120 }

function Circle({ at, radius }: { at: { x: number; y: number }; radius: number }) {
  const place = { '--x': px(at.x), '--y': px(at.y), '--radius': px(radius) } as const
  return (
    <>
      {radius >= SMALLEST_CIRCLE_PX && <div className="map-circle" style={styleVars(place)} {...aria({ hidden: true })} />}
      <div className="map-you" style={styleVars(place)} {...aria({ role: 'img', label: mapCopy.you })} />
    </>
  )
}
