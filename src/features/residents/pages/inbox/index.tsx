import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, ListState, Notice } from '@/shared/ui'
import { inboxCopy } from '../../inbox-copy'
import { InboxStore } from '../../inbox-store'
import { NoticeRow } from '../../parts/notice-row'

/** 消息: what a resident was told; it is all here, whether or not a phone rang. */
export default observer(function InboxPage() {
  const inbox = useStore(InboxStore)
  const { navigate } = useDeps().device
  useDidShow(() => void inbox.open())
  useReachBottom(() => void inbox.list.more())
  usePullDownRefresh(() => void inbox.open().finally(() => navigate.refreshed()))
  const markRead = inbox.unreadCount > 0 && (
    <Button look="text" size="s" onPress={() => void inbox.markRead()}>{inboxCopy.markRead}</Button>
  )
  return (
    <Page title={inboxCopy.title} home="me">
      <ListState
        status={inbox.face}
        empty={inboxCopy.empty}
        failed={inboxCopy.failed}
        onRetry={() => void inbox.open()}
      >
        <Heading end={markRead}>{inboxCopy.unread(inbox.unreadCount)}</Heading>
        {inbox.refusal !== null && <Notice tone="err">{inbox.refusal}</Notice>}
        <Card kind="flush">{inbox.list.items.map((item) => <NoticeRow key={item.id} notice={item} />)}</Card>
      </ListState>
    </Page>
  )
})
