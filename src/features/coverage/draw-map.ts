import type { CoverageMapView, Gap } from '../../../contract/coverage'
import { NEARBY_RADIUS_M } from '../../../contract/limits'
import { toPixel, type MapView } from './map-view'

interface Place {
  readonly lat: number
  readonly lng: number
}

/** Everything a drawing shows. */
export interface Scene {
  readonly map: CoverageMapView
  readonly added: readonly Place[]
  readonly removedIds: ReadonlySet<string>
  readonly gaps: readonly Gap[]
}

/** Colours of the theme of the moment, by the names of the tokens. */
export type Palette = Readonly<Record<PaletteName, string>>
export const paletteNames = ['map-land', 'brand', 'ok-mark', 'err-mark', 'info-mark', 'surface', 'ink', 'warn-mark'] as const
type PaletteName = (typeof paletteNames)[number]

/** What a drawing is made on; a part of the browser's own interface, so that tests need no browser. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'beginPath' | 'arc' | 'rect' | 'fill' | 'stroke' | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'globalAlpha' | 'setLineDash'
>

const TURN = 2 * Math.PI

/**
 * Draws the circles of one li, the homes (full: with a station, ring: without), the stations as squares and the cells
 * residents spoke for as dashed squares. Shapes tell what colours tell.
 */
export function drawMap(brush: Brush, view: MapView, { scene, palette }: { scene: Scene; palette: Palette }): void {
  brush.globalAlpha = 1
  brush.fillStyle = palette['map-land']
  brush.fillRect(0, 0, view.width, view.height)
  const stations = scene.map.stations.filter(({ id }) => !scene.removedIds.has(id))
  drawCircles(brush, view, { places: stations, color: palette.brand })
  drawCircles(brush, view, { places: scene.added, color: palette['info-mark'] })
  drawGaps(brush, view, { gaps: scene.gaps, color: palette['warn-mark'] })
  for (const dot of scene.map.dots) drawDot(brush, view, { dot, palette })
  drawSquares(brush, view, { places: stations, color: palette.brand })
}

interface Marks {
  readonly places: readonly Place[]
  readonly color: string
}

function drawCircles(brush: Brush, view: MapView, { places, color }: Marks): void {
  brush.fillStyle = color
  brush.globalAlpha = 0.1
  for (const place of places) {
    const { x, y } = toPixel(view, place)
    brush.beginPath()
    brush.arc(x, y, NEARBY_RADIUS_M / view.metersPerPixel, 0, TURN)
    brush.fill()
  }
  brush.globalAlpha = 1
}

function drawSquares(brush: Brush, view: MapView, { places, color }: Marks): void {
  brush.fillStyle = color
  for (const place of places) {
    const { x, y } = toPixel(view, place)
    brush.fillRect(x - 3, y - 3, 6, 6)
  }
}

/** Cells of 0.005° around their middles. */
function drawGaps(brush: Brush, view: MapView, { gaps, color }: { gaps: readonly Gap[]; color: string }): void {
  brush.strokeStyle = color
  brush.lineWidth = 2
  brush.setLineDash([6, 4])
  for (const { lat, lng } of gaps) {
    const corner = toPixel(view, { lat: lat + 0.0025, lng: lng - 0.0025 })
    const other = toPixel(view, { lat: lat - 0.0025, lng: lng + 0.0025 })
    brush.beginPath()
    brush.rect(corner.x, corner.y, other.x - corner.x, other.y - corner.y)
    brush.stroke()
  }
  brush.setLineDash([])
}

interface Drawn {
  readonly dot: CoverageMapView['dots'][number]
  readonly palette: Palette
}

/** The more people, the larger; a cell half of whose people have a station is a ring half full. */
function drawDot(brush: Brush, view: MapView, { dot, palette }: Drawn): void {
  const { x, y } = toPixel(view, dot)
  const radius = Math.min(9, 2.5 + Math.sqrt(dot.people) / 10)
  const share = dot.people === 0 ? 0 : dot.covered / dot.people
  const color = share >= 0.5 ? palette['ok-mark'] : palette['err-mark']
  brush.beginPath()
  brush.arc(x, y, radius, 0, TURN)
  brush.lineWidth = 2
  brush.fillStyle = share === 1 ? color : palette.surface
  brush.strokeStyle = color
  brush.fill()
  brush.stroke()
}
