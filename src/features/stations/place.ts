import { NEARBY_ACCURACY_MAX_M, NEARBY_RADIUS_M, WALKING_CIRCLE_M } from '../../../contract/limits'
import type { Datum } from '../../../contract/stations'
import type { DeviceStorage, Position } from '@/shared/platform/device'

/**
 * Where somebody looks around from. `mine`: by their own position, asked for anew each time; `unit`: their community,
 * which is where its stations are, give or take.
 */
export interface Place {
  readonly kind: 'mine' | 'chosen' | 'unit'
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly datum: Datum
  /** How far off a community's place may be, metres; told with it and kept with it. */
  readonly accuracyMeters?: number
}

/** How far somebody looks: one li, or what one walks to in a quarter of an hour. */
export type Circle = 'li' | 'walk'

/** As the crow flies, metres. */
export const radiusOf: Readonly<Record<Circle, number>> = { li: NEARBY_RADIUS_M, walk: WALKING_CIRCLE_M }

/** How far off a position may be. */
export interface Accuracy {
  readonly meters: number
  /** Who says so: the phone; we, where it does not; the spread of a community's stations. */
  readonly by: 'phone' | 'assumption' | 'stations'
}

/** A point somebody chose is where they meant. */
export const EXACT: Accuracy = { meters: 0, by: 'phone' }

/** How far off a place is that was chosen; a community's says it itself. */
export const accuracyOfPlace = ({ accuracyMeters }: Place): Accuracy =>
  (accuracyMeters ? { meters: accuracyMeters, by: 'stations' } : EXACT)

/**
 * What a vague position counts as. WeChat documents no error of getFuzzyLocation; positions seem to be given in steps
 * of about a kilometre, so this is assumed, and said.
 */
const FUZZY_METERS = 1000

/** How far off a position is; null when it is too vague to tell anything within one li of it. */
export function accuracyOf({ accuracyMeters }: Position & { status: 'found' }): Accuracy | null {
  if (accuracyMeters === null) return { meters: FUZZY_METERS, by: 'assumption' }
  return accuracyMeters <= NEARBY_ACCURACY_MAX_M ? { meters: accuracyMeters, by: 'phone' } : null
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
  return (kind === 'chosen' || kind === 'unit') && typeof name === 'string' && typeof lat === 'number' && typeof lng === 'number' &&
    (datum === 'gcj02' || datum === 'wgs84')
}
