import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { PERSON_NAME_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Choices, Field, Notice, SwitchRow } from '@/shared/ui'
import { poolChoice, poolWords, sheetCopy, togetherWords } from '../sign-up-copy'
import {
  companionSlots, field, isOn, mannerOf, mostPlaces, offeredPools, ownPool, partyOf, placesIn, textOf, totalOf,
  type Slot,
} from '../sign-up-form'
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

/** What those who come along are called; nobody has to say. */
export const CompanionNames = observer(function CompanionNames({ activity }: Props) {
  const { form } = useStore(SignUpStore)
  const slots = companionSlots(form, activity)
  const isChild = ({ pool }: Slot): boolean => pool.who === 'child'
  return (
    <>
      {slots.map((slot) => {
        const alike = slots.filter((other) => isChild(other) === isChild(slot))
        const words = isChild(slot) ? sheetCopy.child : sheetCopy.name
        const label = words(alike.indexOf(slot) + 1, alike.length)
        return <Text key={field.name(slot.pool.id, slot.nth)} name={field.name(slot.pool.id, slot.nth)} label={label} />
      })}
    </>
  )
})

/** Who answers for the children, and that they agree. */
export const GuardianFields = observer(function GuardianFields({ activity }: Props) {
  const store = useStore(SignUpStore)
  const wrong = store.problemsIn(activity)[field.agrees]
  return (
    <>
      <Text
        name={field.guardian}
        label={sheetCopy.guardian}
        hint={sheetCopy.guardianHint}
        error={store.problemsIn(activity)[field.guardian]}
      />
      <View className="sign-up__part">
        <SwitchRow
          title={sheetCopy.agrees}
          on={isOn(store.form, field.agrees)}
          onChange={(on) => store.change({ [field.agrees]: on })}
        />
        {wrong && <Notice tone="err">{wrong}</Notice>}
      </View>
    </>
  )
})

interface TextProps {
  name: string
  label: string
  hint?: string
  error?: string | undefined
}

const Text = observer(function Text({ name, label, hint = sheetCopy.optional, error }: TextProps) {
  const store = useStore(SignUpStore)
  return (
    <Field
      label={label}
      hint={hint}
      value={textOf(store.form, name)}
      maxLength={PERSON_NAME_MAX}
      error={error}
      onInput={(text) => store.change({ [name]: text })}
    />
  )
})
