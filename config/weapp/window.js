// What Taro's runtime, React and libraries find as `window` in the mini-program. Taro's own also imitates `location` and
// `history` and keeps both for every page, which nothing here asks for.
import { Events } from '@tarojs/shared'
import { nav } from 'taro-runtime/bom/navigator.js'
import { caf, raf } from 'taro-runtime/bom/raf.js'
import env from 'taro-runtime/env.js'

export class TaroWindow extends Events {
  constructor() {
    super()
    Object.assign(this, { Date, navigator: nav, requestAnimationFrame: raf, cancelAnimationFrame: caf })
  }

  get document() {
    return env.document
  }

  addEventListener(event, listener) {
    this.on(event, listener, null)
  }

  removeEventListener(event, listener) {
    this.off(event, listener, null)
  }

  setTimeout(...given) {
    return setTimeout(...given)
  }

  clearTimeout(...given) {
    return clearTimeout(...given)
  }
}

export const taroWindowProvider = new TaroWindow()
export const taroLocationProvider = undefined
export const taroHistoryProvider = undefined
env.window = taroWindowProvider
