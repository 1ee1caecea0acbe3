import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { ActivityView } from '../../../../contract/activities'
import { useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { wallCopy } from '../wall-copy'
import { WallStore } from '../wall-store'
import { WallPost } from './wall-post'

/** Under an activity that has begun: the newest posts, mine that waits, and the way to the wall. */
export function WallSection({ activity: { id, phase } }: { activity: ActivityView }) {
  const hasBegun = phase === 'started' || phase === 'ended'
  return <View>{hasBegun && <Section activityId={id} />}</View>
}

const Section = observer(function Section({ activityId }: { activityId: string }) {
  const wall = useStore(WallStore)
  useEffect(() => void wall.open(activityId), [wall, activityId])
  if (!wall.isThere || wall.activityId !== activityId) return null
  return (
    <>
      <Heading>{wallCopy.title}</Heading>
      {wall.first.map((post) => <WallPost key={post.id} post={post} />)}
      <Ways activityId={activityId} />
    </>
  )
})

const Ways = observer(function Ways({ activityId }: { activityId: string }) {
  const wall = useStore(WallStore)
  const { navigate } = useDeps().device
  const to = (page: string) => () => navigate.to(`/features/activities/pages/${page}/index?id=${activityId}`)
  const { unseen, first, canPost } = wall
  return (
    <Card kind="list">
      {canPost && <ListRow icon="edit" title={wallCopy.write} onPress={to('wall-post')} />}
      {unseen && (
        <ListRow
          icon={unseen.state === 'waiting' ? 'clock' : 'info'}
          title={unseen.state === 'waiting' ? wallCopy.waiting : wallCopy.withheld}
          line={unseen.text}
          onPress={to('wall')}
        />
      )}
      {first.length > 0 && <ListRow icon="list" title={wallCopy.all} onPress={to('wall')} />}
    </Card>
  )
})
