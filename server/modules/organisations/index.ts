export { organisationsRouter } from './procedures'
export { unitFaceOf, unitIdsFrom, unitNames } from './queries'
export { UnitNames, type NamedUnit } from './unit-names'
export { insertUnits, type NewUnit } from './repository'
