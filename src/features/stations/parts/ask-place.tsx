import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, Notice, Stack, useElder } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'

/** Before a place is known: what this is for, and two ways to say where. Nothing is asked of the phone by itself. */
export const AskPlace = observer(function AskPlace() {
  const store = useStore(NearbyStore)
  const { navigate } = useDeps().device
  const elder = useElder()
  const busy = store.status === 'locating'
  return (
    <Card>
      <Heading level={2} line={nearbyCopy.introLine}>{elder ? nearbyCopy.introElder : nearbyCopy.intro}</Heading>
      <Stack>
        {store.refusal && <Notice tone="warn">{nearbyCopy[store.refusal]}</Notice>}
        <Button look="primary" icon="target" block busy={busy} busyWord={nearbyCopy.locating} onPress={() => void store.locate()}>
          {nearbyCopy.locate}
        </Button>
        <Button look="line" icon="pin" block onPress={() => navigate.to('/features/stations/pages/place/index')}>
          {nearbyCopy.choose}
        </Button>
      </Stack>
    </Card>
  )
})
