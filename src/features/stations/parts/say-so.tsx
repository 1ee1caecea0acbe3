import { observer } from 'mobx-react-lite'
import { useDeps } from '@/shared/store'
import { Button } from '@/shared/ui'
import { detailCopy } from '../detail-copy'
import { nearbyCopy } from '../copy'
import { missingStationUrl } from '../missing-station'

/** 这里缺一个站: the way to say it, from a circle without a station. */
export const SayMissing = observer(function SayMissing({ center }: { center: { lat: number; lng: number } }) {
  const { navigate } = useDeps().device
  return (
    <Button icon="bulb" block onPress={() => navigate.to(missingStationUrl(center))}>{nearbyCopy.missing}</Button>
  )
})

/** 信息不对: the way to say it, from a station's page. */
export const SayWrong = observer(function SayWrong({ stationId }: { stationId: string }) {
  const { navigate } = useDeps().device
  const say = (): void => navigate.to(`/features/coverage/pages/report/index?station=${stationId}`)
  return <Button look="text" onPress={say}>{detailCopy.wrong}</Button>
})
