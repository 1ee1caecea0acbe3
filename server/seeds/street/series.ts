import type { ActivityForm } from '../../../contract/activity-forms'
import type { ActivityKind } from '../../../contract/activities'
import type { OnHolidays, SeriesRule } from '../../../contract/series'

/** Something on the street that goes by a rule. */
export interface SeedSeries {
  readonly key: string
  readonly rule: SeriesRule
  readonly onHolidays: OnHolidays
  readonly startMinute: number
  readonly minutes: number
  /** Sessions of a term with one sign-up; null: it goes on. */
  readonly sessions: number | null
  readonly title: string
  /** What a day is called and about; by its month for what is monthly, else in turn. */
  readonly themes: readonly (readonly [title: string, description: string])[]
  readonly kind: ActivityKind
  readonly station: string
  readonly room: string
  readonly description: string
  readonly bring: string | null
  readonly lecturer: string | null
  readonly forms: readonly ActivityForm[]
  readonly capacity: number
  /** How many neighbours have signed up for its next day. */
  readonly signedUp: number
}

const films: SeedSeries['themes'] = [
  ['周二微电影：《楼上的灯》', '十八分钟。一个送水工和四楼那盏总亮着的灯。看完可以坐一会儿聊聊。'],
  ['周二微电影：《渡船停了》', '二十二分钟。老渡口最后一班船，和等船的人。'],
  ['周二微电影：《一把钥匙》', '十五分钟。邻居把钥匙交给了社区书记。党员老周推荐。'],
  ['周二微电影：《河边的课桌》', '二十分钟。退休老师在桥洞下教孩子写字。'],
]

const months: SeedSeries['themes'] = [
  ['主题党日：新年，走访老党员', '两人一组，带上新写的福字。说说今年想办成的一件事。'],
  ['主题党日：春节前，慰问困难家庭', '分三路走，物资站里备好。'],
  ['主题党日：学雷锋，修修补补', '磨刀、配钥匙、修雨伞，居民把东西带来。'],
  ['主题党日：清明，擦亮一块碑', '去老渡口的纪念碑，听老船工讲一段。'],
  ['主题党日：劳动者的一天', '跟着环卫工走一段路，回来一起吃碗面。'],
  ['主题党日：防汛，认一认排水口', '沿河走一公里，看排水口，记水色。居民也欢迎。'],
  ['主题党日：七月，重温入党誓词', '新老党员都来。请三位老党员讲入党那天。'],
  ['主题党日：高温里送清凉', '给驿站的骑手送水，换一换冰箱里的绿豆汤。'],
  ['主题党日：开学前，护一段上学路', '看路口、看斑马线，当场记下来交给街道。'],
  ['主题党日：国庆后，听一堂河的课', '讲这条河三十年怎么变清的。'],
  ['主题党日：入冬，查一查老楼的电线', '电工师傅带队，两人一组敲门。'],
  ['主题党日：一年一本账', '说说这一年办成了什么，没办成什么。居民提意见。'],
]

export const seedSeriesList: readonly SeedSeries[] = [
  {
    key: 'films', rule: { kind: 'weekly', everyWeeks: 1, weekdays: [2] }, onHolidays: 'skip', startMinute: 720, minutes: 40, sessions: null,
    title: '周二微电影', themes: films, kind: 'film', station: 'lanhu', room: '三楼会客厅', lecturer: null,
    description: '每周二中午放一部微电影，片子由党员推荐。', bring: '可以带饭来看。',
    forms: ['indoor', 'fixed', 'on_site', 'talk', 'large'], capacity: 30, signedUp: 13,
  },
  {
    key: 'party-day', rule: { kind: 'monthly', nth: 2, weekday: 4 }, onHolidays: 'next_workday', startMinute: 1110, minutes: 60, sessions: null,
    title: '主题党日', themes: months, kind: 'party_day', station: 'ferry', room: '老渡口集合', lecturer: '巡河的老钱',
    description: '每月一个主题。居民也欢迎。', bring: '夜里走，穿亮一点的衣服。',
    forms: ['yard', 'mobile', 'on_site', 'practice', 'large'], capacity: 30, signedUp: 19,
  },
  {
    key: 'smartphone-term', rule: { kind: 'weekly', everyWeeks: 1, weekdays: [3] }, onHolidays: 'skip', startMinute: 570, minutes: 60, sessions: 6,
    title: '智能手机班：会打车、会挂号、会防骗', kind: 'course', station: 'yuli', room: '活动室', lecturer: '志愿者小组',
    themes: [
      ['智能手机班一：字放大，声音放响', '先把手机调到看得清、听得见。'],
      ['智能手机班二：拍照，发给孩子', '对焦、放大、发出去。'],
      ['智能手机班三：打一趟车', '当场叫一辆车，叫了再取消。'],
      ['智能手机班四：挂一个号', '医院的号怎么挂，挂错了怎么退。'],
      ['智能手机班五：陌生电话和链接', '哪些不能点，点了怎么办。'],
      ['智能手机班六：考一考，发结业证', '六样都会了，带回家一张小证书。'],
    ],
    description: '六次课，六十岁以上的邻居优先。一人一张桌，志愿者坐旁边，一步一步来。', bring: '带上自己的手机和充电线。',
    forms: ['indoor', 'fixed', 'on_site', 'neighbour', 'practice', 'small'], capacity: 14, signedUp: 11,
  },
]
