import { ActivityRef, ActivityWeekInput, ActivityWeekView } from '../../../contract/activities'
import {
  CreateSeriesInput, CreateSeriesView, EditSeriesInput, EndSeriesInput, PreviewSeriesInput, SeriesDatesView,
  SeriesInput, SeriesListView, SeriesView, WriteOccurrenceInput,
} from '../../../contract/series'
import { anyone, router, staff } from '../../kernel/procedure'
import { createSeries } from './create-series'
import { editSeries } from './edit-series'
import { endSeries } from './end-series'
import { getSeries, listSeries, previewSeries } from './series-queries'
import { countWeek } from './week'
import { writeOccurrence } from './write-occurrence'

export const seriesRouter = router({
  week: anyone
    .meta({ summary: 'How much is on, day by day, under the filters of the list' })
    .input(ActivityWeekInput)
    .output(ActivityWeekView)
    .query(({ ctx, input }) => countWeek(ctx, input)),

  series: anyone
    .meta({ summary: 'A series or course, and its days from one on' })
    .input(SeriesInput)
    .output(SeriesView)
    .query(({ ctx, input }) => getSeries(ctx, input)),

  listSeries: staff
    .meta({ summary: 'Staff: the series and courses that go on' })
    .output(SeriesListView)
    .query(({ ctx }) => listSeries(ctx)),

  previewSeries: staff
    .meta({ summary: 'Staff: the dates a rule gives, with public holidays; nothing is written' })
    .input(PreviewSeriesInput)
    .output(SeriesDatesView)
    .query(({ ctx, input }) => previewSeries(ctx, input)),

  createSeries: staff
    .meta({ summary: 'Staff: begin a series, or a course with one sign-up for the term' })
    .input(CreateSeriesInput)
    .output(CreateSeriesView)
    .mutation(({ ctx, input }) => createSeries(ctx, input)),

  editSeries: staff
    .meta({ summary: 'Staff: change a series from a day on' })
    .input(EditSeriesInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => editSeries(ctx, input)),

  endSeries: staff
    .meta({ summary: 'Staff: let a series end before a day, and tell everybody who signed up' })
    .input(EndSeriesInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => endSeries(ctx, input)),

  writeOccurrence: staff
    .meta({ summary: 'Staff: the activity of one day of a series, to be changed alone' })
    .input(WriteOccurrenceInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => writeOccurrence(ctx, input)),
})
