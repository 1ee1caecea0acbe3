import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useStore } from '@/shared/store'
import { ListState, PageNote } from '@/shared/ui'
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
        status={wall.list.face}
        empty={wallCopy.empty[wall.view]}
        failed={wallCopy.failed}
        onRetry={() => void wall.list.refresh()}
      >
        <View>{wall.list.status === 'failed' && <PageNote tone="err" icon="offline">{wallCopy.stale}</PageNote>}</View>
        <Rows />
        <View><MoreRows list={wall.list} words={wallCopy} /></View>
      </ListState>
    </View>
  )
})

const Rows = observer(function Rows() {
  const { shown } = useStore(WallStore).list
  return <View>{shown.map((idea) => <IdeaCard key={idea.id} idea={idea} />)}</View>
})
