import { mergeRouters, router } from './kernel/procedure'
import { meRouter } from './me'
import { activitiesRouter } from './modules/activities'
import { calendarRouter } from './modules/calendar'
import { ideasRouter } from './modules/ideas'
import { lessonsRouter } from './modules/lessons'
import { residentsRouter } from './modules/residents'
import { stationsRouter } from './modules/stations'

/** Every procedure there is, by name. The client's types come from here and from nowhere else. */
export const api = router({
  stations: stationsRouter,
  calendar: calendarRouter,
  activities: activitiesRouter,
  lessons: lessonsRouter,
  ideas: ideasRouter,
  residents: mergeRouters(residentsRouter, meRouter),
})

export type Api = typeof api
