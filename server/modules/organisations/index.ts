export { organisationsRouter } from './procedures'
export { unitFaceOf, unitIdsFrom, wayUpFrom } from './queries'
export { insertUnits, unitNamesOf, type NewUnit } from './repository'
