import Taro from '@tarojs/taro'

/** All tab pages share one native bar, so what was last asked of it holds for the whole app. */
let isHidden = false

/**
 * Takes WeChat's own tab bar away or gives it back. It flashes with every call, so only a change is asked for. Without
 * a tab page on the screen WeChat refuses; then the next call asks again.
 */
export function keepNativeTabBar(hidden: boolean): void {
  if (hidden === isHidden) return
  isHidden = hidden
  const change = hidden ? Taro.hideTabBar() : Taro.showTabBar()
  change.catch(() => {
    isHidden = !hidden
  })
}
