import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { TicketView } from '../../../../contract/check-ins'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Card, Choices, Field, Heading, Notice, Stack, useElder } from '@/shared/ui'
import { scanner } from '../../../shared/platform/scan'
import { checkInRefusal, ticketCopy } from '../check-in-copy'
import { TicketStore } from '../ticket-store'

/** Parties up to this size are chosen from a row; larger ones are counted by staff. */
const CHOICES_MAX = 10

/** How one gets from holding a ticket to being there: by the code on the screen, or from home. */
export const TicketCheckIn = observer(function TicketCheckIn({ ticket }: { ticket: TicketView }) {
  const store = useStore(TicketStore)
  const { seen, isCancelled, places } = ticket
  if (isCancelled) return <Card>{ticketCopy.cancelled}</Card>
  if (seen) return <Card>{seen.method === 'remote' ? ticketCopy.seenRemote : ticketCopy.seenLine(seen.places)}</Card>
  if (store.time === 'over') return <Card>{ticketCopy.over}</Card>
  return (
    <>
      {places.onSite > 0 && <InTheRoom ticket={ticket} />}
      {places.remote > 0 && <FromHome ticket={ticket} />}
    </>
  )
})

const InTheRoom = observer(function InTheRoom({ ticket }: { ticket: TicketView }) {
  const store = useStore(TicketStore)
  const elder = useElder()
  return (
    <>
      <Heading>{ticketCopy.here}</Heading>
      <Card>
        {store.time === 'early' ? ticketCopy.early(ticket, store.now, elder) : <ByCode ticket={ticket} />}
      </Card>
    </>
  )
})

const ByCode = observer(function ByCode({ ticket: { places } }: { ticket: TicketView }) {
  const store = useStore(TicketStore)
  const tellDone = useTellDone()
  const { refusal, isBlind, step } = store
  const open = scanner
  return (
    <Stack>
      {places.onSite > 1 && places.onSite <= CHOICES_MAX && <HowMany most={places.onSite} />}
      {refusal && <Notice tone="err">{checkInRefusal(refusal)}</Notice>}
      {isBlind && <Notice tone="warn">{ticketCopy.blind}</Notice>}
      {open && (
        <Button
          look="primary"
          block
          busy={step === 'checking_in'}
          busyWord={ticketCopy.checkingIn}
          onPress={() => void store.scan(open).then(tellDone)}
        >
          {ticketCopy.scan}
        </Button>
      )}
      <Typed isMain={!open} />
    </Stack>
  )
})

function useTellDone(): (done: boolean) => void {
  const toasts = useStore(ToastStore)
  return (done) => { if (done) toasts.show(ticketCopy.done) }
}

const HowMany = observer(function HowMany({ most }: { most: number }) {
  const store = useStore(TicketStore)
  const counts = Array.from({ length: most }, (_, index) => index + 1)
  return (
    <Choices
      label={ticketCopy.howMany}
      options={counts.map((count) => ({ value: String(count), label: ticketCopy.count(count) }))}
      value={String(store.heads ?? most)}
      onChange={(value) => store.count(Number(value))}
    />
  )
})

/** For who cannot scan: the screen's digits. */
const Typed = observer(function Typed({ isMain }: { isMain: boolean }) {
  const store = useStore(TicketStore)
  const tellDone = useTellDone()
  const { typed, step } = store
  const busy = step === 'checking_in'
  return (
    <>
      <Field
        label={ticketCopy.typed}
        hint={ticketCopy.typedHint}
        kind="number"
        value={typed}
        maxLength={7}
        placeholder={ticketCopy.typedExample}
        onInput={(text) => store.type(text)}
      />
      <Button
        look={isMain ? 'primary' : 'quiet'}
        block
        busy={busy && isMain}
        busyWord={ticketCopy.checkingIn}
        disabled={typed.length < 6 || busy}
        onPress={() => void store.checkIn(typed).then(tellDone)}
      >
        {ticketCopy.checkIn}
      </Button>
    </>
  )
})

const FromHome = observer(function FromHome({ ticket }: { ticket: TicketView }) {
  const store = useStore(TicketStore)
  const toasts = useStore(ToastStore)
  const tellDone = useTellDone()
  const { device } = useDeps()
  const elder = useElder()
  const { remoteLink } = ticket
  const copy = async (link: string): Promise<void> => {
    const isCopied = await device.copy(link)
    toasts.show(isCopied ? ticketCopy.copied : ticketCopy.notCopied, isCopied ? 'check' : 'warn')
  }
  return (
    <>
      <Heading>{ticketCopy.remote}</Heading>
      <Card>
        <Stack>
          {ticket.places.onSite === 0 && store.refusal && <Notice tone="err">{checkInRefusal(store.refusal)}</Notice>}
          {!store.isOn && <View>{ticketCopy.remoteEarly(ticket, store.now, elder)}</View>}
          {store.isOn && (
            <Button
              look="primary"
              block
              busy={store.step === 'checking_in'}
              busyWord={ticketCopy.checkingIn}
              onPress={() => void store.checkInRemote().then(tellDone)}
            >
              {ticketCopy.remoteCheckIn}
            </Button>
          )}
          {remoteLink !== null && <Button block onPress={() => void copy(remoteLink)}>{ticketCopy.copyLink}</Button>}
        </Stack>
      </Card>
    </>
  )
})
