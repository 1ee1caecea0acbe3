import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { useDeps } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { detailCopy } from '../detail-copy'

/** What staff can do here; the server says who they are. */
export const StaffLinks = observer(function StaffLinks({ activity: { id, can } }: { activity: ActivityView }) {
  const { navigate } = useDeps().device
  if (!can.seeRoster && !can.edit) return null
  return (
    <>
      <Heading>{detailCopy.staff}</Heading>
      <Card kind="list">
        {can.seeRoster && (
          <ListRow
            icon="users"
            title={detailCopy.roster}
            line={detailCopy.rosterLine}
            onPress={() => navigate.to(`/features/activities/pages/roster/index?id=${id}`)}
          />
        )}
        {can.seeRoster && (
          <ListRow
            icon="plus"
            title={detailCopy.again}
            line={detailCopy.againLine}
            onPress={() => navigate.to(`/features/activities/pages/edit/index?from=${id}`)}
          />
        )}
        {can.edit && (
          <ListRow
            icon="edit"
            title={detailCopy.edit}
            line={detailCopy.editLine}
            onPress={() => navigate.to(`/features/activities/pages/edit/index?id=${id}`)}
          />
        )}
      </Card>
    </>
  )
})
