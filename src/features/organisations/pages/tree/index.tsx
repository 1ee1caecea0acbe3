import { useReachBottom, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useStore } from '@/shared/store'
import { Button, Heading, ListState } from '@/shared/ui'
import { treeCopy } from '../../copy'
import { TreeRows } from '../../parts/tree-rows'
import { TreeStaffLinks } from '../../parts/tree-staff-links'
import { Way } from '../../parts/way'
import { TreeStore } from '../../tree-store'

/** Finding one's community, for its page or (`for=place`) to look from there: from the city down, level by level. */
export default observer(function TreePage() {
  const { id, for: purpose } = useRouter().params
  const toLookFrom = purpose === 'place'
  const store = useStore(TreeStore)
  useEffect(() => void (id === undefined ? store.begin() : store.jump(id)), [store, id])
  useReachBottom(() => void store.more())
  const { here, status } = store
  const face = status === 'loading' && store.units.length > 0 ? 'ready' : status
  return (
    <Page title={toLookFrom ? treeCopy.choose : treeCopy.title}>
      <Heading level={2} line={treeCopy.line}>{here?.name ?? treeCopy.title}</Heading>
      <Way steps={store.way} onPick={(step) => void store.backTo(step)} />
      <ListState status={face} empty={treeCopy.empty} failed={treeCopy.failed} onRetry={() => void store.retry()}>
        <TreeRows toLookFrom={toLookFrom} />
        {store.hasMore && <Button block onPress={() => void store.more()}>{treeCopy.more}</Button>}
      </ListState>
      <TreeStaffLinks />
    </Page>
  )
})
