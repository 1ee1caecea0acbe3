import { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { nearbyCopy } from '@/features/stations/copy'
import { NearbyStore } from '@/features/stations/nearby-store'
import { AskPlace } from '@/features/stations/parts/ask-place'
import { NearbyAnswer } from '@/features/stations/parts/nearby-answer'
import { PlaceMap } from '@/features/stations/parts/place-map'
import { ShelterBanner } from '@/features/stations/parts/shelter-banner'
import { ShelterStore } from '@/features/stations/shelter-store'
import { Page, useDeps, useStore } from '@/shared/store'

/** 附近: what is within one li of where somebody is, or of a place they choose. */
export default observer(function NearbyPage() {
  const store = useStore(NearbyStore)
  const shelters = useStore(ShelterStore)
  const { navigate } = useDeps().device
  useEffect(() => void store.begin(), [store])
  usePullDownRefresh(() => {
    void shelters.reload()
    void store.load().finally(() => navigate.refreshed())
  })
  useReachBottom(() => store.showMore())
  return (
    <Page title={nearbyCopy.title} tab="nearby" pane={store.place && <PlaceMap tall />}>
      <ShelterBanner />
      {store.asks ? <AskPlace /> : <NearbyAnswer />}
    </Page>
  )
})
