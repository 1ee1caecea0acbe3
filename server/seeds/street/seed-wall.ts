import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOUR_MS, MINUTE_MS } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { cleanPhoto, insertWallPost } from '../../modules/activities'
import type { Occurrence } from './seed-activities'
import { personaId } from './seed-people'

/** Who came to something last week. */
export interface Attendance {
  readonly occurrence: Occurrence
  readonly residentIds: readonly string[]
}

interface SeedPost {
  readonly text: string
  /** File under `server/seeds/media/wall`. */
  readonly photo?: string
  /** A person has still to look. */
  readonly waits?: true
}

/** What neighbours left, the first one first; by those who came, in the order in which they came. */
const posts: Readonly<Record<string, readonly SeedPost[]>> = {
  mending: [
    { text: '三个袋子，三条旧裤子。许姐说布要先熨平，熨过真的好缝。', photo: 'bags.jpg' },
    { text: '第一次踩缝纫机，线断了四次。旁边的阿姨一次一次帮我穿，谢谢她。' },
    { text: '袋子今天就背去买菜了。下次想学换拉链。' },
    { text: '剩下的布头我带走了，回家给孩子缝沙包，谁还要可以到三号楼来拿。', waits: true },
  ],
  'river-clean': [
    { text: '认出了苦草、菹草，还有一种谁都不认得。巡河的老钱拍了照，说回去查。' },
    { text: '捡了两大袋。码头那边的烟头最多，放个小桶就好了。' },
  ],
}

/** Neighbours write on the walls of last week's activities; a post that is there already stays as it is. */
export async function seedWall(database: Database, attendances: readonly Attendance[]): Promise<void> {
  const writings = attendances.flatMap(({ occurrence, residentIds }) => {
    const authors = residentIds.filter((id) => id !== personaId('resident'))
    const written = posts[occurrence.activity.key] ?? []
    return written.map((post, index) => ({ occurrence, post, index, residentId: authors[index] }))
  })
  for (const { residentId, ...writing } of writings) {
    if (residentId !== undefined) await write(database, { ...writing, residentId })
  }
}

interface Writing {
  readonly occurrence: Occurrence
  readonly residentId: string
  readonly post: SeedPost
  readonly index: number
}

async function write(database: Database, { occurrence, residentId, post, index }: Writing): Promise<void> {
  const { id: activityId, activity, startsAt } = occurrence
  const endsAt = startsAt.getTime() + activity.minutes * MINUTE_MS
  const postedAt = new Date(endsAt + (index + 1) * HOUR_MS)
  const id = idForName(`wall:${activityId}:${index}`)
  const photo = post.photo === undefined ? null : photoFrom(post.photo)
  await database.transaction((tx) => insertWallPost(tx, {
    id, activityId, residentId, text: post.text, photo, postedAt, publishedAt: post.waits ? null : postedAt,
  }))
}

function photoFrom(file: string) {
  const photo = cleanPhoto(readFileSync(join(__dirname, '../media/wall', file)))
  if (typeof photo === 'string') throw new Error(`${file}: ${photo}`)
  return photo
}
