import type { ActivityKind } from '../../../contract/activities'

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
  /** How many neighbours have signed up; more than the capacity makes a waiting list. */
  readonly signedUp: number
  /** Where the persona `resident` stands in the line of its next occurrence, from 0; absent: has not signed up. */
  readonly persona?: number
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
})

/** A fortnight of an ordinary street: lunch lessons on weekdays, mornings for elders, weekends for families. */
export const seedActivities: readonly SeedActivity[] = [
  lunch('lunch-boat', { from: '12:10', station: 'lanhu', room: '三楼会客厅', lesson: 'red-boat', title: '红船从南湖出发', lecturer: '苏晓', capacity: 24, signedUp: 16 }),
  lunch('lunch-stairs', { from: '12:35', station: 'lingxiang', room: '议事厅', lesson: 'stairwell-council', title: '楼道里的议事会', lecturer: '陆志平', capacity: 20, signedUp: 9 }),
  lunch('lunch-calls', { from: '13:05', station: 'wanghu', room: null, lesson: 'unknown-call', title: '接到陌生电话怎么办', lecturer: '高原', capacity: 12, signedUp: 10 }),
  {
    key: 'baduanjin', on: everyDay, from: '7:30', minutes: 40, title: '早上八段锦', kind: 'health', station: 'pier', room: '候船廊空地', lecturer: null, lesson: null,
    description: '慢慢来，跟着做就行。下雨改到廊下。', bring: '穿软底鞋。', capacity: null, signedUp: 14,
  },
  {
    key: 'phone-photos', on: [1, 4], from: '14:00', minutes: 60, title: '手机拍照，拍得清', kind: 'course', station: 'lanhu', room: '三楼教室', lecturer: '爱拍照的阿丽', lesson: null,
    description: '一人一张桌，志愿者坐旁边。学会对焦、放大字、发给孩子。', bring: '带上自己的手机和充电线。', capacity: 14, signedUp: 10, inReview: 1,
    bookings: [{ channel: 'desk', name: '钱阿婆', note: '手机没带充电线，借一根' }],
  },
  {
    key: 'blood-pressure', on: [2, 5], from: '9:00', minutes: 120, title: '量血压，问一问', kind: 'health', station: 'qiujing', room: '一楼', lecturer: '社区医生小陆', lesson: null,
    description: '量血压、看报告、问用药。不用空腹。', bring: '有病历的带上。', capacity: 40, signedUp: 17,
    bookings: [
      { channel: 'phone', name: '陈秀英', note: '耳朵不好，大声说' }, { channel: 'desk', name: '王建国' },
    ],
  },
  {
    key: 'mending', on: [2, 6], from: '14:00', minutes: 90, title: '旧衣改布袋', kind: 'culture', station: 'lingxiang', room: '手工间', lecturer: '裁缝许姐', lesson: null,
    description: '缝纫机五台，不会踩有人教。做好的袋子带回家。', bring: '旧牛仔裤或旧衬衫一件。', capacity: 18, signedUp: 11, persona: 4,
  },
  {
    key: 'choir', on: [3], from: '19:00', minutes: 90, title: '邻里合唱，周三练声', kind: 'culture', station: 'canal', room: '会所大厅', lecturer: '合唱团吴阿姨', lesson: null,
    description: '会唱不会唱都可以来，站在后排也行。', bring: null, capacity: 40, signedUp: 26,
  },
  {
    key: 'party-day', on: [4], from: '18:30', minutes: 60, title: '主题党日：巡一段河', kind: 'party_day', station: 'ferry', room: '老渡口集合', lecturer: '巡河的老钱', lesson: null,
    description: '沿河走一公里，看排水口，记水色。居民也欢迎。', bring: '夜里走，穿亮一点的衣服。', capacity: 30, signedUp: 19,
  },
  {
    key: 'council', on: [5], from: '19:30', minutes: 60, title: '邻里议事：电动车停哪里', kind: 'meeting', station: 'yuli', room: '活动室', lecturer: null, lesson: null,
    description: '物业、业委会、社区都来。每人三分钟，说完当场记下来，一周内贴出答复。', bring: null, capacity: 50, signedUp: 21,
  },
  {
    key: 'little-guides', on: [6], from: '15:30', minutes: 90, title: '小小讲解员：南湖的船', kind: 'family', station: 'lingxiang', room: '儿童之家', lecturer: '讲解员苏晓', lesson: null,
    description: '六到十岁，家长坐后排。学三句话，讲给爷爷奶奶听。', bring: '带水杯。', capacity: 12, signedUp: 16, persona: 14,
  },
  {
    key: 'river-clean', on: [7], from: '9:30', minutes: 120, title: '清河道，认水草', kind: 'volunteer', station: 'qiujing', room: '桥北码头', lecturer: null, lesson: null,
    description: '手套、夹子站里有。每人一张水草卡，认出五种换一盆铜钱草。', bring: '穿旧鞋。', capacity: 40, signedUp: 19,
    bookings: [{ channel: 'phone', name: '陆老师', groupName: '秋泾小学三（2）班', places: 18 }],
  },
  {
    key: 'open-air-film', on: [6], from: '18:30', minutes: 110, title: '露天电影：《城南旧事》', kind: 'culture', station: 'square-lake', room: '湖边舞台', lecturer: null, lesson: null,
    description: '天黑就放。下雨改到下个周六。', bring: '自己带小凳子，蚊香我们点。', capacity: null, signedUp: 11,
  },
  {
    key: 'cake', on: [7], from: '14:00', minutes: 90, title: '米糕，一起做', kind: 'family', station: 'yili', room: '一楼厨房', lecturer: '手工包粽子的潘姐', lesson: null,
    description: '米粉现磨，枣子管够。做好的糕带回家，也给楼里的老人送一份。', bring: '围裙一条，盒子一个。手上有伤口先贴好。', capacity: 24, signedUp: 18,
  },
]
