import * as v from 'valibot'
import { ActivityKind } from './activities'
import { Count, Cursor, Id, LocalDate } from './primitives'

/** What a register is of: one activity, or every activity that starts on the days `[from, to]`, both included. */
export const RegisterOf = v.union([
  v.strictObject({ activityId: Id }),
  v.pipe(
    v.strictObject({ from: LocalDate, to: LocalDate, stationId: v.optional(Id) }),
    v.check(({ from, to }) => from <= to),
  ),
])
export type RegisterOf = v.InferOutput<typeof RegisterOf>

/** `activities.registerPage`: a register as CSV text, a few thousand rows at a time; the first has the titles. */
export const RegisterPageInput = v.strictObject({ of: RegisterOf, cursor: v.optional(Cursor) })
export const RegisterPage = v.strictObject({ text: v.string(), rows: Count, nextCursor: v.nullable(v.string()) })
export type RegisterPage = v.InferOutput<typeof RegisterPage>

/** `activities.registerXlsx`: a register of up to REGISTER_XLSX_ROWS_MAX rows as a spreadsheet. */
export const RegisterXlsxInput = v.strictObject({ of: RegisterOf })

export const StatisticsBy = v.picklist(['station', 'month', 'kind', 'channel'])
export type StatisticsBy = v.InferOutput<typeof StatisticsBy>

/** `activities.statistics`: of activities that start on the days `[from, to]`, both included, cancelled ones not. */
export const StatisticsInput = v.pipe(
  v.strictObject({
    from: LocalDate, to: LocalDate, by: StatisticsBy, stationId: v.optional(Id), kind: v.optional(ActivityKind),
  }),
  v.check(({ from, to }) => from <= to),
)
export type StatisticsInput = v.InferOutput<typeof StatisticsInput>

/** Sums: parties that have a place, their people, those that are groups and their people, and who came. */
export const Sums = v.strictObject({
  activities: Count,
  signUps: Count,
  people: Count,
  groups: Count,
  visitors: Count,
  attended: Count,
  attendedRemotely: Count,
})
export type Sums = v.InferOutput<typeof Sums>

/** `key`: the station's id, `YYYY-MM`, the kind or the channel; `name` the station's. */
export const StatisticsRow = v.strictObject({ key: v.string(), name: v.string(), ...Sums.entries })
export type StatisticsRow = v.InferOutput<typeof StatisticsRow>

export const StatisticsView = v.strictObject({ total: Sums, rows: v.array(StatisticsRow) })
export type StatisticsView = v.InferOutput<typeof StatisticsView>
