import type { CheckInMethod, Heads, ScanAnswer, ScanState, ScreenCodeView, TicketView } from '../../../contract/check-ins'
import type { Channel } from '../../../contract/sign-ups'
import { clockTime, dayAndTime } from '@/shared/format/time'
import type { CallError } from '@/shared/rpc/call'
import type { Tone } from '@/shared/ui'
import type { GuestRow, LastScan } from './door-store'
import type { FailedScan } from './scan-queue-store'

/** `481 720`: six digits in two groups of three, as one says them. */
export const grouped = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`

/** After `network.offline` nobody knows whether it arrived; doing it again is safe. */
export const checkInRefusal = ({ code, message }: CallError): string =>
  code === 'network.offline' ? '没连上网，还没签上。到服务台出示这张票，也能签到。' : message

const placeOf = ({ station, room }: { station: { name: string }; room: string | null }): string =>
  [station.name, room].filter(Boolean).join('，')

export const ticketCopy = {
  title: '我的票',
  open: '看票，签到',
  openLine: '到了现场出示，没有网也能看',
  when: '时间',
  heads: '人数',
  where: '地点',
  held: '已报名',
  hint: '给工作人员扫一扫，或者报这 6 个数字',
  digits: (digits: string): string => `签到码 ${grouped(digits)}`,
  whenWords: ({ startsAt }: TicketView, now: Date, elder: boolean): string => dayAndTime(startsAt, now, elder),
  headsWords: ({ places }: TicketView): string => `${places.onSite + places.remote} 人`,
  placeWords: placeOf,
  me: '本人',
  companion: '同来',
  offline: '没有网也能出示。',
  stale: '没连上网。这张票照样能用，给工作人员看就行。',
  seen: ({ seen }: TicketView, elder: boolean): string => (seen ? `${clockTime(seen.at, elder)} 签到了` : ''),
  seenLine: (heads: number): string => (heads > 1 ? `${heads} 个人都记上了。` : '进去坐就行。'),
  seenRemote: '线上签到了，看得到、听得见就行。',
  cancelled: '这场活动取消了，不用来了。',
  here: '到了现场',
  early: ({ opensAt }: TicketView, now: Date, elder: boolean): string => `${dayAndTime(opensAt, now, elder)} 起，扫站里屏幕上的码就能签到。`,
  scan: '扫屏幕上的码',
  blind: '打不开相机。看一下屏幕上的 6 个数字，写在下面。',
  typed: '屏幕上的 6 个数字',
  typedHint: '每半分钟换一次',
  typedExample: '481 720',
  checkIn: '签到',
  checkingIn: '正在签到',
  howMany: '来了几位',
  count: (heads: number): string => `${heads} 位`,
  done: '签到了',
  remote: '在线上参加',
  remoteEarly: ({ startsAt }: TicketView, now: Date, elder: boolean): string => `${dayAndTime(startsAt, now, elder)} 开始以后，在这里签到。`,
  remoteCheckIn: '我在线上，签到',
  copyLink: '复制会议地址',
  copied: '地址复制好了，到浏览器里打开',
  notCopied: '没复制成，长按地址再试',
  over: '活动结束了。来过但没签上的，跟站里说一声。',
  go: '带我去',
  detail: '看活动',
  kept: '报的名没有丢。到了现场报名字，也能签到。',
  empty: { title: '没有这张票', line: '' },
  missing: '现在没有这一场的票',
}

const channels: Record<Channel, string> = { app: '小程序', h5: '网页', phone: '电话', desk: '现场' }

const methods: Record<CheckInMethod, string> = { code: '自己扫码', ticket: '看的票', roster: '找的名字', remote: '线上' }

/** Why a scan checked nobody in, and what to do now. */
const failedWords: Record<Exclude<ScanState, 'checked_in' | 'already'>, (answer: ScanAnswer) => string> = {
  undone: () => '这一次签到撤销过了。真来了，再签一次。',
  unknown: () => '不是这一场的票。问一下名字，在名单里找。',
  not_confirmed: () => '报了名，还没有名额。坐得下的话，先到名单里给名额。',
  too_early: () => '还没到签到的时间，开始前 30 分钟再扫。',
  other_activity: ({ otherTitle }) => `报的是另一场：${otherTitle ?? '别的活动'}。`,
}

export const doorCopy = {
  title: '签到台',
  open: '签到台',
  openLine: '扫票、报数字、找名字，没有网也能签',
  screen: '门口的大屏',
  screenLine: '半分钟换一次码，居民自己扫',
  when: (startsAt: string, now: Date): string => dayAndTime(startsAt, now),
  placeWords: placeOf,
  of: ({ onSite }: Heads): string => `/ ${onSite} 人到了`,
  remote: (came: number, expected: number): string => `线上 ${came} / ${expected}`,
  countLabel: (came: number, expected: number): string => `现场 ${expected} 人有名额，到了 ${came} 人`,
  heldUp: (count: number): string => `没有网。${count} 条还没传上去，连上网自动传。`,
  sending: (count: number): string => `正在传，还有 ${count} 条。`,
  refused: (count: number, message: string): string => `${count} 条还没传上去：${message}`,
  unsafe: '这台手机存不下了。先别关这一页，连上网再走。',
  stale: '没连上网。名单是刚才存下的，照样能签。',
  search: '找人',
  searchHint: '姓名、手机后四位或 6 位数字',
  tabs: '看哪些',
  tab: { missing: (count: number): string => `没到 ${count}`, came: (count: number): string => `到了 ${count}` },
  scan: '扫票签到',
  blind: '打不开相机。问一下票上的 6 个数字，写在上面。',
  channel: (channel: Channel): string => channels[channel],
  line: ({ tail, places, isRemote, noShows }: GuestRow): string => [
    tail === null ? '' : `尾号 ${tail}`, `${places} 人`, isRemote ? '线上名额' : '', noShows > 0 ? `90 天里 ${noShows} 次没来` : '',
  ].filter(Boolean).join(' · '),
  seen: ({ seen, places }: GuestRow): string => {
    if (!seen) return '先记着'
    const heads = places > 1 ? `${seen.places} / ${places} 人，` : ''
    return `${clockTime(seen.at)} ${heads}${methods[seen.method]}`
  },
  nobody: '居民',
  checkIn: '签到',
  checkInOf: (name: string): string => `签到，${name}`,
  add: '加人',
  addOf: (name: string): string => `又来了几位，${name}`,
  undo: '撤销',
  undoOf: (name: string): string => `撤销签到，${name}`,
  more: '再看一些',
  allHere: '有名额的都到了。',
  noneHere: '还没有人到。',
  notFound: '名单里没有。换个字再找，或者看一下是不是另一场。',
  strange: (digits: string): string => `名单里没有 ${grouped(digits)}。可能是刚报的，照样可以记下。`,
  keepStrange: '记下这个号',
  howMany: '来了几位',
  howManyLine: ({ name, places }: { name: string; places: number }): string => `${name || '居民'} 报了 ${places} 人`,
  everybody: (places: number): string => `${places} 人都到了`,
  fewer: '没来全，选一共到了几位',
  count: (heads: number): string => `${heads} 位`,
  number: '没来全，一共到了几位',
  confirm: '签到',
  failedHead: (count: number): string => `${count} 条没签上`,
  failedLine: ({ answer, message }: FailedScan): string =>
    answer && !isSeenState(answer.state) ? failedWords[answer.state](answer) : message ?? '',
  failedName: ({ scan, answer }: FailedScan): string => answer?.name ?? scan.name ?? sightWords(scan.sight),
  dismiss: '知道了',
  dismissOf: (name: string): string => `知道了，${name}`,
  kept: '这台手机里还没有这一场的名单。连上网打开一次，以后没有网也能签。',
  empty: { title: '还没有人有名额', line: '有人报上了就会出现在这里。' },
  barred: '打不开这个签到台',
}

const isSeenState = (state: ScanState): state is 'checked_in' | 'already' => state === 'checked_in' || state === 'already'

const sightWords = (sight: FailedScan['scan']['sight']): string => (sight.kind === 'digits' ? grouped(sight.digits) : '扫到的一张票')

/** The last scan in big letters: whom, and what became of it. */
export function lastWords(last: LastScan): { tone: Tone; title: string; line: string } {
  if (last.kind === 'kept') {
    return { tone: 'info', title: last.name ?? '记下了', line: [last.heads && `${last.heads} 人`, '先记着，等传上去'].filter(Boolean).join('，') }
  }
  if (last.kind === 'known') {
    const { name, seen } = last.guest
    return { tone: 'warn', title: name || '居民', line: seen ? `${clockTime(seen.at)} 已经签过` : '已经记下，等传上去' }
  }
  return answeredWords(last.answer)
}

function answeredWords(answer: ScanAnswer): { tone: Tone; title: string; line: string } {
  const { state, name, seen } = answer
  if (!isSeenState(state)) return { tone: 'err', title: name ?? '没签上', line: failedWords[state](answer) }
  const { at, places } = seen ?? { at: '', places: 1 }
  const title = name || '居民'
  if (state === 'checked_in') return { tone: 'ok', title, line: `签到了，${places} 人` }
  return { tone: 'warn', title, line: `${clockTime(at)} 已经签过，现在 ${places} 人` }
}

export const undoCopy = {
  title: '撤销签到',
  text: '撤销以后算没来过。谁撤的、为什么，都记着。',
  reason: '为什么撤销',
  hint: '要写',
  placeholder: '扫错了人',
  keep: '不撤销',
  confirm: '撤销签到',
  done: '撤销了',
}

export const screenCopy = {
  title: '门口的大屏',
  head: '扫码签到',
  steps: ['打开一里，在“我的”里点开这一场，看票', '点“扫屏幕上的码”，对准这里', '不会扫？把下面 6 个数字写进去'],
  desk: '没有名额、没带手机，到服务台说名字就行。',
  code: (digits: string): string => `签到二维码，数字是 ${grouped(digits)}`,
  next: (seconds: number): string => `${seconds} 秒后换新码`,
  came: '人到了',
  of: (expected: number): string => `/ ${expected}`,
  remote: (came: number): string => `线上 ${came} 人`,
  countLabel: ({ came, expected }: ScreenCodeView): string => `有名额的 ${expected.onSite} 人，到了 ${came.onSite} 人`,
  when: ({ startsAt }: ScreenCodeView, now: Date): string => dayAndTime(startsAt, now),
  placeWords: placeOf,
  states: {
    early: ({ opensAt }: ScreenCodeView, now: Date): string => `${dayAndTime(opensAt, now)} 开始签到`,
    open: (): string => '正在换新码',
    over: (): string => '活动结束了，谢谢你来',
    cancelled: (): string => '这场活动取消了',
  },
  lost: '没连上网，正在重新连。先到服务台签到。',
  leave: '退出大屏',
  barred: '打不开这块大屏',
}
