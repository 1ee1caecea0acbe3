import { lazy, Suspense } from 'react'
import type { Viewport } from '../../map/viewport'

declare const YILI_TILES: string

/** In one expression, so that a build without tiles leaves the code of the layer out altogether. */
const Layer = YILI_TILES === '' ? null : lazy(async () => ({ default: (await import('./tile-layer')).TileLayer }))

/** The map behind the map, where the build was told of one; its code is loaded only then. */
export function Tiles({ view }: { view: Viewport }) {
  return Layer && <Suspense fallback={null}><Layer view={view} /></Suspense>
}
