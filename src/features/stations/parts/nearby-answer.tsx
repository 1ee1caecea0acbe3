import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { dayAndTime } from '@/shared/format/time'
import { useDeps, useStore } from '@/shared/store'
import { ListState, Notice, useElder } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'
import { EmptyCircle } from './empty-circle'
import { NearbyList } from './nearby-list'
import { PlaceMap } from './place-map'

/**
 * The map and the answer for a place: the stations, or the nearest one. What was seen before stays when a reload fails.
 */
export const NearbyAnswer = observer(function NearbyAnswer() {
  const store = useStore(NearbyStore)
  const { status, view, answeredAt } = store
  const { clock } = useDeps().device
  const elder = useElder()
  const when = answeredAt && dayAndTime(answeredAt, clock.now(), elder)
  const face = view ? 'ready' : status === 'failed' ? 'failed' : 'loading'
  return (
    <>
      <PlaceMap />
      {view && status === 'failed' && when && (
        <View className="y-note"><Notice tone="err" icon="offline">{nearbyCopy.stale(when)}</Notice></View>
      )}
      <ListState
        status={face}
        empty={nearbyCopy.empty}
        failed={nearbyCopy.failed}
        onRetry={() => void store.load()}
      >
        {view?.stations.length === 0 ? <EmptyCircle /> : <NearbyList />}
      </ListState>
    </>
  )
})
