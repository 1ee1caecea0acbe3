import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { useDeps } from '@/shared/store'
import { Card, Heading, ListRow, type IconName } from '@/shared/ui'
import { doorCopy } from '../check-in-copy'
import { detailCopy } from '../detail-copy'

/** The big screen belongs to a computer: the mini-program has no such page. */
const hasScreen = process.env.TARO_ENV === 'h5'

/** What staff can do here; the server says who they are. */
export const StaffLinks = observer(function StaffLinks({ activity: { id, can } }: { activity: ActivityView }) {
  if (!can.seeRoster && !can.edit) return null
  return (
    <>
      <Heading>{detailCopy.staff}</Heading>
      <Card kind="list">
        {can.seeRoster && (
          <>
            <Link icon="users" title={detailCopy.roster} line={detailCopy.rosterLine} page={`roster/index?id=${id}`} />
            <Link icon="ticket" title={doorCopy.open} line={doorCopy.openLine} page={`check-in/index?id=${id}`} />
            {hasScreen && (
              <Link icon="target" title={doorCopy.screen} line={doorCopy.screenLine} page={`screen/index?id=${id}`} />
            )}
            <Link icon="plus" title={detailCopy.again} line={detailCopy.againLine} page={`edit/index?from=${id}`} />
          </>
        )}
        {can.edit && <Link icon="edit" title={detailCopy.edit} line={detailCopy.editLine} page={`edit/index?id=${id}`} />}
      </Card>
    </>
  )
})

interface LinkProps {
  icon: IconName
  title: string
  line: string
  page: string
}

const Link = observer(function Link({ page, ...words }: LinkProps) {
  const { navigate } = useDeps().device
  return <ListRow {...words} onPress={() => navigate.to(`/features/activities/pages/${page}`)} />
})
