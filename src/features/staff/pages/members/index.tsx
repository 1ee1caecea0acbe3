import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { Page, useDeps, useStore } from '@/shared/store'
import { Card, EmptyState, ListRow, ListState } from '@/shared/ui'
import { failedWords } from '../../copy'
import { membersCopy } from '../../members-copy'
import { MembersStore } from '../../members-store'
import { MemberSheet } from '../../parts/member-sheet'

/** Staff: who says they are a member of the Party. */
export default observer(function MembersPage() {
  const store = useStore(MembersStore)
  const { navigate } = useDeps().device
  const { list } = store
  useDidShow(() => void list.refresh())
  usePullDownRefresh(() => void list.refresh().finally(() => navigate.refreshed()))
  useReachBottom(() => void list.more())
  if (store.isBarred) {
    return (
      <Page title={membersCopy.title} home="me">
        <EmptyState broken title={membersCopy.barredTitle} line={membersCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page title={membersCopy.title} home="me">
      <View><MemberSheet /></View>
      <View className="y-note y-sub">{membersCopy.line(list.latest?.total ?? 0)}</View>
      <ListState
        status={list.face}
        empty={membersCopy.empty}
        failed={failedWords(list.failure)}
        onRetry={() => void list.refresh()}
      >
        <Card kind="flush">
          {list.items.map((member) => (
            <ListRow
              key={member.id}
              title={member.nickname}
              line={membersCopy.row(member)}
              onPress={() => store.ask(member)}
            />
          ))}
        </Card>
        <MoreRows list={list} words={membersCopy} />
      </ListState>
    </Page>
  )
})
