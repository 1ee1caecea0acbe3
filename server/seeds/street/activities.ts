import type { ActivityForm } from '../../../contract/activity-forms'
import type { ActivityKind } from '../../../contract/activities'
import type { Audience } from '../../../contract/audience'
import type { PlaceMode, PlaceWho } from '../../../contract/places'
import type { QuestionKind } from '../../../contract/sign-ups'

interface SeedQuestion {
  readonly kind: QuestionKind
  readonly label: string
  readonly options?: readonly string[]
  readonly required?: boolean
}

/** Places of one kind. */
export interface SeedPool {
  readonly mode: PlaceMode
  readonly who: PlaceWho
  readonly capacity: number | null
  /** How many of them each neighbour's party takes; none unless said. */
  readonly each?: number
  /** Kept places go to everybody so many hours before the start. */
  readonly releasesHoursBefore?: number
}

/** What is decided about sign-ups besides one kind of places for everybody. */
interface SeedRules {
  readonly pools?: readonly SeedPool[]
  readonly companionsMax?: number
  readonly questions?: readonly SeedQuestion[]
  readonly audience?: Audience
  readonly remoteLink?: string
}

/** Something that recurs in the demo's fortnight. Times are local; `on`: ISO weekdays. */
export interface SeedActivity {
  readonly key: string
  readonly on: readonly number[]
  readonly from: string
  readonly minutes: number
  readonly title: string
  readonly kind: ActivityKind
  readonly station: string
  readonly room: string | null
  readonly description: string
  readonly bring: string | null
  readonly lecturer: string | null
  /** Key of the lesson, for kind `lesson`. */
  readonly lesson: string | null
  readonly capacity: number | null
  /** How it is held, by the six pairs. */
  readonly forms: readonly ActivityForm[]
  /** How many neighbours have signed up; more than the capacity makes a waiting list. */
  readonly signedUp: number
  /** Where the persona `resident` stands in the line of its next occurrence, from 0; absent: has not signed up. */
  readonly persona?: number
  /**
   * The persona stands there first in the line of the first occurrence three days away or more, and somebody withdraws:
   * so they are offered the place, and the offer holds for half a waking day at whatever hour the street is opened.
   */
  readonly isOffered?: true
  readonly rules?: SeedRules
  /** Staff look at each sign-up first; so many neighbours wait for that. */
  readonly inReview?: number
  /** What staff entered for people without WeChat. */
  readonly bookings?: readonly SeedBooking[]
}

/** Somebody who rang or stood at the desk; with a group's name whoever rang for it. */
export interface SeedBooking {
  readonly channel: 'phone' | 'desk'
  readonly name: string
  readonly groupName?: string
  readonly places?: number
  readonly note?: string
}

const weekdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]

const lunch = (
  key: string,
  { from, station, room, lesson, title, lecturer, capacity, signedUp }: Pick<
    SeedActivity, 'from' | 'station' | 'room' | 'lesson' | 'title' | 'lecturer' | 'capacity' | 'signedUp'
  >,
): SeedActivity => ({
  key, on: weekdays, from, minutes: 15, title, kind: 'lesson', station, room, lesson, lecturer, capacity, signedUp,
  description: '午休一刻钟，讲完还来得及吃饭。可以带饭来听，没讲完的回去接着听。', bring: null,
  forms: ['indoor', 'fixed', 'on_site', 'talk', 'small'],
})

/** A fortnight of an ordinary street: lunch lessons on weekdays, mornings for elders, weekends for families. */
export const seedActivities: readonly SeedActivity[] = [
  lunch('lunch-boat', { from: '12:10', station: 'lanhu', room: '三楼会客厅', lesson: 'red-boat', title: '红船从南湖出发', lecturer: '苏晓', capacity: 24, signedUp: 16 }),
  lunch('lunch-stairs', { from: '12:35', station: 'lingxiang', room: '议事厅', lesson: 'stairwell-council', title: '楼道里的议事会', lecturer: '陆志平', capacity: 20, signedUp: 9 }),
  lunch('lunch-calls', { from: '13:05', station: 'wanghu', room: null, lesson: 'unknown-call', title: '接到陌生电话怎么办', lecturer: '高原', capacity: 12, signedUp: 10 }),
  {
    key: 'baduanjin', on: everyDay, from: '7:30', minutes: 40, title: '早上八段锦', kind: 'health', station: 'pier', room: '候船廊空地', lecturer: null, lesson: null,
    description: '慢慢来，跟着做就行。下雨改到廊下。', bring: '穿软底鞋。', forms: ['yard', 'fixed', 'on_site', 'neighbour', 'practice', 'large'], capacity: null, signedUp: 14,
  },
  {
    key: 'phone-photos', on: [1, 4], from: '14:00', minutes: 60, title: '手机拍照，拍得清', kind: 'course', station: 'lanhu', room: '三楼教室', lecturer: '爱拍照的阿丽', lesson: null,
    description: '一人一张桌，志愿者坐旁边。学会对焦、放大字、发给孩子。', bring: '带上自己的手机和充电线。', forms: ['indoor', 'fixed', 'on_site', 'neighbour', 'practice', 'small'], capacity: 14, signedUp: 10, inReview: 1,
    bookings: [{ channel: 'desk', name: '钱阿婆', note: '手机没带充电线，借一根' }],
  },
  {
    key: 'blood-pressure', on: [2, 5], from: '9:00', minutes: 120, title: '量血压，问一问', kind: 'health', station: 'qiujing', room: '一楼', lecturer: '社区医生小陆', lesson: null,
    description: '量血压、看报告、问用药。不用空腹。', bring: '有病历的带上。', forms: ['indoor', 'fixed', 'on_site', 'expert'], capacity: 40, signedUp: 17,
    bookings: [
      { channel: 'phone', name: '陈秀英', note: '耳朵不好，大声说' }, { channel: 'desk', name: '王建国' },
    ],
  },
  {
    key: 'mending', on: [2, 6], from: '14:00', minutes: 90, title: '旧衣改布袋', kind: 'culture', station: 'lingxiang', room: '手工间', lecturer: '裁缝许姐', lesson: null,
    description: '缝纫机五台，不会踩有人教。做好的袋子带回家。', bring: '旧牛仔裤或旧衬衫一件。', forms: ['indoor', 'fixed', 'on_site', 'neighbour', 'practice', 'small'], capacity: 18, signedUp: 11, persona: 4,
  },
  {
    key: 'choir', on: [3], from: '19:00', minutes: 90, title: '邻里合唱，周三练声', kind: 'culture', station: 'canal', room: '会所大厅', lecturer: '合唱团吴阿姨', lesson: null,
    description: '会唱不会唱都可以来，站在后排也行。', bring: null, forms: ['indoor', 'fixed', 'on_site', 'practice', 'large'], capacity: 40, signedUp: 26,
  },
  {
    key: 'council', on: [5], from: '19:30', minutes: 60, title: '邻里议事：电动车停哪里', kind: 'meeting', station: 'yuli', room: '活动室', lecturer: null, lesson: null,
    description: '物业、业委会、社区都来。每人三分钟，说完当场记下来，一周内贴出答复。', bring: null, forms: ['indoor', 'fixed', 'on_site', 'neighbour', 'talk', 'large'], capacity: 50, signedUp: 21,
  },
  {
    key: 'little-guides', on: [6], from: '15:30', minutes: 90, title: '小小讲解员：南湖的船', kind: 'family', station: 'lingxiang', room: '儿童之家', lecturer: '讲解员苏晓', lesson: null,
    description: '六到十岁，家长坐后排。学三句话，讲给爷爷奶奶听。', bring: '带水杯。', forms: ['indoor', 'fixed', 'on_site', 'expert', 'practice', 'small'], capacity: 12, signedUp: 16, persona: 14,
  },
  {
    key: 'river-clean', on: [7], from: '9:30', minutes: 120, title: '清河道，认水草', kind: 'volunteer', station: 'qiujing', room: '桥北码头', lecturer: null, lesson: null,
    description: '手套、夹子站里有。每人一张水草卡，认出五种换一盆铜钱草。', bring: '穿旧鞋。', forms: ['yard', 'mobile', 'on_site', 'expert', 'practice', 'large'], capacity: 40, signedUp: 19,
    bookings: [{ channel: 'phone', name: '陆老师', groupName: '秋泾小学三（2）班', places: 18 }],
  },
  {
    key: 'open-air-film', on: [6], from: '18:30', minutes: 110, title: '露天电影：《城南旧事》', kind: 'culture', station: 'square-lake', room: '湖边舞台', lecturer: null, lesson: null,
    description: '天黑就放。下雨改到下个周六。', bring: '自己带小凳子，蚊香我们点。', forms: ['yard', 'mobile', 'on_site', 'talk', 'large'], capacity: null, signedUp: 11,
  },
  {
    key: 'cake', on: [7], from: '14:00', minutes: 90, title: '米糕，一起做', kind: 'family', station: 'yili', room: '一楼厨房', lecturer: '手工包粽子的潘姐', lesson: null,
    description: '米粉现磨，枣子管够。做好的糕带回家，也给楼里的老人送一份。', bring: '围裙一条，盒子一个。手上有伤口先贴好。', forms: ['indoor', 'fixed', 'on_site', 'neighbour', 'practice', 'small'], capacity: 24, signedUp: 18,
    rules: {
      companionsMax: 2,
      questions: [
        { kind: 'choice', label: '吃甜的吗？', options: ['正常甜', '少糖', '不加糖'], required: true },
        { kind: 'text', label: '对什么过敏？' },
      ],
    },
  },
  {
    key: 'lanterns', on: [7], from: '16:30', minutes: 90, title: '一家人，扎一盏灯', kind: 'family', station: 'lingxiang', room: '儿童之家', lecturer: '裁缝许姐', lesson: null,
    description: '竹篾削好了，糊纸、上色、装灯。四岁以上，大人带着来。', bring: '剪刀一把，穿旧衣服。', forms: ['indoor', 'fixed', 'on_site', 'neighbour', 'practice', 'small'], capacity: null, signedUp: 5,
    rules: {
      companionsMax: 3,
      pools: [
        { mode: 'on_site', who: 'adult', capacity: 8, each: 1 },
        { mode: 'on_site', who: 'child', capacity: 8, each: 1 },
      ],
      questions: [{ kind: 'number', label: '孩子几岁？', required: true }],
    },
  },
  {
    key: 'contracts', on: [3], from: '19:30', minutes: 60, title: '物业合同，逐条讲', kind: 'forum', station: 'yili', room: '三楼报告厅', lecturer: '律师沈闻', lesson: null,
    description: '合同上哪几条最要紧，涨价要走什么程序。现场可以问，远程可以打字问。', bring: '有合同的带上。', forms: ['indoor', 'fixed', 'online', 'expert', 'talk', 'large'], capacity: null, signedUp: 15,
    rules: {
      remoteLink: 'https://meeting.example.com/yili-contracts',
      pools: [
        { mode: 'on_site', who: 'anyone', capacity: 20, each: 1 },
        { mode: 'remote', who: 'anyone', capacity: null },
        { mode: 'on_site', who: 'newcomer', capacity: 3, releasesHoursBefore: 24 },
      ],
    },
  },
  {
    key: 'clay', on: [6], from: '10:00', minutes: 120, title: '捏一条南湖的船', kind: 'culture', station: 'lanhu', room: '四楼陶艺间', lecturer: '陶艺师小顾', lesson: null,
    description: '一人一团泥，捏好了我们烧，两周后来取。', bring: '围裙。', forms: ['indoor', 'fixed', 'on_site', 'expert', 'practice', 'small'], capacity: 8, signedUp: 11, persona: 8, isOffered: true,
  },
  {
    key: 'oath', on: [2], from: '18:30', minutes: 40, title: '重温入党誓词', kind: 'party_day', station: 'yili', room: '二楼党员活动室', lecturer: null, lesson: null,
    description: '各支部一起。会后说说这个月帮了哪家的忙。', bring: '戴党员徽章。', forms: ['indoor', 'fixed', 'on_site', 'talk', 'large'], capacity: 40, signedUp: 8,
    rules: { audience: { party: 'declared' } },
  },
]
