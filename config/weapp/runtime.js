// In the place of @tarojs/plugin-platform-weapp's runtime, which brings tables of every component and every API of
// WeChat: hands `wx` over to Taro. Plain JavaScript, because Taro transpiles only src and contract.
import { mergeReconciler } from '@tarojs/shared'
import promised from './promised.json'

const isPromised = new Set(promised)

/** WeChat answers these by callback only, on the older phones that we serve. */
const byPromise = (name) => (options) =>
  new Promise((resolve, reject) => wx[name](Object.assign({}, options, { success: resolve, fail: reject })))

function asTaro(name) {
  if (isPromised.has(name)) return byPromise(name)
  return typeof wx[name] === 'function' ? (...given) => wx[name](...given) : wx[name]
}

/** Nodes are on the page a moment after React has drawn them: until then there is nothing to observe. */
function observerAfterDrawing(taro) {
  return (...given) => {
    const observer = wx.createIntersectionObserver(...given)
    const observe = observer.observe.bind(observer)
    observer.observe = (...target) => taro.nextTick(() => observe(...target))
    return observer
  }
}

mergeReconciler({
  initNativeApi(taro) {
    for (const name of Object.keys(wx)) if (!(name in taro)) taro[name] = asTaro(name)
    taro.cloud = wx.cloud
    taro.getCurrentPages = getCurrentPages
    taro.createIntersectionObserver = observerAfterDrawing(taro)
  },
})
