export { coverageDeskRouter } from './desk-procedures'
export { importHomes, type ImportReport, type RefusedRow } from './import-homes'
