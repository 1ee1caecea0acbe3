import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import {
  STATION_ADDRESS_MAX, STATION_NAME_MAX, STATION_PHONE_MAX,
} from '../../../../contract/limits'
import { PlaceKind } from '../../../../contract/station-details'
import { StationKind } from '../../../../contract/stations'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Field, Heading, ListRow, PageNote, PickField } from '@/shared/ui'
import { kindWords } from '../copy'
import { FactsStore } from '../facts-store'
import { placeWords } from '../inside-copy'
import { factsCopy } from '../upkeep-copy'
import { AmenityFields } from './amenity-fields'
import { HoursField } from './hours-field'
import { PickStation } from './pick-station'
import { PickUnit } from './pick-unit'
import { PositionFields } from './position-fields'

const kinds = StationKind.options.map((value) => ({ value, label: kindWords[value] }))
const places = [
  { value: '', label: factsCopy.placeUnsaid },
  ...PlaceKind.options.map((value) => ({ value, label: placeWords[value] })),
]

/** Everything staff say of a station. */
export const FactsFields = observer(function FactsFields() {
  const store = useStore(FactsStore)
  const { view } = store
  return (
    <>
      <Heading level={2} line={view ? undefined : factsCopy.createLine}>
        {view ? view.facts.name : factsCopy.create}
      </Heading>
      {view && <InsideLink id={view.id} />}
      {view?.source != null && <PageNote>{factsCopy.fromDirectory(view.source)}</PageNote>}
      <Resumed />
      <View className="y-pad"><Names /></View>
      <Heading line={factsCopy.positionLine}>{factsCopy.position}</Heading>
      <View className="y-pad"><PositionFields /></View>
      <View className="y-pad"><Door /></View>
      <View className="y-pad"><HoursField /></View>
      <AmenityFields />
      {view && <Retire />}
    </>
  )
})

function InsideLink({ id }: { id: string }) {
  const { navigate } = useDeps().device
  return (
    <Card kind="list">
      <ListRow
        icon="list"
        title={factsCopy.inside}
        line={factsCopy.insideLine}
        onPress={() => navigate.to(`/features/stations/pages/inside/index?id=${id}`)}
      />
    </Card>
  )
}

const Resumed = observer(function Resumed() {
  const store = useStore(FactsStore)
  if (!store.isResumed) return null
  return (
    <>
      <PageNote>{factsCopy.resumed}</PageNote>
      <View className="y-pad"><Button look="text" onPress={() => store.startOver()}>{factsCopy.startOver}</Button></View>
    </>
  )
})

/** What it is called, and what it belongs to. */
const Names = observer(function Names() {
  const store = useStore(FactsStore)
  const { form, problems } = store
  if (!form) return null
  return (
    <>
      <Field
        label={factsCopy.name}
        value={form.name}
        maxLength={STATION_NAME_MAX}
        error={problems.name}
        onInput={(name) => store.change({ name })}
      />
      <PickField
        label={factsCopy.kind}
        mode="choice"
        options={kinds}
        value={form.kind}
        onPick={(kind) => store.change({ kind })}
      />
      <PickStation
        label={factsCopy.parent}
        hint={factsCopy.parentHint}
        name={form.parentName}
        none={factsCopy.noParent}
        error={problems.parentId}
        onPick={({ id, name }) => store.change({ parentId: id, parentName: name })}
      />
      <PickUnit
        id={form.unitId}
        name={form.unitName}
        onPick={({ id, name }) => store.change({ unitId: id, unitName: name })}
      />
      <Field
        label={factsCopy.address}
        value={form.address}
        maxLength={STATION_ADDRESS_MAX}
        error={problems.address}
        onInput={(address) => store.change({ address })}
      />
    </>
  )
})

/** What helps to find the door, and whom to ring. */
const Door = observer(function Door() {
  const store = useStore(FactsStore)
  const { form, problems } = store
  if (!form) return null
  const { optional } = factsCopy
  return (
    <>
      <PickField
        label={factsCopy.placeKind}
        mode="choice"
        options={places}
        value={form.placeKind}
        onPick={(placeKind) => store.change({ placeKind })}
      />
      <Field
        label={factsCopy.doorNote}
        hint={optional}
        placeholder={factsCopy.doorExample}
        value={form.doorNote}
        maxLength={STATION_ADDRESS_MAX}
        onInput={(doorNote) => store.change({ doorNote })}
      />
      <Field
        label={factsCopy.phone}
        hint={optional}
        value={form.phone}
        maxLength={STATION_PHONE_MAX}
        onInput={(phone) => store.change({ phone })}
      />
      <Field
        label={factsCopy.area}
        hint={optional}
        kind="number"
        value={form.area}
        maxLength={6}
        error={problems.area}
        onInput={(area) => store.change({ area })}
      />
    </>
  )
})

const Retire = observer(function Retire() {
  const { view, retire } = useStore(FactsStore)
  if (!view) return null
  return (
    <View className="y-pad">
      <Button look="line" block onPress={() => retire.ask({ id: view.id, name: view.facts.name })}>{factsCopy.retire}</Button>
    </View>
  )
})
