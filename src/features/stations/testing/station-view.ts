import type { StationView } from '../../../../contract/stations'

/** A station of which nothing but the name is known, and what a test says of it. */
export const stationView = (more: Partial<StationView> = {}): StationView => ({
  id: 'wanghu', name: '望湖驿站', kind: 'post', parentName: null, address: '菱香路 12 号', phone: null, lat: 30.762,
  lng: 120.764, open: { state: 'unknown' }, placeKind: null, doorNote: null, doorPhoto: null, areaSquareMeters: null,
  amenities: [], hours: null, hoursText: null, hoursCertainty: 'unknown', hoursUnread: [],
  today: { moved: null, season: null }, closures: [], parent: null, studios: [], zones: [],
  duties: { now: [], next: null, coming: [], holiday: null }, services: [], unit: null, can: { checkStandards: false },
  ...more,
})
