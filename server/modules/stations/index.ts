export { toGcj02 } from './datum'
export { insertClosure, type NewClosure } from './closure-repository'
export { insertDetails, type StationDetails } from './detail-repository'
export { forgetShelters } from './kept-shelters'
export { readHours, writeHours, type HoursReading } from './hours-text'
export { indexAllNames, indexNames } from './index-names'
export { insertStation, type HoursRead, type NewStation } from './insert-station'
export { stationPositions, type StationPosition } from './positions'
export { stationsRouter } from './procedures'
export { insertStations, type StoreProgress } from './store-stations'
export {
  stationExists, stationIdsOf, stationNamesOf, stationPlacesOf, stationUnitOf, type StationPlace,
} from './repository'
export { cellMiddle, cellOf } from './rules'
