import { MeView } from '../contract/residents'
import type { Context } from './kernel/context'
import { anyone, router } from './kernel/procedure'
import { activitiesOfResident } from './modules/activities'
import { ideasOfResident } from './modules/ideas'
import { lessonsOfResident } from './modules/lessons'
import { consentsOf, unreadCountOf } from './modules/residents'

/** The one question that reads across modules: what is mine, everywhere. It lives beside the API, above them all. */
export const meRouter = router({
  me: anyone
    .meta({ summary: 'My sign-ups, lessons, ideas and settings' })
    .output(MeView)
    .query(({ ctx }) => readMe(ctx)),
})

async function readMe(context: Context): Promise<MeView> {
  const resident = await context.resident()
  if (!resident) return { ...nobody, loginUrl: context.loginUrl }
  const [signUps, lessons, ideas, consents, unreadCount] = await Promise.all([
    activitiesOfResident(context, resident.id),
    lessonsOfResident(context, resident.id),
    ideasOfResident(context, resident.id),
    consentsOf(context.database, resident.id),
    unreadCountOf(context.database, resident.id),
  ])
  return {
    resident,
    consents,
    signUps,
    lessons,
    ideas,
    unreadCount,
    loginUrl: context.loginUrl,
    can: { manageActivities: resident.isStaff, answerIdeas: resident.isStaff, manageStations: resident.isStaff },
  }
}

const nobody = {
  resident: null,
  consents: [],
  signUps: [],
  lessons: [],
  ideas: [],
  unreadCount: 0,
  can: { manageActivities: false, answerIdeas: false, manageStations: false },
} satisfies Omit<MeView, 'loginUrl'>
