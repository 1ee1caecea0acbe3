export { organisationsRouter } from './procedures'
export { unitFaceOf, unitIdsFrom } from './queries'
export { insertUnits, type NewUnit } from './repository'
