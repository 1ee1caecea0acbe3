import { useDeps } from '@/shared/store'
import { Card, ListRow } from '@/shared/ui'
import { placeCopy } from '../place-copy'

/** The other way to a station, or to a place to look from: down the organisation tree to one's own community. */
export function ByCommunity({ toLookFrom }: { toLookFrom?: boolean }) {
  const { navigate } = useDeps().device
  return (
    <Card kind="list">
      <ListRow
        icon="users"
        title={toLookFrom ? placeCopy.community : placeCopy.communities}
        {...(toLookFrom && { line: placeCopy.communityLine })}
        onPress={() => navigate.to(`/features/organisations/pages/tree/index${toLookFrom ? '?for=place' : ''}`)}
      />
    </Card>
  )
}
