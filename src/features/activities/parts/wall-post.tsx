import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { WallPostView } from '../../../../contract/wall'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Notice, useElder } from '@/shared/ui'
import { postLine, wallCopy } from '../wall-copy'
import { WallReviewStore } from '../wall-review-store'
import { WallStore } from '../wall-store'
import { WallPhoto } from './wall-photo'
import './wall-post.scss'

/** What somebody left: words, perhaps a photo, who and when, and what can be done with it. */
export const WallPost = observer(function WallPost({ post, acts }: { post: WallPostView; acts?: ReactNode }) {
  const { clock } = useDeps().device
  return (
    <Card className="wall-post">
      <View className="wall-post__text">{post.text}</View>
      <WallPhoto post={post} />
      <View className="wall-post__foot">
        <View className="y-grow y-sub">{postLine(post, clock.now())}</View>
        {acts}
      </View>
    </Card>
  )
})

/** What hangs on the wall: its author can take it down, and so can staff of the station. */
export const HangingPost = observer(function HangingPost({ post }: { post: WallPostView }) {
  return <WallPost post={post} acts={<Acts post={post} />} />
})

const Acts = observer(function Acts({ post }: { post: WallPostView }) {
  const wall = useStore(WallStore)
  const reviews = useStore(WallReviewStore)
  const label = (act: string): string => `${act}：${post.author}的留言`
  return (
    <>
      {post.can.remove && (
        <Button size="s" look="line" label={label(wallCopy.remove)} onPress={() => wall.ask(post)}>{wallCopy.remove}</Button>
      )}
      {post.can.withhold && !post.mine && (
        <Button size="s" look="line" label={label(wallCopy.hide)} onPress={() => reviews.ask(post)}>{wallCopy.hide}</Button>
      )}
    </>
  )
})

/** What I wrote and nobody else sees: why, and the way on. */
export const UnseenPost = observer(function UnseenPost({ post }: { post: WallPostView }) {
  const elder = useElder()
  const isWaiting = post.state === 'waiting'
  return (
    <>
      <View className="y-note">
        <Notice tone={isWaiting ? 'info' : 'warn'}>
          {isWaiting ? `${wallCopy.waiting}。${wallCopy.waitingLine(elder)}` : `${wallCopy.withheld}：${wallCopy.withheldLine(post.withheldReason)}`}
        </Notice>
      </View>
      <HangingPost post={post} />
    </>
  )
})
