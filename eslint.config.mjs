import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const client = ['contract/**', 'src/**']
const tests = ['**/*.test.{ts,tsx}', '**/testing/**/*.ts']
const platform = ['src/shared/platform/**']
const browserFiles = ['src/shared/{platform,rpc,ui}/**/*.h5.{ts,tsx}']
const drawing = ['src/app.tsx', 'src/**/{pages,parts}/**', 'src/shared/ui/**']
const tools = ['scripts/**', 'bench/**', 'e2e/**', 'cli/**', 'config/**', '*.config.{ts,mts,mjs}']
const configs = ['src/**/*.config.ts', 'config/**', '*.config.{ts,mts,mjs}']
const defaultExporters = ['src/app.tsx', 'src/**/pages/**/*.tsx', 'src/testing/taro.ts', ...configs]

const pageHooks = [
  'useDidHide', 'useDidShow', 'useLaunch', 'useLoad', 'usePageScroll', 'usePullDownRefresh', 'useReachBottom',
  'useReady', 'useResize', 'useRouter', 'useShareAppMessage', 'useShareTimeline', 'useTabItemTap', 'useUnload',
]

// At least one WeChat runtime has none of these (Intl is missing on Android, for one), and Taro replaces some of them
// by imitations. Node's names reach `src` through the types of server/api.ts, so they are listed too.
const absentInWechat = [
  'Intl', 'URL', 'URLSearchParams', 'AbortController', 'TextEncoder', 'TextDecoder', 'structuredClone', 'fetch',
  'window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location', 'history', 'self', 'performance',
  'XMLHttpRequest', 'WebSocket', 'Blob', 'File', 'FormData', 'Headers', 'Request', 'Response', 'atob', 'btoa', 'alert',
  'confirm', 'requestAnimationFrame', 'queueMicrotask', 'crypto',
]
const nodeNames = ['Buffer', 'global', 'globalThis', 'setImmediate', 'clearImmediate', '__dirname', '__filename']
const wechatNames = ['wx', 'getApp', 'getCurrentPages']
const browserNames = ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location']

const banned = (names, why) => names.map((name) => ({ name, message: `${name} ${why}` }))
const globals = {
  wechatLacks: banned(absentInWechat, 'is absent in WeChat: use src/shared/platform or its *.h5.ts files.'),
  node: banned(nodeNames, 'belongs to Node; the mini-program has none.'),
  wechat: banned(wechatNames, 'is for src/shared/platform only.'),
  browser: banned(browserNames, 'belongs to browsers; the server has none.'),
}
const noGlobals = (...groups) => ['error', ...groups.flatMap((group) => globals[group])]

const askTheClock = 'Ask the clock (server/kernel/clock.ts, src/shared/platform/clock.ts): tests move it.'
const onlyBuildConstants = 'Only process.env.TARO_ENV and process.env.NODE_ENV, written out, exist in the mini-program.'
const tooYoung = 'Too young for iOS 13 and Chrome 79, which the mini-program serves.'
const noTopAwait = 'No await at top level: tsx and the function bundles are CommonJS.'
const youngMethods = '/^(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy)$/'
const syntax = {
  clock: {
    'NewExpression[callee.name="Date"][arguments.length=0]': askTheClock,
    'CallExpression[callee.name="Date"]': askTheClock,
    'MemberExpression[object.name="Date"][property.name="now"]': askTheClock,
    'CallExpression[callee.name="dayjs"][arguments.length=0]': askTheClock,
    'CallExpression[callee.object.name="dayjs"][callee.property.name="utc"][arguments.length=0]': askTheClock,
  },
  process: {
    'MemberExpression[object.name="process"][property.name!="env"]': onlyBuildConstants,
    'MemberExpression[object.object.name="process"]:not([property.name=/^(TARO_ENV|NODE_ENV)$/])': onlyBuildConstants,
    ':not(MemberExpression) > MemberExpression[object.name="process"]': onlyBuildConstants,
    ':not(MemberExpression) > Identifier[name="process"]': onlyBuildConstants,
  },
  young: { [`CallExpression > MemberExpression.callee[property.name=${youngMethods}]`]: tooYoung },
  topAwait: {
    'Program > ExpressionStatement > AwaitExpression': noTopAwait,
    'Program > VariableDeclaration > VariableDeclarator > AwaitExpression': noTopAwait,
  },
}
/** A later block replaces a rule whole, so every block names the full set that holds for its files. */
const noSyntax = (...groups) => {
  const entries = groups.flatMap((group) => Object.entries(syntax[group]))
  return ['error', ...entries.map(([selector, message]) => ({ selector, message }))]
}

const taroWhere = 'Only src/shared/platform talks to Taro; pages and parts import page hooks by name.'
const paths = {
  timezone: { name: 'dayjs/plugin/timezone', message: 'It needs Intl, which Android lacks: utc().utcOffset(8).' },
  components: { name: '@tarojs/components', message: 'Only pages, parts, shared/ui and shared/platform draw.' },
  taro: { name: '@tarojs/taro', message: taroWhere },
  taroButHooks: { name: '@tarojs/taro', allowImportNames: pageHooks, message: taroWhere },
}
const insides = { group: ['@tarojs/*/*'], message: 'Import the package, not a file inside it.' }
const noImports = (...names) => ['error', { paths: names.map((name) => paths[name]), patterns: [insides] }]

const budgets = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  'max-depth': ['error', 2],
  complexity: ['error', 12],
}

const form = {
  // Wrapping a sentence or a statement of SQL helps nobody.
  'max-len': ['error', { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
  semi: ['error', 'never'],
  quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
  'jsx-quotes': ['error', 'prefer-double'],
  'comma-dangle': ['error', 'always-multiline'],
  'eol-last': 'error',
  'no-trailing-spaces': 'error',
}

const sense = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-else-return': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  'no-restricted-exports': ['error', {
    restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true },
  }],
  'no-restricted-syntax': noSyntax('clock', 'topAwait'),
}

const typed = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', {
    argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true,
  }],
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // An implementation of an asynchronous interface may have nothing to wait for.
  '@typescript-eslint/require-await': 'off',
}

export default tseslint.config(
  { ignores: ['dist/**', 'cloudfunctions/**', '.data/**', '**/*.d.ts'] },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': tseslint.plugin },
  },
  { files: ['**/*.{ts,mts,tsx,mjs}'], rules: { ...budgets, ...form, ...sense } },
  {
    files: ['**/*.{ts,mts,tsx}', 'scripts/*.mjs'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  {
    files: client,
    rules: {
      'no-console': 'error',
      'no-restricted-globals': noGlobals('wechatLacks', 'node', 'wechat'),
      'no-restricted-syntax': noSyntax('clock', 'process', 'young', 'topAwait'),
      '@typescript-eslint/no-restricted-imports': noImports('taro', 'components', 'timezone'),
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: drawing, rules: { '@typescript-eslint/no-restricted-imports': noImports('taroButHooks', 'timezone') } },
  {
    files: platform,
    rules: {
      'no-restricted-globals': noGlobals('wechatLacks', 'node'),
      '@typescript-eslint/no-restricted-imports': noImports('timezone'),
    },
  },
  { files: browserFiles, rules: { 'no-restricted-globals': noGlobals('node', 'wechat') } },
  {
    files: ['src/shared/platform/clock.ts'],
    rules: { 'no-restricted-syntax': noSyntax('process', 'young', 'topAwait') },
  },
  { files: ['server/**'], rules: { 'no-restricted-globals': noGlobals('browser') } },
  { files: ['server/modules/**'], rules: { 'no-console': 'error' } },
  { files: ['server/kernel/clock.ts', ...tools], rules: { 'no-restricted-syntax': noSyntax('topAwait') } },
  {
    // webpack-chain, which Taro hands to its hooks, carries no types; casts in JSDoc are not seen by the linter.
    files: ['config/**', 'scripts/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: defaultExporters, rules: { 'no-restricted-exports': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      // The columns of a table of cases.
      'max-params': 'off',
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-restricted-imports': noImports('timezone'),
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
