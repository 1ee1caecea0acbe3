import { drawMap, paletteNames, type Palette, type Scene } from '../draw-map'
import type { MapView } from '../map-view'

/** Colours of the theme as it is now, light or dark. */
function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const entries = paletteNames.map((name) => [name, style.getPropertyValue(`--c-${name}`).trim()] as const)
  return Object.fromEntries(entries) as Palette
}

/** Draws a scene on a canvas, in the pixels of the screen. */
export function paint(canvas: HTMLCanvasElement | null, view: MapView, scene: Scene): void {
  const brush = canvas?.getContext('2d')
  if (!canvas || !brush) return
  const scale = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1
  canvas.width = Math.round(view.width * scale)
  canvas.height = Math.round(view.height * scale)
  brush.setTransform(scale, 0, 0, scale, 0, 0)
  drawMap(brush, view, { scene, palette: paletteOf(canvas) })
}
