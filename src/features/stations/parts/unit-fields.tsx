import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button, PageNote, PickField } from '@/shared/ui'
import { shelterCopy } from '../shelter-copy'
import type { UnitChoice, UnitPickStore } from '../unit-pick-store'
import './unit-fields.scss'

/** From the district down to the community: one field a level, the next one once the one above is chosen. */
export const UnitFields = observer(function UnitFields({ store }: { store: UnitPickStore }) {
  return (
    <View className="y-pad">
      <View className="unit-fields">
        {store.choices.map((choice, level) => (
          <UnitField key={choice.units[0]?.id} choice={choice} onPick={(id) => void store.choose(level, id)} />
        ))}
      </View>
      {store.status === 'failed' && (
        <>
          <PageNote tone="err" icon="offline">{shelterCopy.unitsFailed}</PageNote>
          <Button size="s" onPress={() => void store.again()}>{shelterCopy.again}</Button>
        </>
      )}
    </View>
  )
})

function UnitField({ choice: { units, chosen }, onPick }: { choice: UnitChoice; onPick: (id: string) => void }) {
  const [first] = units
  if (!first) return null
  return (
    <PickField
      label={shelterCopy.level[first.level]}
      mode="choice"
      value={chosen?.id ?? ''}
      options={[{ value: '', label: shelterCopy.everywhere }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      onPick={onPick}
    />
  )
}
