import { observer } from 'mobx-react-lite'
import type { StationView } from '../../../../contract/stations'
import { useDeps } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { staffCopy } from '../inside-copy'

/** What staff can do about a station; the server says who they are. */
export const StaffLinks = observer(function StaffLinks({ station: { id, can } }: { station: StationView }) {
  const { navigate } = useDeps().device
  if (!can.upkeep) return null
  return (
    <>
      <Heading>{staffCopy.title}</Heading>
      <Card kind="list">
        <UpkeepRows id={id} />
        <ListRow
          icon="clock"
          title={staffCopy.times}
          line={staffCopy.timesLine}
          onPress={() => navigate.to(`/features/stations/pages/times/index?id=${id}`)}
        />
        <ListRow
          icon="list"
          title={staffCopy.standards}
          line={staffCopy.standardsLine}
          onPress={() => navigate.to(`/features/stations/pages/standards/index?id=${id}`)}
        />
      </Card>
    </>
  )
})

/** What is said of it, and what is inside. */
function UpkeepRows({ id }: { id: string }) {
  const { navigate } = useDeps().device
  return (
    <>
      <ListRow
        icon="edit"
        title={staffCopy.facts}
        line={staffCopy.factsLine}
        onPress={() => navigate.to(`/features/stations/pages/facts/index?id=${id}`)}
      />
      <ListRow
        icon="door"
        title={staffCopy.inside}
        line={staffCopy.insideLine}
        onPress={() => navigate.to(`/features/stations/pages/inside/index?id=${id}`)}
      />
    </>
  )
}
