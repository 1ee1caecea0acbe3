import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { PickField } from '@/shared/ui'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'

/** Longer lists are not to be chosen from: look at one subdistrict first. */
const CHOICES_MAX = 200

/** Tries what would be missing without a station that is there today. */
export const RemovePick = observer(function RemovePick() {
  const store = useStore(PlannerStore)
  const gone = new Set(store.removed.map(({ id }) => id))
  const stations = (store.map?.stations ?? []).filter(({ id }) => !gone.has(id))
  if (stations.length === 0 || stations.length > CHOICES_MAX) return null
  const remove = (id: string): void => {
    const station = stations.find((one) => one.id === id)
    if (station) void store.remove(station)
  }
  return (
    <View className="y-pad">
      <PickField
        label={plannerCopy.remove}
        hint={plannerCopy.removeHint}
        mode="choice"
        options={stations.map(({ id, name }) => ({ value: id, label: name }))}
        value=""
        onPick={remove}
      />
    </View>
  )
})
