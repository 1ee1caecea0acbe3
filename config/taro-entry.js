// What @tarojs/taro is in the mini-program, except that it asks for two names and not for two whole packages: webpack
// can then leave out what nobody uses of them.
const taro = require('@tarojs/api').default
const hooks = require('@tarojs/runtime').hooks

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = taro
