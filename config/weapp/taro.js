// What @tarojs/taro is in the mini-program: what we call of it, without interceptors, sizes and other platforms. Each
// name is asked for by itself, so that webpack can leave out what nobody uses of the runtime.
const hooks = require('@tarojs/runtime').hooks

const taro = {
  getCurrentInstance: require('@tarojs/runtime').getCurrentInstance,
  nextTick: require('@tarojs/runtime').nextTick,
  /** Taro's entry tells the design's width to scripts; here only styles have sizes. */
  initPxTransform() {},
}

hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = taro
