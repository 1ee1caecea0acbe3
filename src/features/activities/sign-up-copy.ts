import type { ActivityView } from '../../../contract/activities'
import type { PoolView } from '../../../contract/places'
import type { PartyPart, QuestionKind } from '../../../contract/sign-ups'
import { shortOf, totalOf } from './sign-up-form'

const whoWords = { anyone: '', adult: '大人', child: '孩子', newcomer: '给第一次来的邻居留的' } as const
const modeWords = { on_site: '现场', remote: '远程' } as const

/** A kind of places by its name; where it is said only when there is a choice. */
export function poolWords({ mode, who }: PoolView, pools: readonly PoolView[]): string {
  const differ = pools.some((pool) => pool.mode !== pools[0]?.mode)
  return [differ && modeWords[mode], whoWords[who]].filter(Boolean).join('，') || '名额'
}

/** A kind of places with what is left of it, on one answer: 现场，余 3. */
export function poolChoice(pool: PoolView, pools: readonly PoolView[]): string {
  return [poolWords(pool, pools), leftWords(pool)].filter(Boolean).join('，')
}

const leftWords = ({ left }: PoolView): string => (left === null ? '' : left === 0 ? '已满' : `余 ${left}`)

/** How many come, by kind: 一共 3 位，大人 1、孩子 2; one person's kind: 1 个名额，现场. */
export function partyWords(party: readonly PartyPart[], pools: readonly PoolView[]): string {
  const kinds = party.flatMap(({ poolId, places }) => {
    const pool = pools.find(({ id }) => id === poolId)
    const words = pool && poolWords(pool, pools)
    return words && words !== '名额' ? `${words} ${places}` : []
  })
  const total = totalOf(party)
  if (total === 1) return ['1 个名额', kinds[0]?.replace(/ 1$/, '')].filter(Boolean).join('，')
  return [`一共 ${total} 位`, kinds.join('、')].filter(Boolean).join('，')
}

/** What happens to people who come together; null for one person who finds a place. */
export function togetherWords(party: readonly PartyPart[], pools: readonly PoolView[]): string | null {
  const total = totalOf(party)
  const short = shortOf(party, pools)
  if (!short) return total > 1 ? '一起来，要么都有名额，要么都没有。' : null
  const kind = poolWords(short, pools)
  if (total === 1) return `${kind === '名额' ? '名额' : kind}满了，先排候补。`
  const all = `${total} 个人一起就排候补`
  if (!short.left) return `${kind === '名额' ? '名额' : kind}满了，${all}，要么都有名额，要么都没有。`
  return `${kind === '名额' ? '' : kind}只剩 ${short.left} 个，${all}；也可以少报几个。`
}

/** The act with all it leads to. */
export function sendLabel(party: readonly PartyPart[], activity: ActivityView): string {
  const total = totalOf(party)
  if (looksFirst(activity)) return `报名，${total} 个名额等站里看`
  if (shortOf(party, activity.pools)) return total === 1 ? '排候补' : `排候补，等 ${total} 个名额`
  return `确认报名，占 ${total} 个名额`
}

/** Whether staff look at a sign-up first. */
export const looksFirst = ({ needsApproval, noShows }: ActivityView): boolean => needsApproval || noShows.needsReview

export const problemWords = {
  nobody: '至少报 1 个名额。',
  guardian: '写上监护人的名字。',
  agrees: '同意了，才能给孩子报名。',
  community: '选一下住的社区。',
  otherCommunity: (names: readonly string[]): string => `这一场只给${names.join('、')}的居民，看看别的场次。`,
  birthYear: '写四位数的年份，比如 1958。',
  party: '这一场只给党员。是党员的，点一下。',
  number: '填数字，最多两位小数。',
  required: { text: '写一句再报。', choice: '选一个再报。', number: '填个数字再报。', date: '选个日子再报。' } satisfies Record<QuestionKind, string>,
}

export const sheetCopy = {
  title: '报名',
  waitTitle: '排候补',
  me: '本人',
  which: '选哪一种',
  companions: '带几位家人',
  companionsHint: (most: number): string => `最多 ${most} 位，各占一个名额`,
  each: '一共来几位',
  eachHint: (most: number): string => `连自己最多 ${most} 位`,
  fewer: (kind: string): string => `${kind}，少一位`,
  more: (kind: string): string => `${kind}，多一位`,
  name: (nth: number, total: number): string => (total === 1 ? '同来的人叫什么' : `第 ${nth} 位同来的人叫什么`),
  child: (nth: number, total: number): string => (total === 1 ? '孩子叫什么' : `第 ${nth} 个孩子叫什么`),
  optional: '可以不填',
  guardian: '监护人的名字',
  guardianHint: '孩子的名额要监护人同意',
  agrees: '我是监护人，同意孩子参加',
  community: '住在哪个社区',
  chooseCommunity: '选社区',
  anotherCommunity: '别的社区',
  birthYear: '哪一年出生',
  birthYearHint: (ages: string): string => `这一场给 ${ages} 的邻居`,
  party: '我是党员',
  partyLine: '说一次就记住，站里可能会核对',
  kept: '只给站里看，用来核对能不能报，下次不用再填。',
  answersFor: '回答只给站里看。',
  lastChoice: (option: string): string => `${option}（上次选的）`,
  last: (answer: string): string => `还是“${answer}”`,
  pickDate: '选日子',
  next: '下一步',
  previous: '上一步',
}
