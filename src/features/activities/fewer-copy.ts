import type { PoolView } from '../../../contract/places'
import type { Mate } from './fewer-form'
import { poolWords } from './sign-up-copy'

export const fewerCopy = {
  open: '有人来不了？少来几位',
  title: '谁来不了',
  line: '来不了的关掉。空出来的名额让给候补的邻居，其他人的名额不变。',
  keep: '都来',
  confirm: (count: number): string => (count === 0 ? '少来几位' : `少来 ${count} 位`),
  done: '改好了，其他人的名额还在',
  /** A name, or which of them it is: 大人，同来的第 2 位. */
  mate: ({ name, poolId, nth }: Mate, pools: readonly PoolView[]): string => {
    if (name !== '') return name
    const pool = pools.find(({ id }) => id === poolId)
    const kind = pool ? poolWords(pool, pools) : '名额'
    return [kind !== '名额' && kind, `同来的第 ${nth + 1} 位`].filter(Boolean).join('，')
  },
}
