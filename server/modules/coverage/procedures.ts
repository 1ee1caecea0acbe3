import {
  CoveragePlan, CoverageReportInput, CoverageReportView, CoverageSummaryInput, CoverageSummaryView, GapListInput,
  GapListView, SettledReport, SettleReportInput, SuggestedSitesView, SuggestSitesInput, WhatIfView,
  WrongReportListInput, WrongReportListView,
} from '../../../contract/coverage'
import { residents, router, staff } from '../../kernel/procedure'
import { report } from './report'
import { listGaps, listWrongReports } from './reports'
import { settleReport } from './settle-report'
import { suggestSites } from './suggest'
import { summary, whatIf } from './summary'

export const coverageRouter = router({
  report: residents
    .meta({ summary: 'A station is missing here, or what is said of one is wrong; kept without the person' })
    .input(CoverageReportInput)
    .output(CoverageReportView)
    .mutation(({ ctx, input }) => report(ctx, input)),

  gaps: staff
    .meta({ summary: 'Staff: grid cells in which several people miss a station, most reported first' })
    .input(GapListInput)
    .output(GapListView)
    .query(({ ctx, input }) => listGaps(ctx, input)),

  wrongReports: staff
    .meta({ summary: 'Staff: what people say is wrong about stations and nobody has seen to' })
    .input(WrongReportListInput)
    .output(WrongReportListView)
    .query(({ ctx, input }) => listWrongReports(ctx, input)),

  settle: staff
    .meta({ summary: 'Staff: such a report has been seen to' })
    .input(SettleReportInput)
    .output(SettledReport)
    .mutation(({ ctx, input }) => settleReport(ctx, input)),

  summary: staff
    .meta({ summary: 'Staff: the share of homes and ground within one li of a station, and the holes' })
    .input(CoverageSummaryInput)
    .output(CoverageSummaryView)
    .query(({ ctx, input }) => summary(ctx, input)),

  whatIf: staff
    .meta({ summary: 'Staff: the same with some stations more and some fewer' })
    .input(CoveragePlan)
    .output(WhatIfView)
    .query(({ ctx, input }) => whatIf(ctx, input)),

  suggest: staff
    .meta({ summary: 'Staff: the next k sites by greedy maximum coverage, at least 1 − 1/e of the best' })
    .input(SuggestSitesInput)
    .output(SuggestedSitesView)
    .query(({ ctx, input }) => suggestSites(ctx, input)),
})
