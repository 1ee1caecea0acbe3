export { coverageDeskRouter } from './desk-procedures'
export { importHomes, type FileDatum, type ImportReport, type RefusedRow } from './import-homes'
