export type { Home } from './cover-rules'
export { addHomes, upsertHomes } from './home-repository'
export { coverageRouter } from './procedures'
export { countReport, insertRemark, type NewRemark } from './report-repository'
