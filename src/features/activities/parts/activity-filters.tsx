import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Chips, type Option } from '@/shared/ui'
import { ActivitiesStore } from '../activities-store'
import { kindWords, listCopy } from '../copy'
import type { ActivityFilter } from '../filters'

/** What to look for: a free place, or kinds that occur. */
export const ActivityFilters = observer(function ActivityFilters() {
  const store = useStore(ActivitiesStore)
  const options: Option<ActivityFilter>[] = [
    { value: 'room', label: listCopy.withRoom },
    ...store.kinds.map((value) => ({ value, label: kindWords[value] })),
  ]
  return (
    <Chips
      label={listCopy.filters}
      options={options}
      selected={[...store.filters]}
      onToggle={(filter) => store.toggle(filter)}
    />
  )
})

/** The way to the page with everything else one can ask for; what is asked for, and the way back to everything. */
export const ScopeLine = observer(function ScopeLine() {
  const store = useStore(ActivitiesStore)
  const { navigate } = useDeps().device
  const { scope } = store
  return (
    <View className="y-pad">
      <Button look="line" size="s" icon="list" onPress={() => navigate.to('/features/activities/pages/filter/index')}>
        {scope?.words ?? listCopy.narrow}
      </Button>
      {scope && <Button look="text" onPress={() => void store.narrow(null)}>{listCopy.wide}</Button>}
    </View>
  )
})
