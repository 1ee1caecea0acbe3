import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { wallCopy } from '@/features/ideas/copy'
import { WallHead } from '@/features/ideas/parts/wall-head'
import { WallList } from '@/features/ideas/parts/wall-list'
import { WallStore } from '@/features/ideas/wall-store'
import { Page, useDeps, useStore } from '@/shared/store'

/** 金点子: what neighbours said and what became of it. */
export default function IdeasPage() {
  const { list } = useStore(WallStore)
  const { navigate } = useDeps().device
  useDidShow(() => void list.refresh())
  usePullDownRefresh(() => void list.refresh().finally(() => navigate.refreshed()))
  useReachBottom(() => void list.more())
  return (
    <Page title={wallCopy.title} tab="ideas">
      <WallHead />
      <WallList />
    </Page>
  )
}
