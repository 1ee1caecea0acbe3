import type { ActivityKind, ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { durationText } from '@/shared/format/length'
import { dayAndTime, dayWords, timeRange, untilTime } from '@/shared/format/time'
import type { CallError } from '@/shared/rpc/call'
import { mineWords, phaseWords } from './copy'
import { givingBack, offerCopy } from './held-copy'
import type { MainAct } from './main-act'

/** How much is left, the first thing somebody wants to know. */
export function placesHead({ left, capacity, waiting }: ActivityView['places']): string {
  if (capacity === null || left === null) return '不限名额'
  if (left > 0) return `还剩 ${left} 个名额`
  return waiting > 0 ? `满了，${waiting} 人候补` : '满了'
}

/** Until when one can sign up, from when on, or why not. */
export function windowWords({ phase, signUpOpensAt, signUpClosesAt }: ActivityView, now: Date, elder: boolean): string {
  if (phase === 'not_open') return `${dayAndTime(signUpOpensAt, now, elder)} 开始报名`
  if (phase === 'open') return `报名${untilTime(signUpClosesAt, now, elder)}${elder ? '' : ' '}为止`
  return phaseWords[phase]
}

/** When it takes place: 10 月 18 日 周日 9:30–11:00; in 关怀模式 only the beginning, as one says it. */
export function whenWords({ startsAt, endsAt }: ActivityView, now: Date, elder: boolean): string {
  return elder ? dayAndTime(startsAt, now, true) : `${dayWords(startsAt, now)} ${timeRange(startsAt, endsAt)}`
}

export const placeWords = ({ station, room }: ActivityView): string => [station.name, room].filter(Boolean).join('，')

/** Until when a place can be given back, counted from the beginning. */
export function withdrawRule({ startsAt, withdrawUntil }: ActivityView, elder: boolean): string {
  const seconds = (Date.parse(startsAt) - Date.parse(withdrawUntil)) / 1000
  if (seconds <= 0) return elder ? '不来了，开始前说一声。' : '开始前都可以取消'
  return elder ? `不来了，提前 ${durationText(seconds)}说一声。` : `开始前 ${durationText(seconds)}可以取消`
}

const talks: readonly ActivityKind[] = ['lesson', 'course', 'forum']

export const leaderWords = (kind: ActivityKind): string => (talks.includes(kind) ? '主讲' : '带队')

/** The act on the main button. */
export function actLabel(act: MainAct, activity: ActivityView, elder: boolean): string {
  switch (act.kind) {
    case 'sign_up': return signUpLabel(activity, elder)
    case 'wait': return '排候补'
    case 'answer': return offerCopy.accept
    case 'again': return '再排候补'
    case 'withdraw': return activity.mine?.state === 'confirmed' ? givingBack.title.place : givingBack.title.rank
    case 'ask_to_withdraw': return givingBack.title.late
    case 'nothing': return idleLabel(activity)
  }
}

/** In a course one sign-up is for the whole term. */
function signUpLabel({ courseId }: ActivityView, elder: boolean): string {
  if (courseId !== null) return elder ? '我要整期报名' : '整期报名'
  return elder ? '我要报名' : '报名'
}

function idleLabel({ mine, phase, signUp }: ActivityView): string {
  if (phase !== 'cancelled' && signUp?.withdrawAsked === 'asked') return '已请站里取消'
  if (mine && mine.state !== 'offered' && phase !== 'cancelled' && phase !== 'ended') return '不能取消了'
  return phase === 'open' ? '报名' : phaseWords[phase]
}

/** The sentence over the button: what a tap leads to. */
export function actLine(act: MainAct, elder: boolean): string | null {
  if (act.kind === 'wait') return `满了，先排候补？前面${act.ahead === 0 ? '没有人' : ` ${act.ahead} 位`}。`
  if (act.kind === 'ask_to_withdraw') return `过了能自己取消的时间。${elder ? '您' : '你'}来不了，请站里取消。`
  return null
}

/** After `network.offline` nobody knows whether it arrived; asking again is safe. */
export function refusalWords({ code, message }: CallError): string {
  return code === 'network.offline' ? '没连上网，还不知道办成没有。再点一次，不会重复占名额。' : message
}

export const signedUp = (mine: SignUpView): string =>
  mine.state === 'waiting' ? `排上候补第 ${mine.position}` : mineWords(mine)

export const detailCopy = {
  title: '活动',
  share: '分享',
  phone: '电话',
  phoneElder: '电话报',
  callElder: '打电话',
  total: (capacity: number): string => `共 ${capacity} 个`,
  freed: '空出的名额会给候补的邻居',
  bring: '带什么',
  companions: (most: number): string => `每人可带 ${most} 位`,
  companionsLine: '各占一个名额，一起来要么都有，要么都没有',
  lesson: '这节微党课',
  lessonLine: '先听一段，或者回去接着听',
  cancelled: (reason: string | null): string => `这场活动取消了${reason ? `：${reason}` : '。'}`,
  staff: '工作人员',
  roster: '名单',
  rosterLine: '谁报了名，谁在候补',
  again: '照着再办一场',
  againLine: '内容和规矩都填好，改改日期就能发布',
  edit: '改活动',
  editLine: '改时间、地点、名额，或者取消',
  kept: '报过的名都在，没有丢。',
  stale: '没连上网。下面是刚才看到的。',
  gone: '没找到这场活动',
  empty: { title: '没找到这场活动', line: '' },
}
