export { insertClosure, type NewClosure } from './closure-repository'
export { insertStation, type HoursRead, type NewStation } from './insert-station'
export { stationsRouter } from './procedures'
export { stationExists, stationNamesOf, stationPlacesOf, type StationPlace } from './repository'
