import { observer } from 'mobx-react-lite'
import { useDeps } from '@/shared/store'
import { Button } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { missingStationUrl } from '../missing-station'

/** 这里缺一个站: the way to say it, from a circle without a station. */
export const SayMissing = observer(function SayMissing({ center }: { center: { lat: number; lng: number } }) {
  const { navigate } = useDeps().device
  return (
    <Button icon="bulb" block onPress={() => navigate.to(missingStationUrl(center))}>{nearbyCopy.missing}</Button>
  )
})
