import type { IdeaAnswerKind, IdeaStepKind } from '../../../contract/ideas'
import type { AwaitedKind } from './steps'

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
