import type { IdeaState, IdeaTotalsView } from '../../../contract/ideas'
import { supportSpoken, type Tone } from '@/shared/ui'
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
  spoken: supportSpoken,
  count: (count: number): string => `${count} 人支持`,
  mine: (count: number, elder: boolean): string => side(elder ? '您提的' : '你提的', count > 0 && supportCopy.count(count)),
}
