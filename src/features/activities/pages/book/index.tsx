import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { dayAndTime } from '@/shared/format/time'
import { Page, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, ListRow, ListState, Notice, StatusPill } from '@/shared/ui'
import { BookStore } from '../../book-store'
import { failedWords, mineTones } from '../../copy'
import { bookCopy, heldWords } from '../../desk-copy'
import { placeWords } from '../../detail-copy'
import { ActBar } from '../../parts/act-bar'
import { BookFields } from '../../parts/book-fields'
import { RosterTable } from '../../parts/roster-table'
import { RosterStore } from '../../roster-store'

/** Staff: book for somebody who rings or stands here (`id`: the activity), one after another. */
export default observer(function BookPage() {
  const { id = '' } = useRouter().params
  const store = useStore(BookStore)
  const roster = useStore(RosterStore)
  useEffect(() => {
    void store.open(id)
    void roster.open(id, null)
  }, [store, roster, id])
  return (
    <Page title={bookCopy.title} home="me" pane={<RosterTable />} actions={store.form && <Acts />}>
      <ListState
        status={store.activity ? 'ready' : store.status}
        empty={{ title: '', line: '' }}
        failed={failedWords(store.failure, bookCopy.kept)}
        onRetry={() => store.reload()}
      >
        <Head />
        <BookFields />
        <Booked />
      </ListState>
    </Page>
  )
})

const Head = observer(function Head() {
  const { activity } = useStore(BookStore)
  const { clock } = useDeps().device
  if (!activity) return null
  const { left, waiting } = activity.places
  const line = [dayAndTime(activity.startsAt, clock.now()), placeWords(activity), bookCopy.left(left, waiting)].join(' · ')
  return <Heading level={2} line={line}>{activity.title}</Heading>
})

const Booked = observer(function Booked() {
  const { booked } = useStore(BookStore)
  if (booked.length === 0) return null
  return (
    <>
      <Heading>{bookCopy.bookedHead}</Heading>
      <Card kind="flush">
        {booked.map(({ signUpId, name, signUp }) => (
          <ListRow
            key={signUpId}
            title={name}
            end={<StatusPill tone={mineTones[signUp.state]}>{heldWords(signUp)}</StatusPill>}
          />
        ))}
      </Card>
    </>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(BookStore)
  const roster = useStore(RosterStore)
  const toasts = useStore(ToastStore)
  const { failure, known, isSending } = store
  const book = async (evenThough = false): Promise<void> => {
    const booked = await store.book(evenThough)
    if (!booked) return
    toasts.show(bookCopy.booked(booked.name, booked.signUp))
    await roster.list.refresh()
  }
  const refusal = failure && !known && (failure.code === 'network.offline' ? bookCopy.offline : failure.message)
  return (
    <ActBar refusal={refusal || null} line={null}>
      <View className="y-grow y-stack">
        {known && <Notice tone="warn">{bookCopy.known(known)}</Notice>}
        {known && <Button block disabled={isSending} onPress={() => void book(true)}>{bookCopy.evenThough}</Button>}
        <Button look="primary" block busy={isSending} onPress={() => void book()}>{bookCopy.submit}</Button>
      </View>
    </ActBar>
  )
})
