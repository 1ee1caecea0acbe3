import * as v from 'valibot'
import { STANDARD_NOTE_MAX } from './limits'
import { Count, Id, Instant, RequestId, optionalText } from './primitives'
import { StationRef } from './station-details'

/** What a station is measured by: fixed, so that stations can be compared. A key never changes its meaning. */
export const StandardKey = v.picklist([
  'signs', 'step_free', 'low_counter', 'room', 'four_functions', 'many_uses', 'everyday', 'aed', 'one_entry', 'duties',
  'without_phone', 'answers',
])
export type StandardKey = v.InferOutput<typeof StandardKey>

interface Standard {
  readonly key: StandardKey
  /** What is to be seen on the spot. */
  readonly text: string
  /** The law, plan or example it is taken from. */
  readonly source: string
}

const barrierFree = '《中华人民共和国无障碍环境建设法》'

/** The list staff go through at a station, from the door inwards. */
export const standards: readonly Standard[] = [
  { key: 'signs', text: '门口写着开放时间、电话和谁负责', source: '参照《政府信息公开条例》第二十条' },
  { key: 'step_free', text: '轮椅从门口进得来，没有台阶拦着', source: barrierFree },
  { key: 'low_counter', text: '有低位服务台，或者无障碍窗口', source: barrierFree },
  { key: 'room', text: '社区的服务用房，每百户不少于 30 平方米', source: '《“十四五”城乡社区服务体系建设规划》' },
  { key: 'four_functions', text: '看、办、参加、求助，四样都有去处', source: '深圳：集展示、办事、活动、服务功能于一体' },
  { key: 'many_uses', text: '一间屋换着用，空着的时候不多', source: '洛阳涧西：一室多用' },
  { key: 'everyday', text: '饮水、热饭、无线网都能用', source: '嘉兴：禾城驿·温暖嘉' },
  { key: 'aed', text: 'AED 放在看得到的地方，没过期', source: '《公共场所自动体外除颤器配置指南（试行）》' },
  { key: 'one_entry', text: '党务、政务、社团，一个地方能问到', source: '深圳楼宇：一站式服务' },
  { key: 'duties', text: '部门驻点的日子贴出来了，也按时来', source: '东营赴沪学习：驻点面对面' },
  { key: 'without_phone', text: '不用手机也能办：有人帮，能打电话', source: '国办发〔2020〕45 号，方便老年人' },
  { key: 'answers', text: '居民说的事有回音，能评好不好', source: '洛阳涧西：看得见、评价好、群众满意' },
]

export const StandardState = v.picklist(['met', 'not_met', 'unknown'])
export type StandardState = v.InferOutput<typeof StandardState>

/** How an item stands; `unknown` without `marked` where nobody has looked yet. */
export const StandardItem = v.strictObject({
  key: StandardKey,
  state: StandardState,
  note: v.string(),
  marked: v.nullable(v.strictObject({ at: Instant, by: v.string() })),
})
export type StandardItem = v.InferOutput<typeof StandardItem>

export const StandardsInput = v.strictObject({ stationId: Id })

/** `stations.standards`: every item in the order of the list. */
export const StandardsView = v.strictObject({
  station: StationRef,
  items: v.array(StandardItem),
  met: Count,
  notMet: Count,
})
export type StandardsView = v.InferOutput<typeof StandardsView>

/** `stations.markStandard`. The marks before stay as they were; the latest one counts. */
export const MarkStandardInput = v.strictObject({
  requestId: RequestId,
  stationId: Id,
  key: StandardKey,
  state: StandardState,
  note: v.optional(optionalText(STANDARD_NOTE_MAX), ''),
})
