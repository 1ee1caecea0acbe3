import Taro from '@tarojs/taro'
import type { Clock, Navigation } from './device'

/** WeChat keeps at most this many pages; from then on a new page takes the place of the last. */
const PAGE_STACK_LIMIT = 10
/** Taps closer together than this are one tap, milliseconds. */
const DOUBLE_TAP_MS = 600

/** Page changes; a page that cannot be opened is an unhandled rejection, which both platforms report. */
export function createNavigation(clock: Clock): Navigation {
  let last = { url: '', atMs: 0 }
  return {
    to(url) {
      const atMs = clock.now().getTime()
      if (url === last.url && Math.abs(atMs - last.atMs) < DOUBLE_TAP_MS) return
      last = { url, atMs }
      void (pageCount() < PAGE_STACK_LIMIT ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }))
    },
    replace(url) {
      void Taro.redirectTo({ url })
    },
    back(tab) {
      void (pageCount() > 1 ? Taro.navigateBack() : Taro.switchTab({ url: tab }))
    },
    tab(path) {
      void Taro.switchTab({ url: path })
    },
    title(text) {
      void Taro.setNavigationBarTitle({ title: text })
    },
    refreshed() {
      void Taro.stopPullDownRefresh()
    },
  }
}

const pageCount = (): number => Taro.getCurrentPages().length
