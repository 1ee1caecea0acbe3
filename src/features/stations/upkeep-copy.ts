import type { ServicePage, StationService, StationZone } from '../../../contract/station-details'
import type { DutyEntry } from '../../../contract/station-staff'
import { clockText } from '../../../contract/time'
import type { CallError } from '@/shared/rpc/call'
import { weekdayNames } from './detail-copy'
import { actWords, purposeWords, serviceKindWords } from './inside-copy'

const upkeepWords = {
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  missing: '没找到这个站',
  missingLine: '它可能已经撤了。回附近看看别的站。',
  failed: '没连上网。你写的都还在，再试一次。',
  kept: '没连上网。你写的都还在这台设备上，有网了再点一次。',
  resumed: '上次写了一半，还在下面。',
  startOver: '不要了，照现在的样子',
  save: '保存',
  saved: '保存了，居民现在就能看到',
  keep: '先留着',
  problem: '还有没填好的，往上看一看',
  optional: '可以不写',
}

export const factsCopy = {
  ...upkeepWords,
  title: '站点资料',
  create: '加一个站',
  createLine: '保存以后，居民马上就能找到它。',
  fromDirectory: (source: string): string => `这个站来自目录“${source}”。下次再导入这份目录，会照文件里写的改回去，文件也要跟着改。`,
  inside: '房间、驻点和服务',
  insideLine: '里面有什么，谁哪天来，能办什么',
  name: '名称',
  kind: '级别',
  parent: '上级站',
  parentHint: '工作室写它在哪个站里',
  noParent: '没有上级站',
  unit: '属于哪个社区',
  noUnit: '还没有选',
  chooseUnit: '选属于哪里',
  pickHere: (name: string): string => `就选${name}`,
  pickUp: '回上一级',
  below: '往下找',
  noneBelow: '下面没有了，就选这里。',
  unitFailed: { line: '没连上网。再试一次，从刚才的地方接着找。' },
  emptyTree: { title: '还没有登记社区', line: '先在“社区和网格”里加上。' },
  remove: '不选了',
  change: '改',
  choose: '选',
  address: '地址',
  position: '位置',
  positionLine: '地图上的点和“带我去”都按这个位置。',
  onMap: '在地图上选',
  mine: '用我现在的位置',
  locating: '正在找你的位置',
  positionFailed: '没找到你的位置。到门口再试，或者把经度和纬度写上。',
  lng: '经度',
  lat: '纬度',
  datum: '坐标系',
  datumHint: '从高德、腾讯地图抄来的选前一个',
  placeKind: '在哪种地方',
  placeUnsaid: '不说',
  doorNote: '怎么找到门',
  doorExample: '南门进，坐 2 号电梯到 3 楼',
  phone: '电话',
  area: '面积，平方米',
  hours: '开放时间',
  hoursHint: '平时怎么写就怎么写',
  hoursExample: '周一至周五 9:00-17:00，周六 9:00-12:00',
  reading: '居民会看到',
  readingNone: '这样写读不懂，居民只会看到原文，状态是“不清楚”。',
  readingFailed: '没连上网，看不到会读成什么样。写的还在。',
  amenities: '这里有',
  amenityNote: (word: string): string => `${word}，补一句`,
  amenityExample: '冷热都有',
  retire: '撤掉这个站',
  retireTitle: (name: string): string => `撤掉${name}`,
  retireLine: '撤掉以后，列表和地图上都没有它了，旧链接会说它已经撤了。办过的活动还留着它的名字。',
  retireOnce: '撤了不能恢复，只能重新加一个。',
  retired: '撤掉了',
  station: '找一个站',
  stationHint: '站名或拼音首字母',
  nothing: '没找到，换个字试试。',
  searchFailed: '没连上网，再打一个字试试。',
  problems: {
    name: '写上站的名称。',
    address: '写上地址，到哪条路几号。',
    studio: '工作室在哪个站里，选一下。',
    lng: '写上经度，像 120.755100 这样。',
    lat: '写上纬度，像 30.752200 这样。',
    area: '面积写整数，不带单位；不知道就空着。',
  },
}

export const insideCopy = {
  ...upkeepWords,
  title: '房间、驻点和服务',
  tabs: '改哪一样',
  zones: '房间',
  duties: '驻点',
  services: '服务',
  add: { zones: '加一间', duties: '加一个驻点', services: '加一件服务' },
  change: { zones: '改这一间', duties: '改这个驻点', services: '改这件服务' },
  remove: { zones: '删掉这一间', duties: '删掉这个驻点', services: '删掉这件服务' },
  formLine: '保存以后，居民马上看得到。',
  removeLine: '删掉以后，居民就看不到了。',
  confirmRemove: '删掉',
  removed: '删掉了',
  empty: {
    zones: { title: '还没有写房间', line: '哪怕只有一间，也写上能做什么。' },
    duties: { title: '还没有部门驻点', line: '哪个部门星期几来，写上居民就不会白跑。' },
    services: { title: '还没有写能办什么', line: '党务、政务、社团，各写几件常办的。' },
  },
  place: '排在第几个',
  placeNth: (nth: number): string => `第 ${nth} 个`,
  zoneName: '叫什么',
  zoneExample: '合唱室',
  purpose: '来做什么',
  floor: '在几楼',
  floorExample: '2 楼、B1',
  area: '面积，平方米',
  doing: '能做什么',
  doingExample: '唱歌、排练，周末借得到',
  agency: '哪个部门',
  agencyExample: '区人社局',
  days: '星期几来',
  from: '几点起',
  to: '到几点',
  topics: '来办什么',
  topicsHint: '用顿号隔开',
  topicsExample: '找工作、社保',
  kind: '哪一类',
  serviceName: '什么事',
  serviceExample: '转组织关系',
  line: '补一句',
  act: '点了以后',
  page: '打开哪一页',
  phone: '电话',
  bring: '要带什么',
  bringExample: '身份证。从外市来的带上介绍信。',
  station: '去哪个站',
  problems: {
    zoneName: '写上这一间叫什么。',
    area: '面积写整数，不带单位；不知道就空着。',
    agency: '写上是哪个部门。',
    days: '至少选一天。',
    to: '结束要晚于开始，改一下。',
    topics: '写一两样来办的事。',
    topicCount: '最多写 6 样。',
    topicLength: '每一样 20 个字以内，太长的拆开写。',
    serviceName: '写上是什么事。',
    phone: '写上打哪个电话。',
    station: '选一个站。',
    bring: '写上要带什么，或者怎么办。',
  },
}

/** Where a service leads, as staff choose it. */
export const actChoices: Record<StationService['action']['kind'], string> = {
  words: '到这里办',
  phone: '打电话',
  place: '去另一个站',
  page: '打开一页',
}

export const pageWords: Record<ServicePage, string> = {
  activities: '活动',
  lessons: '微党课',
  ideas: '金点子',
  submit_idea: '说个金点子',
}

/** What failed, and that nothing typed was lost. */
export const upkeepRefusal = ({ code, message }: CallError): string =>
  code === 'network.offline' ? upkeepWords.kept : message

/** `一起来 · 2 楼 · 唱歌`. */
export const zoneLine = ({ purpose, floor, doing }: StationZone): string =>
  [purposeWords[purpose], floor, doing].filter(Boolean).join(' · ')

/** `周一、周三 9:00–11:30 · 找工作、社保`. */
export const dutyLine = ({ weekdays, fromMinute, toMinute, topics }: DutyEntry): string =>
  `${weekdays.map((day) => weekdayNames[day]).join('、')} ${clockText(fromMinute)}–${clockText(toMinute)} · ${topics.join('、')}`

/** `政务 · 去那里：市党群服务中心`. */
export function serviceLine({ kind, action }: StationService): string {
  const where = action.kind === 'place' ? `：${action.name}` : action.kind === 'page' ? `：${pageWords[action.page]}` : ''
  return `${serviceKindWords[kind]} · ${actWords[action.kind]}${where}`
}
