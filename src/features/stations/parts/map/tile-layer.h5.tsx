import gcoord from 'gcoord'
import { map as createMap, tileLayer, type LatLngTuple, type Map as LeafletMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useRef } from 'react'
import { aria } from '@/shared/ui'
import { ZOOM_MAX, type Point, type Viewport } from '../../map/viewport'

declare const YILI_TILES: string
declare const YILI_TILES_DATUM: 'gcj02' | 'wgs84'
declare const YILI_TILES_ATTRIBUTION: string

/** Deepest tiles of most providers; closer looks stretch them. */
const NATIVE_ZOOM_MAX = 18

/** Leaflet as a picture that follows our map: it hears no finger and no key, and moves only when we do. */
export function TileLayer({ view }: { view: Viewport }) {
  const frame = useRef<HTMLDivElement>(null)
  const leaflet = useRef<LeafletMap | null>(null)
  const { center, zoom, width, height } = view
  useEffect(() => {
    if (!frame.current) return
    const map = createMap(frame.current, still)
    tileLayer(YILI_TILES, { maxZoom: ZOOM_MAX, maxNativeZoom: NATIVE_ZOOM_MAX }).addTo(map)
    leaflet.current = map
    return () => {
      map.remove()
      leaflet.current = null
    }
  }, [])
  useEffect(() => {
    leaflet.current?.invalidateSize({ animate: false, pan: false })
    leaflet.current?.setView(onTiles(center), zoom, { animate: false })
  }, [center, zoom, width, height])
  return (
    <>
      <div ref={frame} className="map-tiles" {...aria({ hidden: true })} />
      <span className="map-tiles__from">{YILI_TILES_ATTRIBUTION}</span>
    </>
  )
}

const still = {
  attributionControl: false, zoomControl: false, dragging: false, keyboard: false, scrollWheelZoom: false,
  doubleClickZoom: false, boxZoom: false, touchZoom: false, zoomSnap: 0, zoomAnimation: false, fadeAnimation: false,
  markerZoomAnimation: false, inertia: false,
} as const

/** Where the tiles have our middle. Over a screen the two datums differ by a shift, and by centimetres beyond it. */
function onTiles({ lat, lng }: Point): LatLngTuple {
  if (YILI_TILES_DATUM === 'gcj02') return [lat, lng]
  const [wgsLng, wgsLat] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return [wgsLat, wgsLng]
}
