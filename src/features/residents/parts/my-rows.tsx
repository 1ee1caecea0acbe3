import { observer } from 'mobx-react-lite'
import { SessionStore } from '@/shared/session/session-store'
import { useDeps, useStore } from '@/shared/store'
import { Card, ListRow, SwitchRow } from '@/shared/ui'
import { meCopy } from '../copy'

/** Messages and settings; what needs a resident appears for one. */
export const MyRows = observer(function MyRows() {
  const session = useStore(SessionStore)
  const { navigate } = useDeps().device
  const open = (page: string) => () => navigate.to(`/features/residents/pages/${page}/index`)
  return (
    <Card kind="flush">
      <ListRow icon="bell" title={meCopy.inbox} count={session.unreadCount} onPress={open('inbox')} />
      <SwitchRow
        icon="text"
        title={meCopy.elder}
        line={meCopy.elderLine}
        on={session.elder}
        onChange={(on) => void session.setElder(on)}
      />
      {session.resident && <ListRow icon="edit" title={meCopy.rename} onPress={open('rename')} />}
      <ListRow icon="shield" title={meCopy.privacy} onPress={open('privacy')} />
      {session.can.manageActivities && (
        <ListRow
          icon="list"
          title={meCopy.desk}
          line={meCopy.deskLine}
          onPress={() => navigate.to('/features/staff/pages/desk/index')}
        />
      )}
    </Card>
  )
})
