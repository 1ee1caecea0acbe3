import type { ActivityView } from '../../../contract/activities'
import type { ComeFewerInput, MySignUp } from '../../../contract/sign-ups'

/** Somebody who comes along with me: in which kind of places, the how manieth there, and their name if it was said. */
export interface Mate {
  readonly poolId: string
  readonly nth: number
  readonly name: string
}

type Fewer = Pick<ComeFewerInput, 'party' | 'companions'>

/** Everybody in my party but me; I take the first place that is not a child's. */
export function matesOf({ signUp, pools }: Pick<ActivityView, 'signUp' | 'pools'>): Mate[] {
  if (!signUp) return []
  const isChild = (id: string): boolean => pools.some((pool) => pool.id === id && pool.who === 'child')
  const own = signUp.party.find(({ poolId }) => !isChild(poolId))?.poolId
  return signUp.party.flatMap(({ poolId, places }) => {
    const names = signUp.companions.filter((companion) => companion.poolId === poolId)
    return Array.from({ length: places - (poolId === own ? 1 : 0) }, (_, nth) =>
      ({ poolId, nth, name: names[nth]?.name ?? '' }))
  })
}

interface Staying {
  readonly mates: readonly Mate[]
  /** Who stays at home. */
  readonly home: ReadonlySet<Mate>
}

/** What is sent: a party without those who stay at home; null when that is nobody, or everybody. */
export function fewerOf({ party }: MySignUp, { mates, home }: Staying): Fewer | null {
  const atHome = (id: string): number => [...home].filter(({ poolId }) => poolId === id).length
  const left = party
    .map(({ poolId, places }) => ({ poolId, places: places - atHome(poolId) }))
    .filter(({ places }) => places > 0)
  if (home.size === 0 || left.length === 0) return null
  const named = mates.filter((mate) => !home.has(mate) && mate.name !== '')
  return { party: left, companions: named.map(({ name, poolId }) => ({ name, poolId })) }
}
