import Taro from '@tarojs/taro'

/** Takes WeChat's own tab bar away. Only a tab page has one; elsewhere the refusal is of no interest. */
export function hideNativeTabBar(): void {
  Taro.hideTabBar().catch(() => undefined)
}

/** Gives WeChat's own tab bar back. */
export function showNativeTabBar(): void {
  Taro.showTabBar().catch(() => undefined)
}
