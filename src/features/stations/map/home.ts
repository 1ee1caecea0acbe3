import type { NearbyStore } from '../nearby-store'
import type { Point } from './viewport'

/** The middle of the circle of one li, GCJ-02; null while no place is known, or only one in another datum. */
export function homeOf({ view, place }: Pick<NearbyStore, 'view' | 'place'>): Point | null {
  return view?.center ?? (place?.datum === 'gcj02' ? { lat: place.lat, lng: place.lng } : null)
}
