import { lazy, Suspense } from 'react'
import type { Viewport } from '../../map/viewport'

declare const YILI_TILES: string

/** The map behind the map, where the build was told of one; its code is loaded only then. */
export const Tiles = YILI_TILES === '' ? null : tilesOnDemand()

function tilesOnDemand() {
  const Layer = lazy(async () => ({ default: (await import('./tile-layer')).TileLayer }))
  return function Tiles({ view }: { view: Viewport }) {
    return <Suspense fallback={null}><Layer view={view} /></Suspense>
  }
}
