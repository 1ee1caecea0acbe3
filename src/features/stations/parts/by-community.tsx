import { useDeps } from '@/shared/store'
import { Card, ListRow } from '@/shared/ui'
import { finderCopy } from '../finder-copy'

/** The other way to a station: down the organisation tree to one's own community. */
export function ByCommunity() {
  const { navigate } = useDeps().device
  return (
    <Card kind="list">
      <ListRow
        icon="users"
        title={finderCopy.communities}
        onPress={() => navigate.to('/features/organisations/pages/tree/index')}
      />
    </Card>
  )
}
