import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Heading, Notice, useElder } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'
import { DirectoryList } from './directory-list'

/**
 * Before a place is known: two ways to say where, and all stations there are, so that the page is of use to somebody
 * who says nothing. Nothing is asked of the phone by itself.
 */
export const AskPlace = observer(function AskPlace() {
  const store = useStore(NearbyStore)
  const { navigate } = useDeps().device
  const elder = useElder()
  const find = (
    <Button look="text" size="s" onPress={() => navigate.to('/features/stations/pages/directory/index')}>
      {nearbyCopy.find}
    </Button>
  )
  return (
    <>
      <Heading level={2} line={nearbyCopy.introLine}>{elder ? nearbyCopy.introElder : nearbyCopy.intro}</Heading>
      <View className="y-pad y-stack">
        {store.refusal && <Notice tone="warn">{nearbyCopy[store.refusal]}</Notice>}
        <Button
          look="primary"
          icon="target"
          block
          busy={store.status === 'locating'}
          busyWord={nearbyCopy.locating}
          onPress={() => void store.locate()}
        >
          {nearbyCopy.locate}
        </Button>
        <Button look="line" icon="pin" block onPress={() => navigate.to('/features/stations/pages/place/index')}>
          {nearbyCopy.choosePlace}
        </Button>
      </View>
      <Heading end={find}>{nearbyCopy.directory}</Heading>
      <DirectoryList onPick={({ id }) => navigate.to(`/features/stations/pages/detail/index?id=${id}`)} />
    </>
  )
})
