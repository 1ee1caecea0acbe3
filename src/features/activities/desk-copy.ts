import type { BookedAlready } from '../../../contract/bookings'
import type { PlaceMode, PlaceWho } from '../../../contract/places'
import type { RosterEntry, RosterState, RosterTotals } from '../../../contract/roster'
import type { Channel, PartyPart, SignUpView } from '../../../contract/sign-ups'
import type { CallError } from '@/shared/rpc/call'
import type { EntryAct } from './entry-acts'

export const channelWords: Readonly<Record<Channel, string>> = { app: '小程序', h5: '网页', phone: '电话', desk: '现场' }

const modeWords: Readonly<Record<PlaceMode, string>> = { on_site: '到场', remote: '线上' }
const whoWords: Readonly<Record<PlaceWho, string>> = { anyone: '', adult: '成人', child: '儿童', newcomer: '留给新邻居' }

/** `到场成人`; where there is one kind only, `人数`. */
export const poolWords = ({ mode, who }: { mode: PlaceMode; who: PlaceWho }): string => `${modeWords[mode]}${whoWords[who]}`

interface Kinds {
  readonly pools: readonly { readonly id: string; readonly mode: PlaceMode; readonly who: PlaceWho }[]
}

/** `到场成人 1、到场儿童 2`. */
export function partyWords(party: readonly PartyPart[], { pools }: Kinds): string {
  const wordOf = (id: string): string => {
    const pool = pools.find((one) => one.id === id)
    return pool ? poolWords(pool) : ''
  }
  return party.map(({ poolId, places }) => `${wordOf(poolId)} ${places}`.trim()).join('、')
}

/** What somebody has, said of them. */
export function heldWords(signUp: SignUpView): string {
  switch (signUp.state) {
    case 'confirmed': return '有名额'
    case 'waiting': return `候补第 ${signUp.position}`
    case 'offered': return '等答复'
    case 'review': return '待审'
  }
}

export const bookCopy = {
  title: '替人报名',
  channel: '怎么来的',
  channels: [{ value: 'phone', label: '打电话来' }, { value: 'desk', label: '人在现场' }] as const,
  name: '姓名',
  contact: '联系人',
  namePlaceholder: '陈秀英',
  phone: '电话',
  phoneHint: '没有就不填',
  group: '是一个团体',
  groupLine: '学校、单位、合唱团，名单以后再交',
  groupName: '团体叫什么',
  groupPlaceholder: '菱香小学三年级',
  places: '几个人',
  guardian: '监护人',
  guardianHint: '有孩子，要写',
  note: '备注',
  noteHint: '没有就不填',
  notePlaceholder: '耳朵不好，大声说',
  choose: '选一个',
  optional: '可以不答',
  submit: '报上',
  evenThough: '是另一位，照样报',
  known: ({ name, signUp }: BookedAlready): string => `这个电话报过了：${name}，${heldWords(signUp)}。`,
  closed: '现在不能报名：',
  problems: {
    name: '写姓名，名单上认人用。',
    phone: '电话至少 7 位数字，没有就空着。',
    groupName: '写团体的名称。',
    places: '写几个人，1 到 500。',
    tooMany: (companions: number): string =>
      companions === 0 ? '这一场一人报一个。几个人就一位一位报，或者当作团体。' : `这一场一人最多带 ${companions} 位。人多就当作团体。`,
    guardian: '写监护人的姓名。',
    answer: '问一下，再填上。',
  },
  booked: (name: string, signUp: SignUpView): string => `${name}：${heldWords(signUp)}`,
  bookedHead: '刚才报上的',
  left: (left: number | null, waiting: number): string =>
    (left === null ? '不限名额' : left > 0 ? `还有 ${left} 个名额` : `满了，再报排在第 ${waiting + 1}`),
  kept: '填的都在。有网了再试一次。',
  offline: '没连上网，还不知道办成没有。填的都在，再点一次，不会重复报。',
  roster: '看名单',
}

export const rosterFilters: readonly { readonly value: RosterState; readonly word: string }[] = [
  { value: 'confirmed', word: '有名额' },
  { value: 'waiting', word: '候补' },
  { value: 'review', word: '待审' },
  { value: 'withdrawal', word: '想取消' },
]

/** `待审 3`; the number tells whether it is worth a tap. */
export const filterWord = (word: string, state: RosterState, totals: RosterTotals | null): string =>
  totals ? `${word} ${totals[state]}` : word

export const entryCopy = {
  search: '找人',
  searchPlaceholder: '姓名或电话的几位',
  filters: '只看',
  noMatch: { title: '没有这样的人', line: '换一个字，或者取消上面的条件。' },
  book: '替人报名',
  print: '打印',
  printing: '正在读全部',
  held: '现在',
  phone: '电话',
  came: '报名',
  channel: '来自',
  people: '人数',
  companions: '同行',
  guardian: '监护人',
  note: '备注',
  reason: '想取消，因为',
  reviewed: '为什么要看',
  reviewReasons: { activity: '这场活动都要先看', no_shows: '90 天里三次没来' },
  checkedIn: '签到',
  members: '名单',
  membersOf: (members: number, places: number): string => `交了 ${members} 位，报了 ${places} 位`,
  call: '打电话',
  back: '再想想',
  masked: '号码只给有权限的工作人员看全。',
}

interface ActWords {
  readonly word: string
  /** What follows from it. */
  readonly line: string
  readonly done: string
}

export const actWords: Readonly<Record<EntryAct, ActWords>> = {
  approve: { word: '通过', line: '有空名额就给上，没有就按报名的先后排候补。居民会收到消息。', done: '通过了' },
  reject: { word: '不通过', line: '居民会收到消息，里面有你写的原因。', done: '没有通过，居民会收到消息' },
  agree: { word: '同意取消', line: '空出的名额按顺序给候补的邻居。', done: '同意了，名额给了下一位' },
  decline: { word: '不同意', line: '名额还给他留着。写了原因，他看得到。', done: '没有同意，居民会收到消息' },
  accept: { word: '他说来', line: '名额就是他的了。', done: '记下了：来' },
  refuse: { word: '他说不来', line: '名额马上给下一位。', done: '记下了：不来，名额给了下一位' },
  remove: { word: '移出名单', line: '空出的名额按顺序给候补的邻居。居民会收到消息，里面有你写的原因。', done: '移出了名单' },
  move: { word: '换一类名额', line: '人数不变。有空的、没有人排队的才能换；候补的照原来的先后排。', done: '换好了' },
}

export const reasonCopy = { label: '为什么', hint: '居民会看到', optional: '可以不写，写了居民会看到', placeholder: '这一场给新搬来的邻居' }

export const moveCopy = { label: '换到哪一类' }

export const groupCopy = {
  title: '团体名单',
  counts: (members: number, places: number): string =>
    members === places ? `${members} 位，和报的人数一样` : `名单 ${members} 位，报了 ${places} 位`,
  paste: '把名单贴在这里',
  hint: '一行一位，姓名在前，电话在后。会换掉原来的名单',
  placeholder: '小明 13805730011\n小红',
  save: '存下名单',
  file: '从表格里读',
  saved: '名单存好了',
  tooLarge: '这个文件超过 1 MB，不像一份名单。',
  kept: '贴的都在。有网了再试一次。',
  none: '还没有交名单。',
}

/** The server's sentence, with the line it means, where it says one. */
export function groupRefusal({ message, details }: CallError): string {
  const line = typeof details === 'object' && details !== null && 'line' in details ? details.line : null
  return typeof line === 'number' ? `第 ${line} 行：${message}` : message
}

export const registerCopy = {
  title: '存成表格',
  line: '每人一行：名额、同行、回答、签到。',
  csv: '存 CSV',
  xlsx: '存 .xlsx',
  reading: (rows: number): string => (rows === 0 ? '正在读' : `读了 ${rows} 行`),
  saved: (rows: number): string => `存好了，${rows} 行`,
  savedFile: '存好了',
  ofActivity: (title: string, date: string): string => `${title} ${date}`.replace(/[\\/:*?"<>|]/g, ' '),
  ofDays: (from: string, to: string): string => `活动登记 ${from} 到 ${to}`,
}

/** Heads of the table at desk width, and on paper. */
export const tableHeads = ['序号', '姓名', '电话', '人数', '状态', '来自', '同行和回答', '签到'] as const

/** Who comes along, what was answered and noted, in one cell. */
export function tableRemarks({ groupName, companions, guardianName, answers, note, members }: RosterEntry): string {
  return [
    groupName && `团体：${groupName}${members > 0 ? `，名单 ${members} 位` : ''}`,
    companions.map(({ name }) => name).filter(Boolean).join('、'),
    guardianName && `监护人 ${guardianName}`,
    ...answers.map(({ label, answer }) => `${label}：${answer}`),
    note,
  ].filter(Boolean).join('；')
}
