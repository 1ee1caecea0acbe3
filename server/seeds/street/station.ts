import type { OpeningHours } from '../../../contract/opening-hours'
import type { Amenity, AmenityKind, StationKind } from '../../../contract/stations'
import type { HoursRead } from '../../modules/stations'

/** A demo station as the street office would list it. */
export interface SeedStation {
  readonly key: string
  readonly name: string
  readonly kind: StationKind
  readonly at: { readonly lat: number; readonly lng: number }
  readonly address: string
  readonly door: string | null
  readonly phone: string | null
  readonly area: number | null
  readonly hours: OpeningHours | null
  readonly hoursRead?: HoursRead
  readonly amenities: readonly Amenity[]
}

/** `water 冷热都有 · plug` as amenities. */
export const has = (text: string): Amenity[] =>
  text.split(' · ').map((part) => {
    const [kind = '', ...note] = part.split(' ')
    return { kind: kind as AmenityKind, note: note.join(' ') || null }
  })

/** A demo station: its key, name and level first, then the rest. */
export const station = (
  key: string,
  [name, kind]: [string, StationKind],
  rest: Omit<SeedStation, 'key' | 'name' | 'kind'>,
): SeedStation => ({ key, name, kind, ...rest })
