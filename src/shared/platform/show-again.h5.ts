import Taro from '@tarojs/taro'

/** Tells the page on the screen that it is shown, as when a browser comes back to it: what was drawn since hears it. */
export function showAgain(): void {
  Taro.getCurrentInstance().page?.onShow?.()
}
