import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Chips, classes, glyph, Heading, Press, useElder } from '@/shared/ui'
import { wallCopy } from '../copy'
import { WallStore, type WallView } from '../wall-store'
import './wall-head.scss'

const views = (Object.keys(wallCopy.views) as WallView[]).map((value) => ({ value, label: wallCopy.views[value] }))

/** What becomes of ideas here, the way to say one, and which ones to look at. */
export const WallHead = observer(function WallHead() {
  const { totals } = useStore(WallStore)
  const { navigate } = useDeps().device
  const elder = useElder()
  return (
    <>
      <Heading level={1} line={totals && wallCopy.totals(totals, elder)}>{wallCopy.head}</Heading>
      <View className="y-pad">
        <Press
          className={classes('ask', glyph('edit'))}
          role="link"
          label={wallCopy.askLabel}
          onPress={() => navigate.to('/features/ideas/pages/submit/index')}
        >
          {wallCopy.ask}
        </Press>
      </View>
      <WallViews />
    </>
  )
})

const WallViews = observer(function WallViews() {
  const wall = useStore(WallStore)
  return (
    <View className="wall-views">
      <Chips
        single
        label={wallCopy.viewsLabel}
        options={views}
        selected={[wall.view]}
        onToggle={(view) => void wall.choose(view)}
      />
    </View>
  )
})
