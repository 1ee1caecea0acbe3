export { organisationsRouter } from './procedures'
export { unitFaceOf, unitIdsFrom, unitNames } from './queries'
export type { UnitFound, UnitNames } from './unit-names'
export { insertUnits, type NewUnit } from './repository'
