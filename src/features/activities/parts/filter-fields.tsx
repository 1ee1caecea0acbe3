import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { formPairs, type ActivityForm, type FormPair } from '../../../../contract/activity-forms'
import { useDeps, useStore } from '@/shared/store'
import { Card, Choices, Field, ListRow, PageNote, PickField } from '@/shared/ui'
import { filterCopy, type Distance } from '../filter-copy'
import { FilterStore } from '../filter-store'
import { formWords } from '../series-copy'

/** Everything one can ask for. */
export function FilterFields() {
  return (
    <View className="y-pad">
      <WeekChoice />
      <StationChoice />
      <DistanceChoice />
      {formPairs.map((pair) => <PairChoice key={pair[0]} pair={pair} />)}
    </View>
  )
}

const WeekChoice = observer(function WeekChoice() {
  const store = useStore(FilterStore)
  const { clock } = useDeps().device
  return (
    <PickField
      label={filterCopy.week}
      mode="choice"
      options={store.weeks.map((week) => (
        { value: week.from, label: filterCopy.weekLabel(week, store.today, clock.now()) }
      ))}
      value={store.from ?? store.today}
      onPick={(from) => store.chooseWeek(from)}
    />
  )
})

const StationChoice = observer(function StationChoice() {
  const store = useStore(FilterStore)
  const { station, found, text } = store
  if (station) {
    return (
      <Choices
        label={filterCopy.station}
        options={[{ value: 'any', label: filterCopy.anywhere }, { value: 'this', label: station.name }]}
        value="this"
        onChange={(value) => { if (value === 'any') store.chooseStation(null) }}
      />
    )
  }
  return (
    <>
      <Field
        label={filterCopy.station}
        hint={filterCopy.stationHint}
        value={text}
        maxLength={40}
        onInput={(typed) => void store.type(typed)}
      />
      {store.isNothingFound && <PageNote>{filterCopy.noStation}</PageNote>}
      {found.length > 0 && (
        <Card kind="list">
          {found.map((one) => (
            <ListRow key={one.id} icon="pin" title={one.name} line={one.address} onPress={() => store.chooseStation(one)} />
          ))}
        </Card>
      )}
    </>
  )
})

const DistanceChoice = observer(function DistanceChoice() {
  const store = useStore(FilterStore)
  const { distance, position } = store
  return (
    <>
      <Choices
        label={filterCopy.distance}
        hint={position === 'asking' ? filterCopy.asking : filterCopy.forget}
        options={[{ value: 'far', label: filterCopy.far }, ...filterCopy.distances]}
        value={distance === null ? 'far' : String(distance)}
        onChange={(value) => void store.chooseDistance(value === 'far' ? null : Number(value) as Distance)}
      />
      {(position === 'denied' || position === 'unavailable') && <PageNote tone="warn">{filterCopy[position]}</PageNote>}
    </>
  )
})

const PairChoice = observer(function PairChoice({ pair }: { pair: FormPair }) {
  const store = useStore(FilterStore)
  const [one, other] = pair
  return (
    <Choices<ActivityForm | 'any'>
      label={filterCopy.pair(pair)}
      options={[
        { value: 'any', label: filterCopy.any }, { value: one, label: formWords[one] }, { value: other, label: formWords[other] },
      ]}
      value={pair.find((form) => store.forms.includes(form)) ?? 'any'}
      onChange={(form) => store.choose(pair, form === 'any' ? null : form)}
    />
  )
})
