import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { TicketView } from '../../../../contract/check-ins'
import { useDeps } from '@/shared/store'
import { aria, Card, StatusPill, useElder } from '@/shared/ui'
import { grouped, ticketCopy } from '../check-in-copy'
import { Qr } from './qr'
import './ticket-card.scss'

/** The ticket itself: what, when and where over the line, the code and its digits below. */
export const TicketCard = observer(function TicketCard({ ticket }: { ticket: TicketView }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { title, digits, code, seen } = ticket
  return (
    <Card className="ticket">
      <View className="ticket__head">
        <View className="ticket__title" {...aria({ role: 'heading', level: 2 })}>{title}</View>
        <StatusPill tone="ok">{seen ? ticketCopy.seen(ticket, elder) : ticketCopy.held}</StatusPill>
      </View>
      <View className="ticket__facts">
        <Fact word={ticketCopy.when}>{ticketCopy.whenWords(ticket, clock.now(), elder)}</Fact>
        <Fact word={ticketCopy.heads}>{ticketCopy.headsWords(ticket)}</Fact>
        <Fact word={ticketCopy.where}>{ticketCopy.placeWords(ticket)}</Fact>
      </View>
      <View className="ticket__tear" {...aria({ hidden: true })} />
      <Qr className="ticket__qr" text={code} label={ticketCopy.digits(digits)} />
      <View className="ticket__digits" {...aria({ hidden: true })}>{grouped(digits)}</View>
      <View className="ticket__hint">{ticketCopy.hint}</View>
    </Card>
  )
})

function Fact({ word, children }: { word: string; children: string }) {
  return (
    <View className="ticket__fact">
      <View className="y-sub">{word}</View>
      {children}
    </View>
  )
}
