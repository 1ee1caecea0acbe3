import {
  CancelCoverageJobInput, CoverageExportInput, CoverageExportView, CoverageJobInput, CoverageJobRef, CoverageJobView,
  CoverageMapView, CoveragePlan, StartSuggestionInput,
} from '../../../contract/coverage'
import { router, staff } from '../../kernel/procedure'
import { exportCoverage } from './export'
import { cancel, job, start } from './jobs'
import { coverageMap } from './map'

/**
 * What only a desk needs: a map, files, and work that goes on after its answer, which a cloud function, frozen between
 * two calls, cannot do.
 */
export const coverageDeskRouter = router({
  start: staff
    .meta({ summary: 'Staff: begin to look for the next k sites; ask coverage.job how far it is' })
    .input(StartSuggestionInput)
    .output(CoverageJobRef)
    .mutation(({ ctx, input }) => start(ctx, input)),

  job: staff
    .meta({ summary: 'Staff: how far my suggestion is, and what came of it' })
    .input(CoverageJobInput)
    .output(CoverageJobView)
    .query(({ ctx, input }) => job(ctx, input)),

  cancel: staff
    .meta({ summary: 'Staff: stop my suggestion' })
    .input(CancelCoverageJobInput)
    .output(CoverageJobRef)
    .mutation(({ ctx, input }) => cancel(ctx, input)),

  map: staff
    .meta({ summary: 'Staff: homes or cells with their coverage, and the stations around them' })
    .input(CoveragePlan)
    .output(CoverageMapView)
    .query(({ ctx, input }) => coverageMap(ctx, input)),

  export: staff
    .meta({ summary: 'Staff: homes with their coverage as a GeoJSON or CSV file' })
    .input(CoverageExportInput)
    .output(CoverageExportView)
    .query(({ ctx, input }) => exportCoverage(ctx, input)),
})
