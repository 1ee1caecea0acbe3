import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Card, EmptyState } from '@/shared/ui'
import { plannerCopy } from '../planner-copy'
import { PlannerStore } from '../planner-store'
import { TryRow } from './try-row'

/** Where people live and no station is within one li, most people first; each can get one, to see what changes. */
export const HoleList = observer(function HoleList() {
  const store = useStore(PlannerStore)
  if (store.holes.length === 0) return <EmptyState {...plannerCopy.noHoles} />
  return (
    <>
      <Card kind="flush">
        {store.holes.map((hole) => (
          <TryRow
            key={`${hole.subdistrict} ${hole.name}`}
            title={hole.name}
            lines={[plannerCopy.hole(hole)]}
            act={plannerCopy.put}
            label={plannerCopy.putAt(hole.name)}
            disabled={!store.canAdd}
            onPress={() => void store.add([hole])}
          />
        ))}
      </Card>
      {store.holesBeyond > 0 && <View className="y-sub y-pad">{plannerCopy.moreHoles(store.holesBeyond)}</View>}
    </>
  )
})
