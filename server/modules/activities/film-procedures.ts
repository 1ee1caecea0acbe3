import {
  Film, FilmListInput, FilmListView, FilmSlotsView, NominateFilmInput, ReviewFilmInput, ScheduleFilmInput,
  SupportFilmInput, SupportFilmView,
} from '../../../contract/films'
import { anyone, residents, router, staff } from '../../kernel/procedure'
import { nominate } from './film-nominate'
import { listNominated, listSlots } from './film-queries'
import { reviewFilm } from './film-review'
import { scheduleFilm } from './film-schedule'
import { supportFilm } from './film-support'

/** Films that members nominate: docs/films.md. */
export const filmsRouter = router({
  list: anyone
    .meta({ summary: 'Films members would like to show, the most supported first' })
    .input(FilmListInput)
    .output(FilmListView)
    .query(({ ctx, input }) => listNominated(ctx, input)),

  nominate: residents
    .meta({ summary: 'Nominate a film, as a confirmed member of the Party; doubtful text waits for a person' })
    .input(NominateFilmInput)
    .output(Film)
    .mutation(({ ctx, input }) => nominate(ctx, input)),

  support: residents
    .meta({ summary: 'Say that I would like to see a film, or no longer' })
    .input(SupportFilmInput)
    .output(SupportFilmView)
    .mutation(({ ctx, input }) => supportFilm(ctx, input)),

  review: staff
    .meta({ summary: 'Staff: publish or withhold a nominated film' })
    .input(ReviewFilmInput)
    .output(Film)
    .mutation(({ ctx, input }) => reviewFilm(ctx, input)),

  slots: staff
    .meta({ summary: 'Staff: film activities to come that have no nominated film yet' })
    .output(FilmSlotsView)
    .query(({ ctx }) => listSlots(ctx)),

  schedule: staff
    .meta({ summary: 'Staff: give a nominated film a day, and tell everybody who wanted it' })
    .input(ScheduleFilmInput)
    .output(Film)
    .mutation(({ ctx, input }) => scheduleFilm(ctx, input)),
})
