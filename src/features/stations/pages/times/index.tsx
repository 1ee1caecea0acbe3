import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading } from '@/shared/ui'
import { ClosureFields } from '../../parts/closure-fields'
import { ClosureList } from '../../parts/closure-list'
import { DirectoryList } from '../../parts/directory-list'
import { PreviewSheet } from '../../parts/preview-sheet'
import { TakeBackSheet } from '../../parts/take-back-sheet'
import { StationStore } from '../../station-store'
import { timesCopy } from '../../times-copy'
import { TimesStore } from '../../times-store'

/** Staff: when a station (`id`), or any station, is shut or open against its hours. */
export default observer(function TimesPage() {
  const { id = '' } = useRouter().params
  const store = useStore(TimesStore)
  const station = useStore(StationStore)
  const { navigate } = useDeps().device
  useDidShow(() => {
    void store.open(id)
    if (id !== '') void station.open(id)
  })
  usePullDownRefresh(() => void store.list.refresh().finally(() => navigate.refreshed()))
  if (store.isBarred) {
    return (
      <Page title={timesCopy.title} home="me">
        <EmptyState broken title={timesCopy.barredTitle} line={timesCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page title={timesCopy.title} home="me" actions={id !== '' && <Look />}>
      {id === '' ? <AllStations /> : <OneStation />}
      <View><PreviewSheet /></View>
      <View><TakeBackSheet /></View>
    </Page>
  )
})

const OneStation = observer(function OneStation() {
  const { station, status, message } = useStore(StationStore)
  if (status === 'missing') return <EmptyState broken title={timesCopy.missing} line={message} />
  return (
    <>
      <Heading level={2} line={timesCopy.oneLine}>{station?.name ?? timesCopy.title}</Heading>
      <ClosureList />
      <ClosureFields />
    </>
  )
})

function AllStations() {
  const { navigate } = useDeps().device
  return (
    <>
      <Heading level={2} line={timesCopy.allLine}>{timesCopy.title}</Heading>
      <ClosureList />
      <Heading>{timesCopy.pick}</Heading>
      <DirectoryList onPick={(station) => navigate.to(`/features/stations/pages/times/index?id=${station.id}`)} />
    </>
  )
}

const Look = observer(function Look() {
  const store = useStore(TimesStore)
  return (
    <Button look="primary" grow busy={store.step === 'looking'} busyWord={timesCopy.looking} onPress={() => void store.look()}>
      {timesCopy.look}
    </Button>
  )
})
