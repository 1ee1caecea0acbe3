import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button } from '@/shared/ui'
import { WallForm } from '../../parts/wall-form'
import { postCopy } from '../../wall-copy'
import { WallPostStore } from '../../wall-post-store'

/** Writing on the wall. Login is asked for when it is sent, not before. */
export default observer(function WallPostPage() {
  const { id = '' } = useRouter().params
  const store = useStore(WallPostStore)
  useDidShow(() => store.open(id))
  return <Page title={postCopy.title} home="activities" actions={<Send activityId={id} />}><WallForm /></Page>
})

const Send = observer(function Send({ activityId }: { activityId: string }) {
  const store = useStore(WallPostStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const send = async (): Promise<void> => {
    const post = await store.send()
    if (!post) return
    toasts.show(postCopy.sent[post.state], 'check')
    navigate.replace(`/features/activities/pages/wall/index?id=${activityId}`)
  }
  return (
    <Button
      look="primary"
      grow
      busy={store.status === 'sending'}
      disabled={store.status === 'choosing'}
      onPress={() => void send()}
    >
      {postCopy.send}
    </Button>
  )
})
