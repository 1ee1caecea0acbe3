import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { STATION_SEARCH_TEXT_MAX } from '../../../../contract/limits'
import type { StationSummary } from '../../../../contract/stations'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useStore } from '@/shared/store'
import { Button, Card, Field, Heading, ListState, PageNote, SwitchRow } from '@/shared/ui'
import { directoryCopy, kindWords } from '../copy'
import { EmergencyStore } from '../emergency-store'
import { finderCopy } from '../finder-copy'
import { shelterCopy } from '../shelter-copy'
import { UnitFields } from './unit-fields'

/** Which stations open: every row is a switch. By name, by community, or all of them page by page. */
export const EmergencyStations = observer(function EmergencyStations() {
  const { search, unit, chosen, problems } = useStore(EmergencyStore)
  return (
    <>
      <Heading>{shelterCopy.stations(chosen.size)}</Heading>
      {problems.stations && <PageNote tone="err">{problems.stations}</PageNote>}
      <View className="y-pad">
        <Field
          label={shelterCopy.find}
          hint={shelterCopy.findHint}
          value={search.text}
          maxLength={STATION_SEARCH_TEXT_MAX}
          onInput={(text) => void search.type(text)}
        />
      </View>
      {search.isBlank && <UnitFields store={unit} />}
      {search.isBlank ? <Listed /> : <Found />}
    </>
  )
})

const Found = observer(function Found() {
  const { search } = useStore(EmergencyStore)
  return (
    <ListState
      status={search.face}
      empty={finderCopy.nothing}
      failed={finderCopy.failed}
      onRetry={() => void search.again()}
    >
      <Switches />
    </ListState>
  )
})

const Listed = observer(function Listed() {
  const { list, unit } = useStore(EmergencyStore)
  return (
    <ListState
      status={list.face}
      empty={unit.picked ? shelterCopy.noneHere : directoryCopy.empty}
      failed={directoryCopy.failed}
      onRetry={() => void list.refresh()}
    >
      <Switches><MoreRows list={list} words={shelterCopy} /></Switches>
    </ListState>
  )
})

const Switches = observer(function Switches({ children }: { children?: ReactNode }) {
  const store = useStore(EmergencyStore)
  const { listed, chosen } = store
  return (
    <>
      <View className="y-note y-row">
        <Button size="s" onPress={() => store.chooseListed()}>{shelterCopy.chooseListed}</Button>
        {chosen.size > 0 && (
          <Button size="s" look="text" onPress={() => store.chooseNone()}>{shelterCopy.chooseNone}</Button>
        )}
      </View>
      <Card kind="flush">
        {listed.map((station) => <StationSwitch key={station.id} station={station} />)}
      </Card>
      {children}
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
