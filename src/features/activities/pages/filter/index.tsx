import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, tabPath, useDeps, useStore } from '@/shared/store'
import { Button } from '@/shared/ui'
import { ActivitiesStore } from '../../activities-store'
import { filterCopy } from '../../filter-copy'
import { FilterStore } from '../../filter-store'
import { FilterFields } from '../../parts/filter-fields'

/** Which week, at which station, how far, and in which way: what the list of activities is to show. */
export default observer(function FilterPage() {
  const activities = useStore(ActivitiesStore)
  const store = useStore(FilterStore)
  const { navigate } = useDeps().device
  useEffect(() => store.open(activities.scope), [store, activities])
  const show = (): void => {
    void activities.narrow(store.scope)
    navigate.back(tabPath('activities'))
  }
  return (
    <Page
      title={filterCopy.title}
      home="activities"
      actions={(
        <>
          <Button onPress={() => store.reset()}>{filterCopy.reset}</Button>
          <Button look="primary" grow onPress={show}>{filterCopy.show(store.count)}</Button>
        </>
      )}
    >
      <FilterFields />
    </Page>
  )
})
