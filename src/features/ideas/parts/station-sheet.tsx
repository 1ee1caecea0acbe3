import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationSummary } from '../../../../contract/stations'
import { useStore } from '@/shared/store'
import { Button, ListState, Notice, Press, Sheet } from '@/shared/ui'
import { submitCopy } from '../submit-copy'
import { StationPickStore } from '../station-pick-store'
import { SubmitStore } from '../submit-store'
import './station-sheet.scss'

const { stations: copy } = submitCopy

/** Where somebody says which station their idea is near. */
export const StationSheet = observer(function StationSheet() {
  const picks = useStore(StationPickStore)
  if (!picks.isOpen) return null
  return (
    <Sheet open title={copy.title} line={copy.line} onClose={() => picks.close()}>
      <ListState
        status={picks.list.face}
        empty={copy.empty}
        failed={copy.failed}
        onRetry={() => void picks.list.open()}
      >
        <Rows />
        <More />
      </ListState>
    </Sheet>
  )
})

const Rows = observer(function Rows() {
  const picks = useStore(StationPickStore)
  const submit = useStore(SubmitStore)
  const choose = (station: StationSummary | null) => () => {
    submit.place(station)
    picks.close()
  }
  return (
    <View>
      {submit.draft.value.stationId !== '' && <Press className="station-pick" onPress={choose(null)}>{copy.none}</Press>}
      {picks.list.items.map((station) => (
        <Press key={station.id} className="station-pick" onPress={choose(station)}>
          {station.name}
          <View className="y-sub">{station.address}</View>
        </Press>
      ))}
    </View>
  )
})

const More = observer(function More() {
  const { list } = useStore(StationPickStore)
  if (!list.hasMore) return null
  return (
    <View className="station-more">
      {list.status === 'cut_off' && <Notice tone="err" icon="offline">{copy.cutOff}</Notice>}
      <Button block onPress={() => void list.more()}>{copy.more}</Button>
    </View>
  )
})
