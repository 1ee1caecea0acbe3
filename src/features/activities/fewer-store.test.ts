import { expect, test } from 'vitest'
import type { MySignUp } from '../../../contract/sign-ups'
import { fewerCopy } from './fewer-copy'
import { matesOf } from './fewer-form'
import { FewerStore } from './fewer-store'
import { said, view } from './testing/examples'

const pool = { mode: 'on_site', capacity: 9, left: 3, waiting: 0, releasesAt: null } as const
const pools = [{ ...pool, id: 'adult', who: 'adult' as const }, { ...pool, id: 'child', who: 'child' as const }]

const family = (changes: Partial<MySignUp> = {}) => view({
  pools,
  signUp: {
    ...said,
    party: [{ poolId: 'adult', places: 3 }, { poolId: 'child', places: 1 }],
    companions: [{ name: '外婆', poolId: 'adult' }, { name: '小满', poolId: 'child' }],
    ...changes,
  },
})

test('everybody but me stands in the list, by name or by which of them it is', () => {
  const activity = family()
  expect(matesOf(activity).map((mate) => fewerCopy.mate(mate, activity.pools)))
    .toEqual(['外婆', '大人，同来的第 2 位', '小满'])
  const children = family({ party: [{ poolId: 'child', places: 2 }], companions: [] })
  expect(matesOf(children)).toHaveLength(2)
})

test('who stays at home is taken out of the party, with the name', () => {
  const [store, activity] = [new FewerStore(), family()]
  store.open(activity)
  expect(store.partyToSend(activity)).toBeNull()
  const [grandmother, , child] = store.mates
  store.toggle(grandmother!)
  store.toggle(child!)
  expect(store.partyToSend(activity)).toEqual({ party: [{ poolId: 'adult', places: 2 }], companions: [] })
  store.toggle(grandmother!)
  expect(store.partyToSend(activity)).toEqual({
    party: [{ poolId: 'adult', places: 3 }], companions: [{ name: '外婆', poolId: 'adult' }],
  })
})

test('when nobody would be left, there is nothing to send: the whole place is given back instead', () => {
  const activity = family({ party: [{ poolId: 'child', places: 1 }], companions: [] })
  const store = new FewerStore()
  store.open(activity)
  store.toggle(store.mates[0]!)
  expect(store.partyToSend(activity)).toBeNull()
})

test('opened again, everybody comes until somebody says otherwise', () => {
  const [store, activity] = [new FewerStore(), family()]
  store.open(activity)
  store.toggle(store.mates[0]!)
  store.close()
  store.open(activity)
  expect(store.partyToSend(activity)).toBeNull()
})
