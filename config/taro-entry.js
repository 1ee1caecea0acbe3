// What @tarojs/taro is in the mini-program, except that it asks for two names and not for two whole packages: webpack
// can then leave out what nobody uses of them. The types of @tarojs/api stop short of its built file, hence the cast.
const taro = require(/** @type {string} */ ('@tarojs/api')).default
const hooks = require('@tarojs/runtime').hooks

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = taro
