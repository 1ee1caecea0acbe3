import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, Card, EmptyState, ListRow, Tabs } from '@/shared/ui'
import { InsideStore, type InsideTab } from '../inside-store'
import { dutyLine, insideCopy, serviceLine, zoneLine } from '../upkeep-copy'

const TABS: readonly InsideTab[] = ['zones', 'duties', 'services']

/** What is inside a station, one list at a time; a row opens its form. */
export const InsideList = observer(function InsideList() {
  const store = useStore(InsideStore)
  const { tab, view } = store
  if (!view) return null
  const options = TABS.map((value) => ({ value, label: `${insideCopy[value]} ${store[value].items.length}` }))
  return (
    <>
      <Tabs label={insideCopy.tabs} options={options} value={tab} onChange={(chosen) => store.show(chosen)} />
      {store[tab].items.length === 0 ? <EmptyState {...insideCopy.empty[tab]} /> : <Rows />}
    </>
  )
})

const Rows = observer(function Rows() {
  const { tab, zones, duties, services } = useStore(InsideStore)
  return (
    <Card kind="flush">
      {tab === 'zones' && zones.items.map((zone) => (
        <ListRow key={zone.id} title={zone.name} line={zoneLine(zone)} onPress={() => zones.take(zone)} />
      ))}
      {tab === 'duties' && duties.items.map((duty) => (
        <ListRow
          key={duties.keyOf(duty)}
          title={duty.agency}
          line={dutyLine(duty)}
          onPress={() => duties.take(duty)}
        />
      ))}
      {tab === 'services' && services.items.map((service) => (
        <ListRow
          key={service.id}
          title={service.name}
          line={serviceLine(service)}
          onPress={() => services.take(service)}
        />
      ))}
    </Card>
  )
})

/** The form of a new row. */
export const AddRow = observer(function AddRow() {
  const store = useStore(InsideStore)
  const { tab } = store
  return (
    <View className="y-grow">
      <Button look="primary" icon="plus" block onPress={() => store[tab].take(null)}>{insideCopy.add[tab]}</Button>
    </View>
  )
})
