import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationService } from '../../../../contract/station-details'
import type { StationView } from '../../../../contract/stations'
import { useDeps } from '@/shared/store'
import { Button, Sheet } from '@/shared/ui'
import { serviceCopy } from '../inside-copy'
import { useGo } from './use-go'

interface ServiceSheetProps {
  service: StationService
  station: StationView
  onClose: () => void
}

/** What to bring for something that is done at the desk, and the way there. */
export const ServiceSheet = observer(function ServiceSheet({ service, station, onClose }: ServiceSheetProps) {
  const { device } = useDeps()
  const go = useGo()
  const { name, line, action } = service
  if (action.kind !== 'words') return null
  const { phone } = station
  const leave = (): void => {
    onClose()
    void go(station)
  }
  const actions = (
    <>
      {phone !== null && (
        <Button grow icon="phone" onPress={() => device.phone(phone)}>{serviceCopy.ring}</Button>
      )}
      <Button look="primary" grow icon="nav" onPress={leave}>{serviceCopy.go}</Button>
    </>
  )
  return (
    <Sheet open title={name} line={line ?? serviceCopy.here(station.name)} actions={actions} onClose={onClose}>
      <View className="y-strong">{serviceCopy.bring}</View>
      <View>{action.bring}</View>
    </Sheet>
  )
})
