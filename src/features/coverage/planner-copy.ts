import type { CoverageHole, Gap, SubdistrictCoverage, SuggestedSite } from '../../../contract/coverage'
import { distanceText } from '@/shared/format/length'
import { monthDay } from '@/shared/format/time'
import { percent, withoutStation } from './shares'

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

export const plannerCopy = {
  title: '一里覆盖',
  head: (share: number | null): string =>
    share === null ? '还没有住处名单' : `${percent(share)} 的人一里之内有站`,
  people: (people: number, without: number): string => `住 ${number(people)} 人，${number(without)} 人还没有`,
  ground: (share: number | null): string => (share === null ? '' : `有人住的地面覆盖 ${percent(share)}`),
  noHomes: '先导入住处：yili coverage import-points 名单.csv --datum gcj02',
  changed: (before: number | null, after: number | null, people: number): string =>
    `试放以后，${percent(before ?? 0)} 变 ${percent(after ?? 0)}，${people < 0 ? '少' : '多'} ${number(Math.abs(people))} 人有站`,
  measuring: '正在重新算',
  whole: '全部街道',
  back: '看全部街道',
  tabs: '看什么',
  tab: { table: '街道', holes: '空白', sites: '建议', said: '居民说的' },
  column: { name: '街道', share: '有站的人', ground: '地面', without: '没有站' },
  sortBy: (column: string, isSorted: boolean): string => `按${column}排${isSorted ? '，正在这样排' : ''}`,
  row: ({ name, ...figures }: SubdistrictCoverage, share: number | null, ground: number | null): string =>
    `${name}，${percent(share ?? 0)} 的人有站，地面 ${percent(ground ?? 0)}，${number(withoutStation(figures))} 人没有站`,
  share: (share: number | null): string => (share === null ? '没有人住' : percent(share)),
  count: number,
  hole: ({ people, points, nearestStationMeters }: CoverageHole): string =>
    [`${number(people)} 人`, points > 1 && `${points} 个小区`, nearestWords(nearestStationMeters)].filter(Boolean).join(' · '),
  moreHoles: (rest: number): string => `还有 ${rest} 处更小的。`,
  noHoles: { title: '没有空白', line: '名单上的小区，一里之内都有站。' },
  put: '放一个站',
  putAt: (name: string): string => `在${name}放一个站`,
  plan: '试着改',
  planLine: '只是试算，什么都不会存。',
  newStation: (name: string): string => (name === '' ? '新站' : `新站：${name}`),
  removedStation: (name: string): string => `撤掉：${name}`,
  undo: '取消',
  undoOf: (name: string): string => `取消：${name}`,
  clear: '都取消',
  remove: '试着撤掉一个站',
  removeHint: '选一个站，看看少了多少人',
  choose: '选一个站',
  howMany: '选几处？',
  suggest: '算一算放在哪里',
  searching: (progress: number): string => `正在算，${percent(progress)}`,
  stop: '不算了',
  stopped: '停下了，什么都没有变。',
  lost: '算到一半断了，再算一次。',
  site: ({ people, nearestStationMeters }: SuggestedSite): string =>
    `多 ${number(people)} 人有站${nearestStationMeters === null ? '' : ` · ${nearestWords(nearestStationMeters)}`}`,
  near: (name: string): string => `${name}旁`,
  bound: (share: number): string =>
    `一处一处挑，每次挑多出的人最多的。这一次至少做到最好办法的 ${percent(share, 'down')}；这种挑法不管在哪都不低于 63%（1 − 1/e）。`,
  putAll: '都放上看看',
  nobodyLeft: '人人一里之内都有站，不用再放。',
  gaps: '哪里缺站',
  gap: ({ reports, lastOn }: Gap, now: Date): string => `${reports} 人次 · 最近一次 ${monthDay(lastOn, now)}`,
  gapTitle: (home: string | null, number: number): string => (home === null ? `第 ${number} 格` : `${home}一带`),
  quoted: (text: string): string => `“${text}”`,
  noGaps: { title: '还没有哪一格满 3 个人说', line: '有人在附近页说“这里缺一个站”，满 3 个人就看得到。' },
  wrong: '哪里说得不对',
  noWrong: { title: '没有等着核对的', line: '居民在站点页上说的，会出现在这里。' },
  settle: '核对好了',
  settled: '已核对',
  settleOf: (name: string): string => `${name}，核对好了`,
  more: '再看一些',
  reading: '正在看',
  cutOff: '没连上网，后面的还没看到。再点一次。',
  files: '带走',
  csv: 'CSV 表格',
  geojson: 'GeoJSON',
  png: '图片',
  making: '正在做',
  map: (dots: number, stations: number): string => `示意图：${dots} 个点，${stations} 个站，旁边的列表都说到了`,
  mapHint: '点空的地方放一个新站，拖着它走。',
  pin: (index: number): string => `新站 ${index}，用方向键挪 50 米`,
  legend: { covered: '有站', uncovered: '没有站', station: '站', added: '新站', gap: '居民说缺站' },
  cellsHint: '小区太多，先按格子看。选一个街道看每个小区。',
  failed: { line: '没连上网，数字都在街道那边。再试一次。' },
  stale: '没连上网。下面是刚才算的。',
  barred: { title: '这里要工作人员来办', line: '换成工作人员的身份再来。' },
}

const nearestWords = (meters: number | null): string =>
  meters === null ? '一个站也没有' : `最近的站 ${distanceText(meters)}`
