import type { ThemeColour, UnitLevel } from '../../../contract/organisations'
import type { StationSummary } from '../../../contract/stations'
import type { CallError } from '@/shared/rpc/call'

/** What one level is called, one after the other down the tree. */
export const levelWords: Record<UnitLevel, string> = {
  city: '市',
  district: '区',
  subdistrict: '街道',
  community: '社区',
  grid: '网格',
  building_group: '楼组',
}

/** What lies below a unit, as a heading. */
export const belowWords: Record<UnitLevel, string> = {
  city: '各区',
  district: '各街道',
  subdistrict: '各社区',
  community: '社区里的网格',
  grid: '网格里的楼组',
  building_group: '',
}

const counted: Record<UnitLevel, string> = {
  city: '个区',
  district: '个街道',
  subdistrict: '个社区',
  community: '个网格',
  grid: '个楼组',
  building_group: '',
}

/** `8 个社区`; empty for a unit with nothing below it. */
export const countWords = (level: UnitLevel, count: number): string => (count === 0 ? '' : `${count} ${counted[level]}`)

/** Whom somebody reaches at this number. */
export const contactLine: Record<UnitLevel, string> = {
  city: '市里的电话',
  district: '区里的电话',
  subdistrict: '街道的电话',
  community: '社区书记，有事找得到',
  grid: '网格员，楼下的事先找这一位',
  building_group: '楼组长，就住在楼里',
}

export const treeCopy = {
  title: '按社区找',
  choose: '选我住的社区',
  line: '从区、街道，一直找到自己的社区',
  way: '现在在',
  whole: (name: string): string => `${name}的站和电话`,
  all: (name: string): string => `整个${name}`,
  more: '再看几个',
  empty: { title: '还没有登记', line: '街道登记以后就能找了。' },
  failed: { line: '没连上网。再试一次，从刚才的地方接着找。' },
}

export const unitCopy = {
  title: '社区',
  programme: '我们这样做',
  contact: '找谁',
  ring: '打电话',
  noPhone: '没有留电话，到站里问一声。',
  stations: '这里的站',
  lookFrom: '从这里看附近',
  noStation: '这里还没有站。',
  more: '再看几个站',
  cutOff: '没连上网，后面的还没读到。再点一次。',
  above: '属于',
  missing: '没找到这里',
  failed: { line: '没连上网，社区还在那里。再试一次。' },
  empty: { title: '没找到这里', line: '从市里往下再找一找。' },
  staff: '工作人员',
  change: '改名字和联系人',
  changeLine: '叫什么，找谁，电话；删掉也在里面',
  move: '挪到别处',
  moveLine: '连同下面的和站一起挪',
  add: (levels: string): string => `下面加一个${levels}`,
  addLine: '加在最后',
  brand: '改社区特色',
  brandLine: '名字、标记、颜色、怎么做',
}

/** A door in a word; the station's page says until when. */
export const openWord: Record<StationSummary['open']['state'], string> = {
  open: '开着',
  closing_soon: '快关了',
  closed: '现在没开',
  unknown: '时间不清楚',
}

export const colourWords: Record<ThemeColour, string> = {
  teal: '湖青',
  indigo: '靛蓝',
  plum: '梅紫',
  leaf: '叶绿',
  tea: '茶褐',
  slate: '青灰',
}

export const brandCopy = {
  title: '社区特色',
  preview: '居民看到的样子',
  name: '名字',
  nameHint: '社区自己的叫法',
  mark: '标记',
  markHint: '一个字，最多两个',
  slogan: '一句话',
  colour: '颜色',
  colourHint: '这几种颜色，白天晚上字都看得清',
  programme: '怎么做',
  programmeHint: '什么时候，在哪里，谁能来',
  save: '保存',
  saved: '保存了，居民现在就能看到',
  remove: '先不要特色',
  removed: '去掉了',
  barred: '这一页给工作人员看',
}

/** `区、街道` of the levels one can add somewhere. */
export const levelsWords = (levels: readonly UnitLevel[]): string => levels.map((level) => levelWords[level]).join('或')

export const changeCopy = {
  title: '改名字和联系人',
  add: (levels: readonly UnitLevel[]): string => `加一个${levelsWords(levels)}`,
  below: (name: string): string => `加在${name}下面`,
  top: '整棵树从市开始。',
  level: '级别',
  name: '全名',
  nameExample: '菱香里社区',
  shortName: '简称',
  shortNameHint: '地方不够的时候用，可以不写',
  contact: '找谁',
  contactHint: '居民看得到，可以不写',
  contactExample: '周玉兰',
  phone: '电话',
  phoneHint: '居民看得到，可以不写',
  save: '保存',
  saved: '保存了，居民现在就能看到',
  resumed: '上次写了一半，还在下面。',
  startOver: '不要了，照现在的样子',
  remove: '删掉',
  removeTitle: (name: string): string => `删掉${name}`,
  removeLine: '下面没有单位、也没有站属于它，才删得掉。',
  removed: '删掉了',
  keep: '先留着',
  kept: '没连上网。你写的都还在这台设备上，有网了再点一次。',
  failed: { line: '没连上网。再试一次。' },
  missing: { title: '没找到这里', line: '它可能并到别处了。从市里往下再找一找。' },
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  nothingToAdd: '这一级下面不能再加了。',
  problems: { name: '写上全名。' },
}

export const moveCopy = {
  title: '挪到别处',
  line: '往下找到新的上级，再点最下面的按钮。下面的单位和站跟着一起走。',
  now: '现在在',
  isHere: '它现在就在这里。换一个地方看看。',
  doesNotFit: (level: UnitLevel): string => `${levelWords[level]}不能直接放在这里，往下再找。`,
  put: (name: string): string => `挪到${name}下面`,
  moved: '挪好了',
  none: { title: '下面没有了', line: '点上面的名字，回去换一个。' },
  more: '再看几个',
  cutOff: '没连上网，后面的还没读到。再点一次。',
}

export const treeStaffCopy = {
  title: '工作人员',
  change: (name: string): string => `改${name}`,
  changeLine: '名字、联系人、挪到别处',
  add: (name: string): string => `在${name}下面加一个`,
  addCity: '加上市',
}

/** What failed, and that nothing typed was lost. */
export const changeRefusal = ({ code, message }: CallError): string =>
  code === 'network.offline' ? changeCopy.kept : message
