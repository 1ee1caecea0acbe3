import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, ListState, Notice } from '@/shared/ui'
import { wallCopy } from '../copy'
import { WallStore } from '../wall-store'
import { IdeaCard } from './idea-card'

/**
 * The ideas of the chosen view; what was seen before stays when a reload fails. What comes and goes has a parent of its
 * own, because the mini-program is sent all children of a parent whose children change.
 */
export const WallList = observer(function WallList() {
  const wall = useStore(WallStore)
  return (
    <View>
      <ListState
        status={wall.face}
        empty={wallCopy.empty[wall.view]}
        failed={wallCopy.failed}
        onRetry={() => void wall.load()}
      >
        <View>{wall.status === 'failed' && <Remark>{wallCopy.stale}</Remark>}</View>
        <Rows />
        <View><More /></View>
      </ListState>
    </View>
  )
})

const Rows = observer(function Rows() {
  const { shown } = useStore(WallStore)
  return <View>{shown.map((idea) => <IdeaCard key={idea.id} idea={idea} />)}</View>
})

/** For where scrolling to the end does not ask by itself: a tall screen, a keyboard, a screen reader. */
const More = observer(function More() {
  const wall = useStore(WallStore)
  if (!wall.hasMore) return null
  return (
    <>
      {wall.status === 'cut_off' && <Remark>{wallCopy.cutOff}</Remark>}
      <View className="y-pad"><Button block onPress={() => void wall.more()}>{wallCopy.more}</Button></View>
    </>
  )
})

function Remark({ children }: { children: string }) {
  return <View className="wall-remark"><Notice tone="err" icon="offline">{children}</Notice></View>
}
