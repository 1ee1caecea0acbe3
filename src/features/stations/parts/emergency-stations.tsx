import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationSummary } from '../../../../contract/stations'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useStore } from '@/shared/store'
import { Button, Card, Heading, ListState, PageNote, SwitchRow } from '@/shared/ui'
import { directoryCopy, kindWords } from '../copy'
import { EmergencyStore } from '../emergency-store'
import { shelterCopy } from '../shelter-copy'

/** Which stations open: every row is a switch. */
export const EmergencyStations = observer(function EmergencyStations() {
  const store = useStore(EmergencyStore)
  const { list, chosen, problems } = store
  return (
    <>
      <Heading>{shelterCopy.stations(chosen.size)}</Heading>
      {problems.stations && <PageNote tone="err">{problems.stations}</PageNote>}
      <ListState
        status={list.face}
        empty={directoryCopy.empty}
        failed={directoryCopy.failed}
        onRetry={() => void list.refresh()}
      >
        <View className="y-note y-row">
          <Button size="s" onPress={() => store.chooseListed()}>{shelterCopy.chooseListed}</Button>
          {chosen.size > 0 && <Button size="s" look="text" onPress={() => store.chooseNone()}>{shelterCopy.chooseNone}</Button>}
        </View>
        <Card kind="flush">
          {list.items.map((station) => <StationSwitch key={station.id} station={station} />)}
        </Card>
        <MoreRows list={list} words={shelterCopy} />
      </ListState>
    </>
  )
})

const StationSwitch = observer(function StationSwitch({ station }: { station: StationSummary }) {
  const store = useStore(EmergencyStore)
  return (
    <SwitchRow
      title={station.name}
      line={`${kindWords[station.kind]}，${station.address}`}
      on={store.chosen.has(station.id)}
      onChange={(on) => store.choose(station.id, on)}
    />
  )
})
