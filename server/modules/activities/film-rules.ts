import type { Film, FilmState } from '../../../contract/films'
import { ACTIVITY_TITLE_MAX } from '../../../contract/limits'
import type { ErrorCode } from '../../../contract/errors'

/** What decides about a nominated film, with the activity that shows it. */
export interface FilmFacts {
  readonly nominatedBy: string
  readonly publishedAt: Date | null
  readonly withheldAt: Date | null
  readonly activityId: string | null
  readonly endsAt: Date | null
  readonly cancelledAt: Date | null
}

/** Where a nomination stands. One whose activity was cancelled waits for another, with its supporters. */
export function filmStateOf(film: FilmFacts, now: Date): FilmState {
  const { publishedAt, withheldAt, activityId, endsAt, cancelledAt } = film
  if (withheldAt !== null) return 'withheld'
  if (publishedAt === null) return 'checking'
  if (activityId === null || endsAt === null || cancelledAt !== null) return 'open'
  return now >= endsAt ? 'shown' : 'scheduled'
}

/** Who looks. */
export interface FilmViewer {
  readonly residentId: string | null
  readonly isStaff: boolean
}

/** What is checked or withheld is for its author and for staff. */
export const canSeeFilm = (film: FilmFacts, { residentId, isStaff }: FilmViewer): boolean =>
  (film.publishedAt !== null && film.withheldAt === null) || isStaff || film.nominatedBy === residentId

/** What this person can do with a film now. Its author stands with it anyway. */
export function filmAbilities(film: FilmFacts, viewer: FilmViewer, now: Date): Film['can'] {
  const state = filmStateOf(film, now)
  const { isStaff, residentId } = viewer
  return {
    support: state === 'open' && film.nominatedBy !== residentId,
    publish: isStaff && state === 'checking',
    withhold: isStaff && (state === 'checking' || state === 'open'),
    schedule: isStaff && state === 'open',
  }
}

/** Why a film cannot be supported now; null when it can. */
export function supportFilmRefusal(state: FilmState): ErrorCode | null {
  if (state === 'open') return null
  return state === 'scheduled' || state === 'shown' ? 'film.scheduled' : 'film.not_public'
}

/** Marks people put around a title, in whatever width. */
const OUTER_MARKS = /^[\s《〈<«"“'「『]+|[\s》〉>»"”'」』]+$/gu

/** A title without the marks around it; as it was typed when nothing else is in it. */
export const bareTitle = (title: string): string => title.replace(OUTER_MARKS, '') || title

/** What two people mean by one film: width, case, spaces and marks do not count. */
export const filmKey = (title: string): string =>
  bareTitle(title).normalize('NFKC').toLowerCase().replace(/[\s《》〈〉<>«»"“”'「」『』·・:：,，.。!！?？-]+/gu, '') || title

/** The title of an activity that shows a film: what stood before the colon stays, as far as both find room. */
export function themedTitle(before: string, film: string): string {
  const base = before.replace(/[：:]?《.*$/u, '').replace(/[：:]\s*$/u, '')
  const whole = base === '' ? `《${film}》` : `${base}：《${film}》`
  if (whole.length <= ACTIVITY_TITLE_MAX) return whole
  const alone = `《${film}》`
  return alone.length <= ACTIVITY_TITLE_MAX ? alone : `《${cut(film, ACTIVITY_TITLE_MAX - 3)}…》`
}

/** Never half of a character that takes two. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '')

interface Themed {
  readonly reason: string
  readonly minutes: number | null
}

/** What the activity says about the film: the reason, who nominated it, how long it is. */
export function themedText({ reason, minutes }: Themed, nickname: string): string {
  const length = minutes === null ? '' : `片长 ${minutes} 分钟。`
  return [reason, `${length}${nickname === '' ? '' : `${nickname}推荐。`}`].filter((line) => line !== '').join('\n')
}
