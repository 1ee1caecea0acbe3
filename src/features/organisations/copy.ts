import type { ThemeColour, UnitLevel } from '../../../contract/organisations'
import type { StationSummary } from '../../../contract/stations'

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
