import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { useStore } from '@/shared/store'
import { Choices, Notice } from '@/shared/ui'
import { poolChoice, poolWords, sheetCopy, togetherWords } from '../sign-up-copy'
import { field, mannerOf, mostPlaces, offeredPools, ownPool, partyOf, placesIn, totalOf } from '../sign-up-form'
import { SignUpStore } from '../sign-up-store'
import { Stepper } from './stepper'

interface Props {
  activity: ActivityView
}

/** How many come and of which kind, and what becomes of people who come together. */
export const PartyFields = observer(function PartyFields({ activity }: Props) {
  const store = useStore(SignUpStore)
  const manner = mannerOf(activity)
  const wrong = store.problemsIn(activity)[field.party]
  const together = togetherWords(partyOf(store.form, activity), activity.pools)
  return (
    <View className="sign-up__part">
      {manner === 'which' && <Which activity={activity} />}
      {manner === 'companions' && <Companions activity={activity} />}
      {manner === 'each' && <Each activity={activity} />}
      {together && <View className="y-sub">{together}</View>}
      {wrong && <Notice tone="err">{wrong}</Notice>}
    </View>
  )
})

const Which = observer(function Which({ activity }: Props) {
  const store = useStore(SignUpStore)
  const pools = offeredPools(activity)
  const chosen = pools.find((pool) => placesIn(store.form, pool) > 0)
  const choose = (id: string): void =>
    store.change(Object.fromEntries(pools.map((pool) => [field.places(pool.id), pool.id === id ? 1 : 0])))
  return (
    <View className="sign-up__rows">
      <Choices
        label={sheetCopy.which}
        options={pools.map((pool) => ({ value: pool.id, label: poolChoice(pool, pools) }))}
        value={chosen?.id ?? null}
        onChange={choose}
      />
    </View>
  )
})

const Companions = observer(function Companions({ activity }: Props) {
  const store = useStore(SignUpStore)
  const pool = ownPool(activity)
  if (!pool) return null
  return (
    <Stepper
      label={sheetCopy.companions}
      line={sheetCopy.companionsHint(activity.companionsMax)}
      value={placesIn(store.form, pool) - 1}
      min={0}
      max={activity.companionsMax}
      words={{ fewer: sheetCopy.fewer(sheetCopy.companions), more: sheetCopy.more(sheetCopy.companions) }}
      onChange={(value) => store.change({ [field.places(pool.id)]: value + 1 })}
    />
  )
})

const Each = observer(function Each({ activity }: Props) {
  const store = useStore(SignUpStore)
  const pools = offeredPools(activity)
  const rest = mostPlaces(activity) - totalOf(partyOf(store.form, activity))
  return (
    <>
      <View className="y-sub">{sheetCopy.eachHint(mostPlaces(activity))}</View>
      {pools.map((pool) => {
        const kind = poolWords(pool, pools)
        const value = placesIn(store.form, pool)
        return (
          <Stepper
            key={pool.id}
            label={poolChoice(pool, pools)}
            value={value}
            min={0}
            max={value + rest}
            words={{ fewer: sheetCopy.fewer(kind), more: sheetCopy.more(kind) }}
            onChange={(places) => store.change({ [field.places(pool.id)]: places })}
          />
        )
      })}
    </>
  )
})
