import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertUnits } from '../../modules/organisations'
import { insertLesson } from '../../modules/lessons'
import { anActivity, aStation } from '../activity-fixture'
import { MONDAY_TEN, requestId } from '../harness'
import { redBoat } from '../lesson-fixture'
import type { Street } from '../street'

const unit = (name: string, parentId: string | null, level: 'city' | 'subdistrict' | 'community' | 'grid') =>
  ({ id: idForName(name), parentId, level, name, shortName: name, contact: null, brand: null, position: 0 })

const city = unit('嘉禾市', null, 'city')
const here = unit('一里街道', city.id, 'subdistrict')
const elsewhere = unit('别处街道', city.id, 'subdistrict')
const community = unit('菱香里社区', here.id, 'community')
const other = unit('南湖社区', here.id, 'community')
const grid = unit('第一网格', community.id, 'grid')

/** Who calls. Nobody has no session; a newcomer is known to WeChat and has agreed to nothing yet. */
export const roles = [
  'nobody', 'newcomer', 'resident', 'partyMember', 'staffHere', 'staffElsewhere', 'staffOfCity',
] as const
export type Role = (typeof roles)[number]

/**
 * One subdistrict (`here`) with a station in one of its communities, another (`elsewhere`), and a person of each role.
 * Everything else is made by the rows of the table that need it, out of the calls below.
 */
export async function aTown(street: Street) {
  const { database } = street
  await insertUnits(database, [city, here, elsewhere, community, other, grid], MONDAY_TEN)
  await insertLesson(database, redBoat)
  const [station, emptyStation] = [await aStation(database), await aStation(database, '空着的站')]
  await database.query(sql`update stations set unit_id = ${community.id}`)
  await database.query(sql`update stations set lat_gcj = 30.764 where id = ${emptyStation}`)
  const staff = (name: string) => street.resident(name, { isStaff: true })
  const people = {
    resident: await street.resident('阿芳'),
    partyMember: await street.resident('老金', { isPartyMember: true }),
    staffHere: await staff('顾敏'),
    staffElsewhere: await staff('别处的站长'),
    staffOfCity: await staff('市里'),
  }
  await database.query(sql`update residents set staff_unit_id = ${here.id} where id = ${people.staffHere}`)
  await database.query(sql`update residents set staff_unit_id = ${elsewhere.id} where id = ${people.staffElsewhere}`)
  return {
    street,
    people,
    units: { elsewhere: elsewhere.id, community: community.id, other: other.id, grid: grid.id },
    station,
    emptyStation,
    lesson: redBoat.id,
    /** Writes as somebody and answers what it made. */
    did: <T>(who: keyof typeof people, procedure: string, input: object): Promise<T> =>
      street.data<T>(people[who], procedure, { ...input, requestId: requestId() }),
    activity: (more: Omit<Parameters<typeof anActivity>[1], 'stationId'> = {}): Promise<string> =>
      anActivity(database, { stationId: station, ...more }),
  }
}

export type Town = Awaited<ReturnType<typeof aTown>>
