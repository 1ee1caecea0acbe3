import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Guest } from '../../../../contract/check-ins'
import { useStore } from '@/shared/store'
import { Button, Choices, Field, Sheet } from '@/shared/ui'
import { doorCopy } from '../check-in-copy'
import { DoorStore } from '../door-store'

/** Parties up to this size are chosen from a row, larger ones typed. */
const CHOICES_MAX = 10

/** A party stands at the door: all of them, or how many? In a node of its own: to close it sends no page again. */
export function HeadsSheet() {
  return <View><Question /></View>
}

const Question = observer(function Question() {
  const { asking } = useStore(DoorStore)
  return asking && <Party key={asking.guest.signUpId} guest={asking.guest} />
})

const Party = observer(function Party({ guest }: { guest: Guest }) {
  const store = useStore(DoorStore)
  const { places } = guest
  const [text, setText] = useState('')
  const heads = Number(text)
  const isRight = Number.isInteger(heads) && heads >= 1 && heads <= places
  const counts = Array.from({ length: places - 1 }, (_, index) => index + 1)
  const options = counts.map((count) => ({ value: String(count), label: doorCopy.count(count) }))
  const actions = (
    <>
      {isRight && <Button onPress={() => void store.answer(heads)}>{doorCopy.count(heads)}</Button>}
      <Button look="primary" grow onPress={() => void store.answer(places)}>{doorCopy.everybody(places)}</Button>
    </>
  )
  return (
    <Sheet
      open
      title={doorCopy.howMany}
      line={doorCopy.howManyLine(guest)}
      actions={actions}
      onClose={() => store.dismissAsking()}
    >
      {places <= CHOICES_MAX
        ? <Choices label={doorCopy.fewer} options={options} value={text} onChange={setText} />
        : <Field label={doorCopy.number} kind="number" value={text} maxLength={5} onInput={setText} />}
    </Sheet>
  )
})
