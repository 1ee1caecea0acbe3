export { organisationsRouter } from './procedures'
export { unitFaceOf, unitIdsFrom, unitNames, wayUpFrom } from './queries'
export { insertUnits, unitNamesOf, type NewUnit } from './repository'
export type { UnitFound, UnitNames } from './unit-names'
