import type { OutboxHandler } from '../../kernel/outbox'
import { insertNotices } from '../residents'
import { stationNamesOf } from '../stations'
import { filmSupporters, findFilm } from './film-repository'
import { momentText } from './notices'
import { find } from './repository'

interface Review {
  readonly filmId: string
  readonly decision: 'publish' | 'withhold'
  readonly reason: string | null
}

const reviewed: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { filmId, decision, reason } = payload as Review
  const film = await findFilm(tx, filmId, null)
  if (!film) return
  const notice = { residentId: film.nominatedBy, subjectId: filmId, title: film.title }
  await insertNotices(tx, [decision === 'publish'
    ? { ...notice, kind: 'film_published', text: '查看过了，邻居们现在看得到，也可以支持。' }
    : { ...notice, kind: 'film_withheld', text: `没有公开：${reason ?? ''} 换一部，或者改一改再推荐。` }], createdAt)
}

/** Those who wanted it, each once; nothing when the day was cancelled before anybody heard of it. */
const scheduled: OutboxHandler = async (tx, { payload, createdAt }) => {
  const { filmId, activityId } = payload as { filmId: string; activityId: string }
  const film = await findFilm(tx, filmId, null)
  const activity = await find(tx, activityId, null)
  if (!film || !activity || activity.cancelledAt !== null || film.activityId !== activityId) return
  const station = (await stationNamesOf(tx, [activity.stationId])).get(activity.stationId) ?? ''
  const when = `${momentText(activity.startsAt)}，${station}`
  const notice = { kind: 'film_scheduled' as const, subjectId: activityId, title: film.title }
  const author = { ...notice, residentId: film.nominatedBy, text: `你推荐的片子排上了：${when}。` }
  const supporters = (await filmSupporters(tx, filmId)).filter((id) => id !== film.nominatedBy)
  const others = supporters.map((residentId) => ({ ...notice, residentId, text: `你支持的片子排上了：${when}。想看就报名。` }))
  await insertNotices(tx, [author, ...others], createdAt)
}

/** What becomes of the messages about nominated films. */
export const filmHandlers: Readonly<Record<string, OutboxHandler>> = {
  'films.reviewed': reviewed,
  'films.scheduled': scheduled,
}
