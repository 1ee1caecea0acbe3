import { routers } from './api'
import { mergeRouters, router } from './kernel/procedure'
import { activitiesDeskRouter } from './modules/activities/desk'
import { coverageDeskRouter } from './modules/coverage/desk'
import { stationsDeskRouter } from './modules/stations/desk'

/**
 * Everything there is: the phones' procedures, and those of staff at a computer, whose libraries (spreadsheets,
 * archives) are too heavy for the cloud function. The HTTP doors and the client's types come from here.
 */
export const desk = router({
  ...routers,
  activities: mergeRouters(routers.activities, activitiesDeskRouter),
  stations: mergeRouters(routers.stations, stationsDeskRouter),
  coverage: mergeRouters(routers.coverage, coverageDeskRouter),
})

export type Desk = typeof desk
