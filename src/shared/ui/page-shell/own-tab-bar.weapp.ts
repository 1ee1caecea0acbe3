import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { keepNativeTabBar } from '../../platform/native-tab-bar.weapp'

/**
 * While ours is drawn, in 关怀模式 on tab pages, WeChat's own tab bar goes: its words would stay small. Only the page on
 * the screen sees to it, however many are open below.
 */
export function useOwnTabBar(hasTabs: boolean, ours: boolean): void {
  const onScreen = useRef(false)
  const settle = () => {
    if (hasTabs && onScreen.current) keepNativeTabBar(ours)
  }
  useDidShow(() => {
    onScreen.current = true
    settle()
  })
  useDidHide(() => {
    onScreen.current = false
  })
  useEffect(settle)
}
