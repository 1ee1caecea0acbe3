import { observer } from 'mobx-react-lite'
import { printPage } from '@/shared/platform/print'
import { useDeps, useStore } from '@/shared/store'
import { Button, IconButton } from '@/shared/ui'
import { entryCopy } from '../desk-copy'
import { RosterStore } from '../roster-store'
import { rosterCopy } from '../staff-copy'

/** Book for somebody, print, change the activity. */
export const RosterActs = observer(function RosterActs() {
  const store = useStore(RosterStore)
  const { navigate } = useDeps().device
  const { activity } = store
  if (!activity) return null
  const { id, can, phase } = activity
  const print = async (): Promise<void> => {
    if (await store.readAll()) printPage?.()
  }
  return (
    <>
      <IconButton icon="refresh" disabled={store.list.status === 'loading'} onPress={() => void store.list.refresh()}>
        {rosterCopy.refresh}
      </IconButton>
      {printPage && <IconButton icon="doc" onPress={() => void print()}>{entryCopy.print}</IconButton>}
      {can.edit && (
        <IconButton icon="edit" onPress={() => navigate.to(`/features/activities/pages/edit/index?id=${id}`)}>
          {rosterCopy.edit}
        </IconButton>
      )}
      {phase === 'open' && (
        <Button
          look="primary"
          grow
          icon="plus"
          onPress={() => navigate.to(`/features/activities/pages/book/index?id=${id}`)}
        >
          {entryCopy.book}
        </Button>
      )}
    </>
  )
})
