import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, IconButton, ListState } from '@/shared/ui'
import { detailCopy } from '../../detail-copy'
import { SayWrong } from '../../parts/say-wrong'
import { StationFacts } from '../../parts/station-facts'
import { useGo } from '../../parts/use-go'
import { StationStore } from '../../station-store'

/** One station: is it open, how to find the door, what is there. */
export default observer(function StationPage() {
  const { id = '' } = useRouter().params
  const store = useStore(StationStore)
  useDidShow(() => void store.open(id))
  const face = store.station ? 'ready' : store.status === 'failed' ? 'failed' : 'loading'
  return (
    <Page title={detailCopy.title} actions={store.station && <Acts />}>
      {store.status === 'missing' ? (
        <EmptyState broken title={detailCopy.missing} line={store.message} />
      ) : (
        <ListState status={face} empty={detailCopy.empty} failed={detailCopy.failed} onRetry={() => store.reload()}>
          {store.station && <StationFacts station={store.station} />}
          <SayWrong stationId={id} />
        </ListState>
      )}
    </Page>
  )
})

const Acts = observer(function Acts() {
  const { station } = useStore(StationStore)
  const { device } = useDeps()
  const go = useGo()
  if (!station) return null
  const { phone } = station
  const { share } = device
  return (
    <>
      {phone !== null && <IconButton icon="phone" onPress={() => device.phone(phone)}>{detailCopy.phone}</IconButton>}
      {share ? (
        <IconButton icon="share" onPress={() => void share(station.name)}>{detailCopy.share}</IconButton>
      ) : (
        <IconButton icon="share" openType="share">{detailCopy.share}</IconButton>
      )}
      <Button look="primary" icon="nav" grow onPress={() => void go(station)}>{detailCopy.go}</Button>
    </>
  )
})
