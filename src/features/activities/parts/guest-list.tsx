import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, Card, ListRow, Press, Tag } from '@/shared/ui'
import { doorCopy } from '../check-in-copy'
import { DoorStore, type GuestRow } from '../door-store'
import { UndoStore } from '../undo-store'
import './guest-list.scss'

/** Those that were asked for, a page at a time. */
export const GuestList = observer(function GuestList() {
  const store = useStore(DoorStore)
  const { found, rows, strangeDigits } = store
  if (strangeDigits !== null) return <Strange digits={strangeDigits} />
  if (found.length === 0) return <Card>{emptyWords(store)}</Card>
  return (
    <>
      <Card kind="flush">
        {found.slice(0, rows).map((guest) => <Row key={guest.signUpId} guest={guest} />)}
      </Card>
      {found.length > rows && (
        <View className="y-pad"><Button block onPress={() => store.more()}>{doorCopy.more}</Button></View>
      )}
    </>
  )
})

function emptyWords({ text, tab, guests }: DoorStore): string {
  if (text.trim() !== '') return doorCopy.notFound
  if (guests.length === 0) return doorCopy.empty.title
  return tab === 'missing' ? doorCopy.allHere : doorCopy.noneHere
}

const Strange = observer(function Strange({ digits }: { digits: string }) {
  const store = useStore(DoorStore)
  return (
    <View className="y-pad">
      <Button block onPress={() => void store.see({ kind: 'digits', digits })}>{doorCopy.keepStrange}</Button>
    </View>
  )
})

const Row = observer(function Row({ guest }: { guest: GuestRow }) {
  const { name, channel, state } = guest
  const line = state === 'missing' ? doorCopy.line(guest) : doorCopy.seen(guest)
  return (
    <ListRow
      title={<View className="guest__name">{name || doorCopy.nobody}<Tag>{doorCopy.channel(channel)}</Tag></View>}
      line={line}
      end={<Act guest={guest} />}
    />
  )
})

const Act = observer(function Act({ guest }: { guest: GuestRow }) {
  const store = useStore(DoorStore)
  const undo = useStore(UndoStore)
  const { name, signUpId, state, seen } = guest
  const who = name || doorCopy.nobody
  if (state === 'kept') return null
  const sight = { kind: 'roster', signUpId } as const
  const activityId = store.view?.activityId ?? ''
  if (seen) {
    return (
      <View className="y-row">
        {seen.places < guest.places && (
          <Button size="s" look="line" label={doorCopy.addOf(who)} onPress={() => void store.see(sight)}>
            {doorCopy.add}
          </Button>
        )}
        <Press className="guest__undo" label={doorCopy.undoOf(who)} onPress={() => undo.ask(activityId, guest)}>
          {doorCopy.undo}
        </Press>
      </View>
    )
  }
  return (
    <Button size="s" look="line" label={doorCopy.checkInOf(who)} onPress={() => void store.see(sight)}>
      {doorCopy.checkIn}
    </Button>
  )
})
