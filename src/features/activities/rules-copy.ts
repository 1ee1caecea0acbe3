import type { ActivityForm } from '../../../contract/activity-forms'
import type { PlaceMode, PlaceWho } from '../../../contract/places'
import type { QuestionKind } from '../../../contract/sign-ups'
import type { Option } from '@/shared/ui'
import type { RulesForm } from './rules-form'

export const modeOptions: readonly Option<PlaceMode>[] = [
  { value: 'on_site', label: '到场' }, { value: 'remote', label: '线上' },
]

export const whoOptions: readonly Option<PlaceWho>[] = [
  { value: 'anyone', label: '谁都可以' }, { value: 'adult', label: '成人' }, { value: 'child', label: '儿童' },
  { value: 'newcomer', label: '留给第一次来的邻居' },
]

export const releaseOptions: readonly Option[] = [
  { value: '', label: '一直留着' }, { value: '24', label: '开始前 1 天放开' }, { value: '48', label: '开始前 2 天放开' },
  { value: '72', label: '开始前 3 天放开' },
]

export const partyOptions: readonly Option<RulesForm['party']>[] = [
  { value: '', label: '不限' }, { value: 'declared', label: '党员，自己说了算' }, { value: 'confirmed', label: '党员，站里确认过' },
]

export const promotionOptions: readonly Option<RulesForm['promotion']>[] = [
  { value: 'ask', label: '先问他来不来' }, { value: 'confirm', label: '直接给他' },
]

export const questionKinds: readonly Option<QuestionKind>[] = [
  { value: 'text', label: '写几个字' }, { value: 'choice', label: '选一个' }, { value: 'number', label: '数字' },
  { value: 'date', label: '日期' },
]

const sideWords: Readonly<Record<ActivityForm, string>> = {
  indoor: '室内讲', yard: '楼院讲', fixed: '固定讲', mobile: '流动讲', on_site: '线下讲', online: '线上讲',
  expert: '专家讲', neighbour: '邻居讲', talk: '听讲', practice: '动手', large: '大课', small: '小班',
}

const side = (value: ActivityForm): Option<ActivityForm> => ({ value, label: sideWords[value] })

/** The six pairs of contract/activity-forms.ts; of each one side, or neither. */
export const pairOptions: readonly (readonly Option<ActivityForm>[])[] = [
  [side('indoor'), side('yard')], [side('fixed'), side('mobile')], [side('on_site'), side('online')],
  [side('expert'), side('neighbour')], [side('talk'), side('practice')], [side('large'), side('small')],
]

const closings = [0, 30, 120, 1440, 2880]
const withdrawals = [0, 120, 720, 1440, 2880]

/** Minutes before the start to choose from; what was chosen elsewhere stays to be chosen. */
const minuteOptions = (minutes: readonly number[], chosen: string, words: (minutes: number) => string): Option[] =>
  [...new Set([...minutes, Number(chosen)])]
    .sort((a, b) => a - b)
    .map((value) => ({ value: String(value), label: words(value) }))

function beforeStart(minutes: number): string {
  if (minutes % 1440 === 0) return `开始前 ${minutes / 1440} 天`
  return minutes % 60 === 0 ? `开始前 ${minutes / 60} 小时` : `开始前 ${minutes} 分钟`
}

export const closingOptions = (chosen: string): Option[] =>
  minuteOptions(closings, chosen, (minutes) => (minutes === 0 ? '开始的时候' : beforeStart(minutes)))

export const withdrawalOptions = (chosen: string): Option[] =>
  minuteOptions(withdrawals, chosen, (minutes) => (minutes === 0 ? '开始之前都可以' : beforeStart(minutes)))

export const openingOptions = (isOpen: boolean): readonly Option<'at_once' | 'later'>[] => [
  { value: 'at_once', label: isOpen ? '已经开始了' : '发布就能报' }, { value: 'later', label: '定个时间' },
]

export const rulesCopy = {
  poolsHead: '几类名额',
  poolsLine: '到场和线上、成人和儿童，各有各的名额。只有一类就不用分。',
  split: '分几类名额',
  addPool: '再加一类',
  pool: (index: number): string => `第 ${index + 1} 类`,
  mode: '在哪里',
  who: '给谁',
  capacity: '多少名额',
  capacityHint: '空着就是不限',
  release: '没人报，什么时候放开',
  remove: '去掉这一类',
  remoteLink: '线上的地址',
  remoteHint: '有名额的人才看得到',
  signUpHead: '怎么报',
  opens: '报名什么时候开始',
  opensOn: '开始报名的日子',
  opensAt: '开始报名的时间',
  closes: '报名到什么时候',
  withdraw: '自己取消到什么时候',
  withdrawLine: '再晚由站里定',
  companions: '一人最多带几位',
  companionsHint: '0 到 9',
  approval: '站里先看，再给名额',
  approvalLine: '报了名先等着，在工作台的待办里通过。',
  promotion: '空出名额，给候补',
  audienceHead: '谁能报',
  audienceLine: '都不选，就是谁都能报。',
  communities: '只给哪些社区',
  anyCommunity: '不限社区',
  addCommunity: '加一个社区',
  removeCommunity: (name: string): string => `去掉 ${name}`,
  chooseCommunity: '选社区',
  party: '党员',
  ageFrom: '从几岁',
  ageTo: '到几岁',
  ageHint: '按出生的年份算，空着就是不限',
  questionsHead: '报名时问什么',
  questionsLine: '上次答过同样的问题，会替他填好。最多 8 个。',
  addQuestion: '加一个问题',
  question: (index: number): string => `第 ${index + 1} 个问题`,
  label: '怎么问',
  labelPlaceholder: '有没有忌口',
  kind: '怎么答',
  options: '选什么',
  optionsHint: '用顿号隔开',
  optionsPlaceholder: '上午、下午',
  required: '一定要答',
  removeQuestion: '去掉这个问题',
  pairsHead: '怎么讲',
  pairsLine: '每一对选一个，不好说就不选。',
  problems: {
    opens: '选好日子和时间，要早于报名截止。',
    sameKind: '这一类和上面的一样，换一个或者去掉。',
    firstKept: '第一类要给大家，留给新邻居的放后面。',
    capacity: '写 1 到 10000 的数，不限就空着。',
    companions: '写 0 到 9。',
    ages: '年龄写 0 到 120，从小到大。',
    remoteLink: '写完整的地址，https:// 开头。',
    label: '写问什么。',
    options: '写 2 到 10 个不一样的选项。',
    longOption: '一个选项最多 20 个字。',
  },
}
