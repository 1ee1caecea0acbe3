import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { POOLS_MAX, REMOTE_LINK_MAX } from '../../../../contract/limits'
import type { PlaceMode, PlaceWho } from '../../../../contract/places'
import { useStore } from '@/shared/store'
import { Button, Field, Heading, PickField } from '@/shared/ui'
import { EditStore } from '../edit-store'
import { modeOptions, releaseOptions, rulesCopy, whoOptions } from '../rules-copy'
import type { PoolForm } from '../rules-form'

const another: PoolForm = { mode: 'on_site', who: 'child', capacity: '', releaseHours: '' }

/** Places of several kinds; most activities have one, and then nothing is asked here. */
export const PoolFields = observer(function PoolFields() {
  const store = useStore(EditStore)
  const { pools } = store.rules
  const add = (): void => {
    // Whoever is in the one kind that is there stays in it.
    const who = store.activity ? 'anyone' as const : 'adult' as const
    const first = { ...another, who, capacity: store.form?.capacity ?? '' }
    store.changeRules({ pools: pools.length === 0 ? [first, another] : [...pools, another] })
  }
  return (
    <>
      <Heading line={rulesCopy.poolsLine}>{rulesCopy.poolsHead}</Heading>
      <View className="y-pad">
        {pools.map((pool, index) => <Kind key={index} pool={pool} index={index} />)}
        {pools.length < POOLS_MAX && (
          <Button block icon="plus" onPress={add}>{pools.length === 0 ? rulesCopy.split : rulesCopy.addPool}</Button>
        )}
        {pools.some(({ mode }) => mode === 'remote') && <RemoteLink />}
      </View>
    </>
  )
})

const Kind = observer(function Kind({ pool, index }: { pool: PoolForm; index: number }) {
  const store = useStore(EditStore)
  const { pools } = store.rules
  const change = (fields: Partial<PoolForm>): void =>
    store.changeRules({ pools: pools.map((one, place) => (place === index ? { ...one, ...fields } : one)) })
  return (
    <View className="edit-form__part">
      <Heading end={<Remove index={index} />}>{rulesCopy.pool(index)}</Heading>
      <PickField
        label={rulesCopy.mode}
        mode="choice"
        options={modeOptions}
        value={pool.mode}
        onPick={(mode) => change({ mode: mode as PlaceMode })}
      />
      <PickField
        label={rulesCopy.who}
        mode="choice"
        options={whoOptions}
        value={pool.who}
        onPick={(who) => change({ who: who as PlaceWho })}
      />
      <Field
        label={rulesCopy.capacity}
        hint={rulesCopy.capacityHint}
        kind="number"
        value={pool.capacity}
        maxLength={5}
        error={store.ruleProblems.pools[index]}
        onInput={(capacity) => change({ capacity })}
      />
      {pool.who === 'newcomer' && (
        <PickField
          label={rulesCopy.release}
          mode="choice"
          options={withPresent(pool.releaseHours)}
          value={pool.releaseHours}
          onPick={(releaseHours) => change({ releaseHours })}
        />
      )}
    </View>
  )
})

/** Hours that were chosen elsewhere stay to be chosen. */
const withPresent = (hours: string): typeof releaseOptions =>
  (releaseOptions.some(({ value }) => value === hours)
    ? releaseOptions
    : [...releaseOptions, { value: hours, label: `开始前 ${hours} 小时放开` }])

/** With one kind left for anyone in the room, it is an ordinary activity again. */
const Remove = observer(function Remove({ index }: { index: number }) {
  const store = useStore(EditStore)
  const remove = (): void => {
    const left = store.rules.pools.filter((_, place) => place !== index)
    const [only] = left
    const isForAll = only?.who === 'anyone' || (only?.who === 'adult' && !store.activity)
    const isPlain = left.length === 1 && only?.mode === 'on_site' && isForAll
    if (isPlain) store.change({ capacity: only.capacity })
    store.changeRules({ pools: isPlain ? [] : left })
  }
  return <Button look="text" size="s" onPress={remove}>{rulesCopy.remove}</Button>
})

const RemoteLink = observer(function RemoteLink() {
  const store = useStore(EditStore)
  return (
    <Field
      label={rulesCopy.remoteLink}
      hint={rulesCopy.remoteHint}
      value={store.rules.remoteLink}
      placeholder="https://"
      maxLength={REMOTE_LINK_MAX}
      error={store.ruleProblems.remoteLink}
      onInput={(remoteLink) => store.changeRules({ remoteLink })}
    />
  )
})
