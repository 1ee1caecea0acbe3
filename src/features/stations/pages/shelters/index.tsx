import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Emergency } from '../../../../../contract/shelters'
import { clockTime } from '@/shared/format/time'
import { SessionStore } from '@/shared/session/session-store'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, ListState, Notice, PageNote, useElder } from '@/shared/ui'
import { EndStore } from '../../end-store'
import { NearbyStore } from '../../nearby-store'
import { EndSheet } from '../../parts/end-sheet'
import { ShelterList } from '../../parts/shelter-list'
import { chosenPlace } from '../../place'
import { shelterCopy } from '../../shelter-copy'
import { ShelterStore } from '../../shelter-store'
import { emergencyWords } from '../../shelter-words'

/** In an emergency: where to go, the nearest first. Without login, without a position and, once seen, a network. */
export default observer(function SheltersPage() {
  const store = useStore(ShelterStore)
  const nearby = useStore(NearbyStore)
  const { clock, navigate, storage } = useDeps().device
  useDidShow(() => void store.load(nearby.place ?? chosenPlace(storage)))
  usePullDownRefresh(() => void store.reload().finally(() => navigate.refreshed()))
  const { told, status } = store
  const emergencies = store.heldAt(clock.now())
  return (
    <Page title={shelterCopy.title}>
      {told && status === 'failed' && (
        <PageNote tone="err" icon="offline">{shelterCopy.stale(clockTime(told.at))}</PageNote>
      )}
      <ListState
        status={told ? (emergencies.length > 0 ? 'ready' : 'empty') : status === 'failed' ? 'failed' : 'loading'}
        empty={{ ...shelterCopy.none, action: <ToNearby /> }}
        failed={shelterCopy.failed}
        onRetry={() => void store.reload()}
      >
        <Locate emergencies={emergencies} />
        {emergencies.map((emergency) => <OneEmergency key={emergency.id} emergency={emergency} />)}
      </ListState>
      <View><EndSheet /></View>
    </Page>
  )
})

function ToNearby() {
  const { navigate } = useDeps().device
  return <Button onPress={() => navigate.tab('/pages/nearby/index')}>{shelterCopy.toNearby}</Button>
}

/** Without a place the list is by name; one tap puts the near ones first. */
const Locate = observer(function Locate({ emergencies }: { emergencies: readonly Emergency[] }) {
  const store = useStore(ShelterStore)
  const nearby = useStore(NearbyStore)
  if (emergencies.some(({ shelters }) => shelters.some(({ distanceMeters }) => distanceMeters !== null))) return null
  const locate = async (): Promise<void> => {
    await nearby.locate()
    await store.load(nearby.place)
  }
  return (
    <View className="y-note">
      <Button
        look="line"
        icon="target"
        block
        busy={nearby.status === 'locating'}
        busyWord={shelterCopy.locating}
        onPress={() => void locate()}
      >
        {shelterCopy.locate}
      </Button>
    </View>
  )
})

const OneEmergency = observer(function OneEmergency({ emergency }: { emergency: Emergency }) {
  const { can } = useStore(SessionStore)
  const { end } = useStore(EndStore)
  const { clock } = useDeps().device
  const elder = useElder()
  return (
    <>
      <View className="y-note">
        <Notice tone="warn" icon="shield">{emergencyWords(emergency, clock.now(), elder)}</Notice>
      </View>
      <ShelterList emergency={emergency} />
      {can.manageStations && (
        <View className="y-pad">
          <Button look="line" block onPress={() => end.ask(emergency)}>{shelterCopy.end}</Button>
        </View>
      )}
    </>
  )
})
