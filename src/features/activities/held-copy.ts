import type { ActivityView } from '../../../contract/activities'
import type { MySignUp, SignUpView } from '../../../contract/sign-ups'
import { clockTime, monthDay, untilTime } from '@/shared/format/time'
import { partyWords } from './sign-up-copy'
import { totalOf } from './sign-up-form'

const you = (elder: boolean): string => (elder ? '您' : '你')

/** What is said in a card about what I hold: a title, and lines that follow from it. */
export interface HeldWords {
  readonly title: string
  readonly lines: readonly string[]
}

interface Held {
  readonly activity: ActivityView
  readonly mine: SignUpView
  readonly elder: boolean
  readonly now: Date
}

/** What I hold, and what follows from it. An offer that is still open has a card of its own. */
export function heldWords({ activity, mine, elder, now }: Held): HeldWords {
  const { signUp } = activity
  if (mine.state === 'confirmed') return { title: `名额给${you(elder)}留着`, lines: [withdrawalWords(signUp, elder)] }
  if (mine.state === 'offered') return { title: '过了时间，名额给了下一位', lines: [lapsedWords(activity, elder)] }
  if (mine.state === 'review') return { title: '收到了，等站里看', lines: [reviewWords(signUp), `看过就在消息里告诉${you(elder)}。`] }
  const ahead = mine.position - 1
  return {
    title: ahead === 0 ? `下一个就是${you(elder)}` : `前面 ${ahead} 位`,
    lines: [...holdWords(signUp, { elder, now }), promotionWords(activity, elder)],
  }
}

function withdrawalWords(signUp: MySignUp | null, elder: boolean): string {
  if (signUp?.withdrawAsked === 'asked') return '已请站里取消，还在等答复。答复以前名额先留着。'
  if (signUp?.withdrawAsked === 'declined') return `站里答复：这次不好取消。${you(elder)}来不了，打电话给站里说一声。`
  return '来不了就早点取消，让给下一位邻居。'
}

const lapsedWords = ({ phase }: ActivityView, elder: boolean): string =>
  `不影响${you(elder)}以后报名。${phase === 'open' ? '还想来，可以再排候补。' : ''}`

const reviewWords = (signUp: MySignUp | null): string =>
  signUp?.reviewReason === 'no_shows' ? '前几次报了名没来，这一次站里先看一眼。' : '这一场站里看过才算报上。'

/** How freed places are kept together for people who come together. */
function holdWords(signUp: MySignUp | null, { elder, now }: { elder: boolean; now: Date }): string[] {
  const total = signUp ? totalOf(signUp.party) : 1
  if (!signUp || total < 2) return []
  const us = `${you(elder)}们 ${total} 位一起来`
  const after = '过了这个时间，人少的先递补，你们的顺序不变。'.replace('你', you(elder))
  if (signUp.heldUntil === null) return [`${us}。轮到时名额还不够，就先给${you(elder)}们攒着，最多一天；过后人少的先递补，顺序不变。`]
  if (now < new Date(signUp.heldUntil)) {
    return [`${us}，空出来的名额先给${you(elder)}们攒着，${untilTime(signUp.heldUntil, now, elder)}${elder ? '' : ' '}为止。${after}`]
  }
  return [`${us}，名额没攒够，人少的先递补了。${you(elder)}们的顺序不变，凑齐了就给${you(elder)}们。`]
}

const promotionWords = ({ promotion }: ActivityView, elder: boolean): string =>
  promotion === 'confirm'
    ? `有名额就按顺序给${you(elder)}，到时候消息里会说。`
    : `有名额就按顺序留给${you(elder)}，消息里会说，等${you(elder)}答复。夜里 22:00 到早上 7:30 不催；离开始不到 3 小时，就直接给${you(elder)}。`

/** Who comes with me, when anybody does. */
export function companyWords({ signUp, pools }: ActivityView): string | null {
  if (!signUp) return null
  const names = signUp.companions.map(({ name }) => name).filter(Boolean)
  const isPlain = totalOf(signUp.party) === 1 && pools.length === 1
  if (isPlain) return null
  return [partyWords(signUp.party, pools), names.length > 0 && `同来的：${names.join('、')}`].filter(Boolean).join('。')
}

/** The way in over the net, for those whose place is there. */
export function linkOf({ signUp, pools, remoteLink }: ActivityView): string | null {
  const isRemote = signUp?.party.some(({ poolId }) => pools.some(({ id, mode }) => id === poolId && mode === 'remote'))
  return isRemote ? remoteLink : null
}

export const offerTitle = (until: string, now: Date, elder: boolean): string =>
  `有名额了，给${you(elder)}留${untilTime(until, now, elder)}`

export const offerCopy = {
  label: '有名额了',
  rule: (elder: boolean): string => `不答复就给下一位邻居，不影响${you(elder)}以后报名。`,
  call: '打电话答复',
  accept: '我要参加',
  acceptAll: (total: number): string => `我们 ${total} 位都来`,
  refuse: '让给下一位',
  accepted: '定下了，来不了记得早点取消',
}

export const remoteCopy = { title: '远程参加', line: '点一下复制链接，到时候打开', copied: '链接复制好了' }

/** What giving something back is called and what it means: an offer, a place after the deadline, a rank, a place. */
export type GivingBack = 'offer' | 'late' | 'rank' | 'place'

export const givingBack = {
  line: ({ title, startsAt }: ActivityView, now: Date): string => `${title} · ${monthDay(startsAt, now)} ${clockTime(startsAt)}`,
  keep: '再想想',
  title: { offer: '让给下一位', late: '请站里取消', rank: '不排了', place: '取消报名' },
  confirm: { offer: '让给下一位', late: '请站里取消', rank: '退出候补', place: '取消报名' },
  text: (what: GivingBack, mine: SignUpView): string => {
    if (what === 'offer') return '名额马上给下一位邻居。还想来，要从最后一位排起。'
    if (what === 'late') return '过了能自己取消的时间。说一声原因，站里看了在消息里答复；答复以前名额先留着。'
    if (mine.state === 'waiting') return `现在排在第 ${mine.position}。退出以后再排，要从最后一位排起。`
    return '空出的名额会给候补的邻居。想再来，要重新报，满了就得排候补。'
  },
  reason: '为什么来不了',
  reasonHint: '可以不填，只给站里看',
  done: { withdrawn: '已取消，名额让给了邻居', left: '已退出候补', refused: '让给下一位了', asked: '说好了，等站里答复' },
}

