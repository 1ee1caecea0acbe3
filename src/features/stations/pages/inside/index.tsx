import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useStore } from '@/shared/store'
import { EmptyState, Heading, ListState } from '@/shared/ui'
import { InsideStore } from '../../inside-store'
import { DutySheet } from '../../parts/duty-form'
import { AddRow, InsideList } from '../../parts/inside-list'
import { ServiceEditSheet } from '../../parts/service-form'
import { ZoneSheet } from '../../parts/zone-form'
import { insideCopy } from '../../upkeep-copy'

/** Staff: the rooms of a station (`id`), which agency comes when, what one can get done. */
export default observer(function InsidePage() {
  const { id = '' } = useRouter().params
  const store = useStore(InsideStore)
  useDidShow(() => void store.open(id))
  const { view, status } = store
  const { title, barredTitle, barredLine, missing, failed } = insideCopy
  if (store.isBarred) return <Page title={title} home="me"><EmptyState broken title={barredTitle} line={barredLine} /></Page>
  return (
    <Page title={title} home="me" actions={view && <AddRow />}>
      <ListState
        status={status === 'missing' || status === 'barred' ? 'empty' : status}
        empty={{ title: missing, line: insideCopy.missingLine }}
        failed={{ line: failed }}
        onRetry={() => void store.open(id)}
      >
        <Heading level={2}>{view?.facts.name}</Heading>
        <InsideList />
      </ListState>
      <View><ZoneSheet /></View>
      <View><DutySheet /></View>
      <View><ServiceEditSheet /></View>
    </Page>
  )
})
