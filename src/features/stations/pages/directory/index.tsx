import { observer } from 'mobx-react-lite'
import { Page, useDeps } from '@/shared/store'
import { finderCopy } from '../../finder-copy'
import { ByCommunity } from '../../parts/by-community'
import { StationFinder } from '../../parts/station-finder'

/** The directory: every station there is, by name, by pinyin, by what is inside. */
export default observer(function DirectoryPage() {
  const { navigate } = useDeps().device
  return (
    <Page title={finderCopy.title}>
      <ByCommunity />
      <StationFinder onPick={({ id }) => navigate.to(`/features/stations/pages/detail/index?id=${id}`)} />
    </Page>
  )
})
