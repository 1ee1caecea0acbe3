// Taro reads this file as CommonJS, which is why package.json has no "type": "module".

// preset-env's `bugfixes`, which babel-preset-taro does not pass on: instead of rewriting every parameter and every
// destructuring for the sake of iOS 13 and 14, only the two forms that those get wrong.
const exclude = ['transform-parameters', 'transform-destructuring']
const include = [
  'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  'bugfix/transform-safari-rest-destructuring-rhs-array',
]

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', loose: true, include, exclude }]],
}
