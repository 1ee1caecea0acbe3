import { observer } from 'mobx-react-lite'
import { useDeps } from '@/shared/store'
import { Card, ListRow } from '@/shared/ui'
import { ticketCopy } from '../check-in-copy'

/** The way to what one shows at the door. */
export const TicketLink = observer(function TicketLink({ activityId }: { activityId: string }) {
  const { navigate } = useDeps().device
  return (
    <Card kind="list">
      <ListRow
        icon="ticket"
        title={ticketCopy.open}
        line={ticketCopy.openLine}
        onPress={() => navigate.to(`/features/activities/pages/ticket/index?id=${activityId}`)}
      />
    </Card>
  )
})
