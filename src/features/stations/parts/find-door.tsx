import { Image, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { StationView } from '../../../../contract/stations'
import { useDeps } from '@/shared/store'
import { aria, Card, ListRow } from '@/shared/ui'
import { doorCopy, placeWords } from '../inside-copy'
import './find-door.scss'

/** How to find the door: address, kind of place, the last steps, a picture; for a studio the house it is in. */
export const FindDoor = observer(function FindDoor({ station }: { station: StationView }) {
  const { navigate } = useDeps().device
  const { address, placeKind, doorNote, doorPhoto, parent, kind } = station
  const way = [placeKind && placeWords[placeKind], doorNote].filter(Boolean).join('，')
  return (
    <Card kind="list">
      <ListRow icon="pin" title={address} line={way} />
      {doorPhoto !== null && <DoorPhoto address={doorPhoto} name={station.name} />}
      {kind === 'studio' && parent !== null && (
        <ListRow
          icon="door"
          title={doorCopy.inside(parent.name)}
          line={doorCopy.insideLine}
          onPress={() => navigate.to(`/features/stations/pages/detail/index?id=${parent.id}`)}
        />
      )}
    </Card>
  )
})

/** A picture that does not come leaves no hole: the words above it say the way. */
const DoorPhoto = observer(function DoorPhoto({ address, name }: { address: string; name: string }) {
  const { device } = useDeps()
  const [missing, setMissing] = useState(false)
  if (missing) return null
  return (
    <View className="door-photo" {...aria({ role: 'img', label: doorCopy.photo(name) })}>
      <View {...aria({ hidden: true })}>
        <Image
          className="door-photo__picture"
          mode="aspectFill"
          lazyLoad
          src={device.mediaUrl(address)}
          onError={() => setMissing(true)}
        />
      </View>
    </View>
  )
})
