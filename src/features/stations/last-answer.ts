import type { NearbyStation, NearbyView, OpenState } from '../../../contract/stations'
import type { DeviceStorage } from '@/shared/platform/device'
import type { Circle, Place } from './place'

/** What was answered last, as it stays on the device for times without a network. */
export interface LastAnswer {
  /** Where it was asked from. Of somebody's own position only that it was theirs. */
  readonly place: Place | 'mine'
  readonly circle: Circle
  /** ISO instant. */
  readonly at: string
  readonly view: ShownAnswer
}

/** An answer to be shown; without a center when that was somebody's own position, which is not kept. */
export interface ShownAnswer extends Omit<NearbyView, 'center'> {
  readonly center: NearbyView['center'] | null
}

const KEY = 'stations.lastAnswer'
/** Of a vague position in a dense city there may be hundreds; the nearest are what one can walk to. */
const KEPT = 40

/** Keeps an answer on this device. */
export function keepAnswer(storage: DeviceStorage, { place, circle, at, view }: LastAnswer & { place: Place }): void {
  const isMine = place.kind === 'mine'
  const stations = view.stations.slice(0, KEPT)
  const kept: LastAnswer = {
    place: isMine ? 'mine' : place, circle, at, view: { ...view, stations, center: isMine ? null : view.center },
  }
  storage.set(KEY, kept)
}

/** The answer kept for a place, as it can still be told `now`; null when there is none for it. */
export function keptAnswer(storage: DeviceStorage, place: Place | 'mine', now: Date): LastAnswer | null {
  const kept = storage.get(KEY)
  if (!isAnswer(kept) || !isSame(kept.place, place)) return null
  const { stations, nearest } = kept.view
  const view = {
    ...kept.view, stations: stations.map((one) => agedStation(one, now)), nearest: nearest && agedStation(nearest, now),
  }
  return { ...kept, view }
}

/** A station of before: once its door should have moved, nobody here knows whether it did. */
function agedStation(station: NearbyStation, now: Date): NearbyStation {
  const moves = nextMove(station.open)
  return moves !== null && Date.parse(moves) <= now.getTime() ? { ...station, open: { state: 'unknown' } } : station
}

function nextMove(open: OpenState): string | null {
  if (open.state === 'unknown') return null
  return open.state === 'closed' ? open.opensAt : open.until
}

const isSame = (kept: Place | 'mine', asked: Place | 'mine'): boolean => {
  if (kept === 'mine' || asked === 'mine' || asked.kind === 'mine') return kept === 'mine' && kindOf(asked) === 'mine'
  return kept.lat === asked.lat && kept.lng === asked.lng && kept.datum === asked.datum
}

const kindOf = (place: Place | 'mine'): Place['kind'] => (place === 'mine' ? 'mine' : place.kind)

/** Written by us, by this version or an older one. */
function isAnswer(value: unknown): value is LastAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { place, circle, at, view } = value as Partial<LastAnswer>
  return Boolean(place) && (circle === 'li' || circle === 'walk') && typeof at === 'string' &&
    typeof view === 'object' && Array.isArray(view.stations) && view.nearest !== undefined
}
