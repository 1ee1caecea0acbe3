import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Emergency, Shelter } from '../../../../contract/shelters'
import { distanceText, walkText } from '@/shared/format/length'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Card, ListRow } from '@/shared/ui'
import { shelterCopy } from '../shelter-copy'
import './nearest-card.scss'

/** The shelters of an emergency: the nearest with its two acts, then the others; without a place all of them alike. */
export const ShelterList = observer(function ShelterList({ emergency }: { emergency: Emergency }) {
  const { navigate } = useDeps().device
  const [first] = emergency.shelters
  const nearest = first && first.distanceMeters !== null ? first : null
  const others = nearest ? emergency.shelters.slice(1) : emergency.shelters
  const open = ({ id }: Shelter): void => navigate.to(`/features/stations/pages/detail/index?id=${id}`)
  const unnamed = emergency.count - emergency.shelters.length
  return (
    <>
      {nearest && <Nearest shelter={nearest} />}
      {others.length > 0 && (
        <Card kind="flush">
          {others.map((shelter) => (
            <ListRow
              key={shelter.id}
              title={shelter.name}
              line={shelter.address}
              end={shelter.distanceMeters === null ? undefined : distanceText(shelter.distanceMeters)}
              onPress={() => open(shelter)}
            />
          ))}
        </Card>
      )}
      {unnamed > 0 && <View className="y-pad y-sub">{shelterCopy.rest(unnamed)}</View>}
    </>
  )
})

const Nearest = observer(function Nearest({ shelter }: { shelter: Shelter }) {
  const { device } = useDeps()
  const toasts = useStore(ToastStore)
  const { name, address, phone, distanceMeters } = shelter
  const go = async (): Promise<void> => {
    const outcome = await device.location.open(shelter)
    if (outcome === 'copied') toasts.show(shelterCopy.copied(address))
  }
  return (
    <Card>
      <View className="nearest__name">{name}</View>
      {distanceMeters !== null && (
        <View className="nearest__line">{`${walkText(distanceMeters)}，${distanceText(distanceMeters)}`}</View>
      )}
      <View className="nearest__line">{address}</View>
      <View className="nearest__acts">
        {phone !== null && (
          <Button look="line" icon="phone" grow onPress={() => device.phone(phone)}>{shelterCopy.phone}</Button>
        )}
        <Button look="primary" icon="nav" grow onPress={() => void go()}>{shelterCopy.go}</Button>
      </View>
    </Card>
  )
})
