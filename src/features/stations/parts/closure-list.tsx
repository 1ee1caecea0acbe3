import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ClosureEntry } from '../../../../contract/station-times'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, ListState, PageNote, Tag } from '@/shared/ui'
import { TakeBackStore } from '../take-back-store'
import { enteredWords, entryWords, refusalWords, timesCopy } from '../times-copy'
import { TimesStore } from '../times-store'
import './closure-list.scss'

/** What is out of the ordinary now and later, and who entered it. */
export const ClosureList = observer(function ClosureList() {
  const { list } = useStore(TimesStore)
  return (
    <>
      <Heading>{timesCopy.now}</Heading>
      <ListState
        status={list.face}
        empty={timesCopy.none}
        failed={{ line: list.failure ? refusalWords(list.failure) : timesCopy.listKept }}
        onRetry={() => void list.refresh()}
      >
        {list.status === 'failed' && <PageNote tone="err" icon="offline">{timesCopy.stale}</PageNote>}
        <Card kind="flush">
          {list.items.map((entry) => <Entry key={entry.id} entry={entry} />)}
        </Card>
        <MoreRows list={list} words={timesCopy} />
      </ListState>
    </>
  )
})

const Entry = observer(function Entry({ entry }: { entry: ClosureEntry }) {
  const { stationId } = useStore(TimesStore)
  const { takeBack } = useStore(TakeBackStore)
  const now = useDeps().device.clock.now()
  const what = stationId === '' ? `${entry.station.name}：${entry.reason}` : entry.reason
  return (
    <View className="closure-entry">
      <View className="y-grow">
        <View className="closure-entry__what">{what}{entry.isShelter && <Tag tone="warn">{timesCopy.shelter}</Tag>}</View>
        <View className="y-sub">{entryWords(entry, now)}</View>
        <View className="y-sub">{enteredWords(entry, now)}</View>
      </View>
      <Button size="s" label={`${timesCopy.takeBack}：${what}`} onPress={() => takeBack.ask(entry)}>
        {timesCopy.takeBack}
      </Button>
    </View>
  )
})
