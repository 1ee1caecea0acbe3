import type { Film, FilmListView, FilmSlot } from '../../../../contract/films'
import { sql } from '../../../kernel/database'
import { requestId } from '../../../testing/harness'
import type { Street } from '../../../testing/street'

type Fields = Record<string, unknown>

/** What members, neighbours and staff do about films. */
export function filmClub(street: Street) {
  const nominating = (title: string, more: Fields = {}) =>
    ({ title, reason: '讲送水工和四楼那盏灯的，看完想聊聊。', requestId: requestId(), ...more })
  const supporting = (filmId: string, on = true) => ({ filmId, on, requestId: requestId() })
  return {
    /** A new resident whose membership of the Party staff confirmed. */
    member: async (name: string) => {
      const id = await street.resident(name, { isPartyMember: true })
      await street.database.query(sql`update residents set party_confirmed_at = ${street.clock.now()} where id = ${id}`)
      return id
    },
    nominating,
    nominate: (who: string, title: string, more: Fields = {}) =>
      street.data<Film>(who, 'films.nominate', nominating(title, more)),
    nominateCode: (who: string, title: string, more: Fields = {}) =>
      street.code(who, 'films.nominate', nominating(title, more)),
    support: (who: string, filmId: string, on = true) =>
      street.data<{ supported: boolean; supportCount: number }>(who, 'films.support', supporting(filmId, on)),
    supportCode: (who: string, filmId: string) => street.code(who, 'films.support', supporting(filmId)),
    films: (who: string | null, input: Fields = {}) => street.data<FilmListView>(who, 'films.list', input),
    publish: (who: string, filmId: string) =>
      street.code(who, 'films.review', { filmId, decision: 'publish', requestId: requestId() }),
    withhold: (who: string, filmId: string, reason: string | null) =>
      street.code(who, 'films.review', { filmId, decision: 'withhold', reason, requestId: requestId() }),
    slots: async (who: string) => (await street.data<{ items: FilmSlot[] }>(who, 'films.slots')).items,
    schedule: (who: string, filmId: string, activityId: string) =>
      street.code(who, 'films.schedule', { filmId, activityId, requestId: requestId() }),
  }
}
