import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { useDeps, useStore } from '@/shared/store'
import { Notice, Press, useElder } from '@/shared/ui'
import { NearbyStore } from '../nearby-store'
import { ShelterStore } from '../shelter-store'
import { emergencyWords } from '../shelter-words'

/** In an emergency, above everything: how many stations are open as shelters, and the nearest. Else nothing. */
export const ShelterBanner = observer(function ShelterBanner() {
  const store = useStore(ShelterStore)
  const { status, place } = useStore(NearbyStore)
  const { clock, navigate } = useDeps().device
  const elder = useElder()
  const isIdle = status === 'idle'
  useEffect(() => { if (!isIdle) void store.load(place) }, [store, place, isIdle])
  useDidShow(() => void store.again())
  const now = clock.now()
  return (
    <>
      {store.heldAt(now).map((emergency) => (
        <View key={emergency.id} className="y-note">
          <Press role="link" onPress={() => navigate.to('/features/stations/pages/shelters/index')}>
            <Notice tone="warn" icon="shield">{emergencyWords(emergency, now, elder)}</Notice>
          </Press>
        </View>
      ))}
    </>
  )
})
