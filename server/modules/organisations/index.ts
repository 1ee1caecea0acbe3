export { organisationsRouter } from './procedures'
export { unitFaceOf, unitIdsFrom } from './queries'
export { insertUnits, unitNamesOf, type NewUnit } from './repository'
