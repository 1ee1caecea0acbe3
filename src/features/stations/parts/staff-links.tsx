import { observer } from 'mobx-react-lite'
import { SessionStore } from '@/shared/session/session-store'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { staffCopy } from '../detail-copy'

/** What staff can do about a station; the server says who they are. */
export const StaffLinks = observer(function StaffLinks({ stationId }: { stationId: string }) {
  const { can } = useStore(SessionStore)
  const { navigate } = useDeps().device
  if (!can.manageStations) return null
  return (
    <>
      <Heading>{staffCopy.title}</Heading>
      <Card kind="list">
        <ListRow
          icon="clock"
          title={staffCopy.times}
          line={staffCopy.timesLine}
          onPress={() => navigate.to(`/features/stations/pages/times/index?id=${stationId}`)}
        />
      </Card>
    </>
  )
})
