import type { Datum } from '../../../contract/stations'
import type { DeviceStorage } from '@/shared/platform/device'

/** Where somebody looks around from. `mine`: by their own position, asked for anew each time. */
export interface Place {
  readonly kind: 'mine' | 'chosen'
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly datum: Datum
}

const KEY = 'stations.place'

/** The point chosen last, kept on this device only. A person's own position is never kept. */
export const rememberedPlace = (storage: DeviceStorage): Place | 'mine' | null => {
  const stored = storage.get(KEY)
  if (stored === 'mine') return 'mine'
  return isPlace(stored) ? stored : null
}

/** The point chosen last; null where somebody's own position was wanted, or nothing yet. */
export const chosenPlace = (storage: DeviceStorage): Place | null => {
  const last = rememberedPlace(storage)
  return last === 'mine' ? null : last
}

/** Remembers a chosen point; of somebody's own position only that it was wanted. */
export const rememberPlace = (storage: DeviceStorage, place: Place): void => {
  storage.set(KEY, place.kind === 'mine' ? 'mine' : place)
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { kind, name, lat, lng, datum } = value as Record<string, unknown>
  return kind === 'chosen' && typeof name === 'string' && typeof lat === 'number' && typeof lng === 'number' &&
    (datum === 'gcj02' || datum === 'wgs84')
}
