import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationSummary } from '../../../../contract/stations'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, ListRow, Notice, OpenState } from '@/shared/ui'
import { openWord, unitCopy } from '../copy'
import { UnitStore } from '../unit-store'

interface WhereaboutsProps {
  state: StationSummary['open']['state']
  address: string
}

/** Whether one can go in, then where. */
function Whereabouts({ state, address }: WhereaboutsProps) {
  return (
    <>
      <OpenState state={state}>{openWord[state]}</OpenState>
      <View>{address}</View>
    </>
  )
}

/** The stations of a unit, the first six, then more. */
export const UnitStations = observer(function UnitStations() {
  const store = useStore(UnitStore)
  const { navigate } = useDeps().device
  const { stations, unit } = store
  if (stations.length === 0) {
    return unit?.level === 'community' ? <Notice>{unitCopy.noStation}</Notice> : null
  }
  return (
    <>
      <Heading>{unitCopy.stations}</Heading>
      <Card kind="list">
        {stations.map(({ id, name, address, open }) => (
          <ListRow
            key={id}
            title={name}
            line={<Whereabouts state={open.state} address={address} />}
            label={`${name}，${openWord[open.state]}，${address}`}
            onPress={() => navigate.to(`/features/stations/pages/detail/index?id=${id}`)}
          />
        ))}
        {store.hasMoreStations && (
          <View className="unit__more">
            <Button look="text" block onPress={() => void store.moreStations()}>{unitCopy.more}</Button>
          </View>
        )}
      </Card>
      {store.status === 'cut_off' && <Notice tone="err" icon="offline">{unitCopy.cutOff}</Notice>}
    </>
  )
})
