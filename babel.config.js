// Taro reads this file as CommonJS, which is why package.json has no "type": "module".
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
}
