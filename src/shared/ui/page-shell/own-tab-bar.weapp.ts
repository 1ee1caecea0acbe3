import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { hideNativeTabBar, showNativeTabBar } from '../../platform/native-tab-bar.weapp'

/** While ours is drawn, in 关怀模式 on tab pages, WeChat's own tab bar goes: its words would stay small. */
export function useOwnTabBar(ours: boolean): void {
  useDidShow(() => {
    if (ours) hideNativeTabBar()
  })
  useEffect(() => {
    if (!ours) return undefined
    hideNativeTabBar()
    return showNativeTabBar
  }, [ours])
}
