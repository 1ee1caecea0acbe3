import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Chips, type Option } from '@/shared/ui'
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
