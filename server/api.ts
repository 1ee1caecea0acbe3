import { mergeRouters, router } from './kernel/procedure'
import { meRouter } from './me'
import { activitiesRouter, filmsRouter, wallRouter } from './modules/activities'
import { calendarRouter } from './modules/calendar'
import { coverageRouter } from './modules/coverage'
import { ideasRouter } from './modules/ideas'
import { lessonsRouter } from './modules/lessons'
import { organisationsRouter } from './modules/organisations'
import { residentsRouter } from './modules/residents'
import { stationsRouter } from './modules/stations'
import { stationRemovalRouter, unitRemovalRouter } from './removals'

/** The routers by module, for the desk to add to. */
export const routers = {
  stations: mergeRouters(stationsRouter, stationRemovalRouter),
  organisations: mergeRouters(organisationsRouter, unitRemovalRouter),
  calendar: calendarRouter,
  coverage: coverageRouter,
  activities: activitiesRouter,
  wall: wallRouter,
  films: filmsRouter,
  lessons: lessonsRouter,
  ideas: ideasRouter,
  residents: mergeRouters(residentsRouter, meRouter),
}

/** Every procedure a phone needs, by name: what the cloud function answers. */
export const api = router(routers)
