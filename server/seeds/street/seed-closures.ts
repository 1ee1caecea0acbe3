import { addDays, instantAt, localDateOf, weekdayOf } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertClosure, type NewClosure } from '../../modules/stations'
import { personaId } from './seed-people'
import { stationId } from './seed-stations'

/** What is out of the ordinary: a house without water until Sunday, a warm room tonight, stocktaking next week. */
export async function seedClosures(database: Database, now: Date): Promise<void> {
  const today = localDateOf(now)
  const monday = addDays(today, 1 - weekdayOf(today))
  const closures: Omit<NewClosure, 'id' | 'createdBy' | 'createdAt'>[] = [
    {
      stationId: stationId('willow'), kind: 'closed', reason: '换水管，这几天不开',
      from: instantAt(monday), to: instantAt(addDays(monday, 7)),
    },
    {
      stationId: stationId('silk'), kind: 'open', reason: '降温，夜里开着避寒，有热水和毛毯',
      from: instantAt(today, 20 * 60), to: instantAt(addDays(today, 1), 7 * 60),
    },
    {
      stationId: stationId('scholar'), kind: 'closed', reason: '盘点，上午不开',
      from: instantAt(addDays(monday, 9), 6 * 60), to: instantAt(addDays(monday, 9), 12 * 60),
    },
  ]
  for (const closure of closures) {
    const id = idForName(`closure:${closure.stationId} ${closure.from.toISOString()}`)
    await insertClosure(database, { ...closure, id, createdBy: personaId('staff'), createdAt: now })
  }
}
