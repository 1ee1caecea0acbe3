import { observer } from 'mobx-react-lite'
import { SessionStore } from '@/shared/session/session-store'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { treeStaffCopy } from '../copy'
import { TreeStore } from '../tree-store'

/** What staff can do about the unit one has walked into; at an empty top: begin the tree. */
export const TreeStaffLinks = observer(function TreeStaffLinks() {
  const { can } = useStore(SessionStore)
  const { here, status } = useStore(TreeStore)
  const { navigate } = useDeps().device
  if (!can.manageStations || (!here && status !== 'empty')) return null
  const open = (page: string): void => navigate.to(`/features/organisations/pages/${page}`)
  return (
    <>
      <Heading>{treeStaffCopy.title}</Heading>
      <Card kind="list">
        {here ? (
          <>
            <ListRow
              icon="edit"
              title={treeStaffCopy.change(here.name)}
              line={treeStaffCopy.changeLine}
              onPress={() => open(`unit/index?id=${here.id}`)}
            />
            <ListRow
              icon="plus"
              title={treeStaffCopy.add(here.name)}
              onPress={() => open(`change/index?parentId=${here.id}`)}
            />
          </>
        ) : (
          <ListRow icon="plus" title={treeStaffCopy.addCity} onPress={() => open('change/index')} />
        )}
      </Card>
    </>
  )
})
