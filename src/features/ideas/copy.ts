import type { IdeaAnswerKind, IdeaState, IdeaStepKind, IdeaTotalsView } from '../../../contract/ideas'
import type { Tone } from '@/shared/ui'
import type { AwaitedKind } from './steps'
import type { WallView } from './wall-store'

/** Where an idea stands, as neighbours say it. */
export const stateWords: Record<IdeaState, string> = {
  checking: '等人看一眼',
  open: '等待受理',
  accepted: '办理中',
  replied: '已答复',
  adopted: '已采纳',
  done: '已办成',
  declined: '没有采纳',
  withheld: '没有发布',
}

export const stateTones: Record<IdeaState, Tone> = {
  checking: 'info',
  open: 'mute',
  accepted: 'info',
  replied: 'ok',
  adopted: 'gold',
  done: 'gold',
  declined: 'mute',
  withheld: 'mute',
}

/** Facts of one line, side by side; what is absent is left out. */
export const side = (...facts: readonly (string | null | false)[]): string => facts.filter(Boolean).join(' · ')

export const wallCopy = {
  title: '金点子',
  head: '邻居说的，都有下文',
  totals: ({ submitted, answered, done }: IdeaTotalsView, elder: boolean): string =>
    elder ? `今年办成 ${done} 条` : `今年 ${submitted} 条，答复了 ${answered} 条，办成 ${done} 条`,
  ask: '家门口有什么想改的？',
  askLabel: '家门口有什么想改的？说个金点子',
  views: { support: '支持最多', new: '最新', accepted: '办理中', done: '已办成' } satisfies Record<WallView, string>,
  viewsLabel: '看哪些点子',
  empty: {
    support: { title: '还没有点子', line: '家门口有什么想改的，说一声。' },
    new: { title: '还没有点子', line: '家门口有什么想改的，说一声。' },
    accepted: { title: '眼下没有在办的', line: '有单位受理了，就会出现在这里。' },
    done: { title: '还没有办成的', line: '办成一条，就放上来一条。' },
  } satisfies Record<WallView, { title: string; line: string }>,
  failed: { line: '点子都在，没有丢。有网了再试一次。' },
  stale: '没连上网。下面是刚才看到的，下拉再试一次。',
  cutOff: '没连上网，后面的没读到。再点一次。',
  more: '再看几条',
  golden: (state: IdeaState): string => `金点子，${stateWords[state]}`,
}

export const supportCopy = {
  word: (supported: boolean, count: number): string =>
    [supported ? '已支持' : '支持', count > 0 ? count : ''].join(' ').trim(),
  spoken: (supported: boolean, count: number): string =>
    `${supported ? '已支持' : '支持'}${count > 0 ? `，${count} 人` : ''}`,
  count: (count: number): string => `${count} 人支持`,
  mine: (count: number, elder: boolean): string => side(elder ? '您提的' : '你提的', count > 0 && supportCopy.count(count)),
  busy: '正在提交',
}

export const detailCopy = {
  title: '金点子',
  honour: (word: string, day: string): string => `金点子，${day}${word}`,
  honourWords: { adopted: '采纳', done: '办成' },
  steps: {
    submitted: '提出',
    published: '看过了，公开',
    withheld: '没有发布',
    accepted: '受理',
    replied: '答复',
    adopted: '采纳并公开答复',
    done: '办成',
    declined: '这次没有采纳',
  } satisfies Record<IdeaStepKind, string>,
  acceptedBy: (unit: string): string => `受理，交给${unit}`,
  awaited: {
    review: { now: '等人看一眼', later: '看一眼，公开' },
    acceptance: { now: '等单位受理', later: '单位受理' },
    answer: { now: '等答复', later: '公开答复' },
    completion: { now: '正在办', later: '办成' },
  } satisfies Record<AwaitedKind, { now: string; later: string }>,
  marks: { done: '已完成', closed: '已完成', now: '现在', later: '还没到' },
  stepLabel: (number: number, mark: string, title: string): string => `第 ${number} 步，${mark}，${title}`,
  person: (name: string): string => `经办人 ${name}`,
  checking: '等人看一眼，通过后邻居就能看到。',
  withheld: '没有发布，原因写在下面。改一改，可以再提一次。',
  withheldWithoutNote: '没有发布，里面有不适合公开的内容。改一改，可以再提一次。',
  share: '分享',
  invite: '请邻居来支持',
  answer: '答复',
  review: '看一看，要不要公开',
  failed: { line: '没连上网，点子还在那里。再试一次。' },
  missing: '没找到这条点子',
  others: '看看别的点子',
  empty: { title: '没找到这条点子', line: '回金点子看看别的。' },
}

export const answerCopy = {
  title: '答复金点子',
  kind: '结论',
  kinds: {
    accepted: '受理',
    replied: '先答复',
    adopted: '采纳',
    done: '办成了',
    declined: '暂不采纳',
  } satisfies Record<IdeaAnswerKind, string>,
  unit: '承办单位',
  unitPlaceholder: '比如：市政所',
  text: '答复',
  textHint: '居民会看到全文',
  textPlaceholder: '做什么，什么时候做好，有问题找谁',
  missing: {
    kind: '先选一个结论。',
    unit: '写上单位，居民要知道是谁答的。',
    text: '写几句再公开。',
  },
  send: '公开答复',
  sent: '已公开答复',
}

export const reviewCopy = {
  title: '要不要公开',
  line: '公开以后，邻居看得到，也能支持。',
  note: '给作者的话',
  noteHint: '不公开时要写，只有作者看得到',
  notePlaceholder: '比如：里面有别人的电话，去掉再提',
  missing: '写一句原因，作者改的时候要用。',
  publish: '公开',
  withhold: '不公开',
  published: '公开了',
  withheld: '没有公开，已告诉作者',
}

export const submitCopy = {
  title: '说个金点子',
  question: (elder: boolean): string => `${elder ? '您' : '你'}想改变什么？`,
  placeholder: '在哪里，怎么不方便，想改成什么样',
  blank: '写几个字再提交。',
  where: '在哪里',
  whereHint: '不选也行',
  choose: '选一个站',
  change: '改一改',
  anonymous: '不署名',
  anonymousLine: '大家只看到“一位居民”，工作人员也看不到是谁',
  send: '提交',
  kept: '写了一半也不会丢，提交了才会发出去。',
  stations: {
    title: '在哪里',
    line: '点子说的地方，离哪个站近？',
    none: '不说在哪里',
    more: '再看几个',
    cutOff: '没连上网，后面的没读到。再点一次。',
    empty: { title: '还没有登记任何站', line: '不选也能提交。' },
    failed: { line: '没读到站。写的都在，不选也能提交。' },
  },
}

export const sentCopy = {
  open: {
    title: '发出去了',
    line: (elder: boolean): string =>
      `邻居们现在看得到，也可以支持。有单位受理、答复了，会在“消息”里告诉${elder ? '您' : '你'}。`,
  },
  checking: {
    title: '收到了，等人看一眼',
    line: (elder: boolean): string => `通过后邻居就能看到。通过没通过，都会在“消息”里告诉${elder ? '您' : '你'}。`,
  },
  look: '看看这条',
  another: '再说一条',
}
