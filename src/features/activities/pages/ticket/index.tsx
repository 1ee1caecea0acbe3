import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { TicketView } from '../../../../../contract/check-ins'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, Card, EmptyState, ListRow, ListState, PageNote } from '@/shared/ui'
import { ticketCopy } from '../../check-in-copy'
import { failedWords } from '../../copy'
import { TicketCard } from '../../parts/ticket-card'
import { TicketCheckIn } from '../../parts/ticket-check-in'
import { FirstTime, FirstTimeDone } from '../../parts/welcome-card'
import { TicketStore } from '../../ticket-store'

/** How often the page looks whether it is time. */
const LOOK_EVERY_MS = 15_000

/** What a resident shows at the door, network or not, and how they check in themselves. */
export default observer(function TicketPage() {
  const { id = '' } = useRouter().params
  const store = useStore(TicketStore)
  const { ticket, status, failure } = store
  useDidShow(() => void store.open(id))
  useEffect(() => {
    const timer = setInterval(() => store.tick(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [store])
  if (status === 'missing') {
    return (
      <Page title={ticketCopy.title} home="activities">
        <EmptyState broken title={ticketCopy.missing} line={failure?.message} />
      </Page>
    )
  }
  return (
    <Page title={ticketCopy.title} home="activities" actions={ticket && <Acts ticket={ticket} />}>
      <ListState
        status={ticket ? 'ready' : status}
        rows={1}
        empty={ticketCopy.empty}
        failed={failedWords(failure, ticketCopy.kept)}
        onRetry={() => store.reload()}
      >
        {failure && <PageNote tone="warn" icon="offline">{ticketCopy.stale}</PageNote>}
        {ticket && <Ticket ticket={ticket} />}
      </ListState>
    </Page>
  )
})

const Ticket = observer(function Ticket({ ticket }: { ticket: TicketView }) {
  const { activityId, seen } = ticket
  return (
    <>
      <TicketCard ticket={ticket} />
      <TicketCheckIn ticket={ticket} />
      <View><FirstTimeDone activityId={activityId} held={seen?.at ?? ''} /></View>
      <Names ticket={ticket} />
      <View><FirstTime /></View>
    </>
  )
})

/** Who is on the ticket. */
const Names = observer(function Names({ ticket: { names } }: { ticket: TicketView }) {
  return (
    <>
      <Card kind="list">
        {names.map((name, index) => (
          <ListRow key={`${index} ${name}`} title={name} end={index === 0 ? ticketCopy.me : ticketCopy.companion} />
        ))}
      </Card>
      <PageNote>{ticketCopy.offline}</PageNote>
    </>
  )
})

const Acts = observer(function Acts({ ticket: { activityId, station } }: { ticket: TicketView }) {
  const { navigate, location } = useDeps().device
  return (
    <>
      <Button onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${activityId}`)}>{ticketCopy.detail}</Button>
      <Button grow icon="nav" onPress={() => void location.open({ ...station, address: station.name })}>{ticketCopy.go}</Button>
    </>
  )
})
