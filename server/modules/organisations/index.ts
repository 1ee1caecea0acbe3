export { organisationsRouter } from './procedures'
export { unitFaceOf, unitIdsFrom, wayUpFrom } from './queries'
export { insertUnits, type NewUnit } from './repository'
