import type { StationView } from '../../../../contract/stations'
import { station } from '@/testing/examples'

/** A station of which nothing but the name is known, and what a test says of it. */
export const stationView = (more: Partial<StationView> = {}): StationView => ({
  ...station('望湖驿站'), placeKind: null, doorNote: null, doorPhoto: null, areaSquareMeters: null, amenities: [], hours: null,
  hoursText: null, hoursCertainty: 'unknown', hoursUnread: [],
  today: { moved: null, season: null }, closures: [], parent: null, studios: [], zones: [],
  duties: { now: [], next: null, coming: [], holiday: null }, services: [], unit: null, can: { upkeep: false },
  ...more,
})
