export { insertStation, type NewStation } from './insert-station'
export { stationsRouter } from './procedures'
export { stationExists, stationNamesOf, stationPlacesOf, type StationPlace } from './repository'
