// The import law (docs/architecture.md, law 1) as rules. `npm run arch` checks the tree, type imports included;
// scripts/arch.test.ts makes every rule fire on a small offending tree.

const TEST = '\\.test\\.tsx?$'
const TESTING = '/testing/'
const RULES = '^server/modules/([^/]+/[a-z-]*(rules|policy)|stations/hours-text/[a-z-]+)\\.ts$'
const DESK = ['^server/desk\\.ts$', '^server/modules/[^/]+/desk\\.ts$', '^server/modules/[^/]+/desk-procedures\\.ts$']
const LIBRARY = 'node_modules/'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'contract-imports-neither-side',
    comment: 'contract ← src and contract ← server: what both sides agree on must not know either of them.',
    severity: 'error',
    from: { path: '^contract/', pathNot: TEST },
    to: { path: '^(src|server|cli|bench|e2e|scripts|config)/' },
  },
  {
    name: 'contract-stays-light',
    comment: 'The contract is compiled into the mini-program: valibot, and nothing of Node or of another library.',
    severity: 'error',
    from: { path: '^contract/', pathNot: TEST },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: `${LIBRARY}valibot/` },
  },
  {
    name: 'shared-knows-no-feature',
    comment: 'shared ← features ← pages: shared code with knowledge of a feature belongs to that feature.',
    severity: 'error',
    from: { path: '^src/(shared|testing)/' },
    to: { path: '^src/(features/|pages/|app\\.)' },
  },
  {
    name: 'no-feature-imports-a-feature',
    comment: 'A feature is a WeChat subpackage, and one subpackage cannot require another. Pages compose features.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/', pathNot: '^src/features/$1/' },
  },
  {
    name: 'features-know-no-page',
    comment: 'features ← pages/app: a feature that reaches into the app or a tab page turns the arrow round.',
    severity: 'error',
    from: { path: '^src/features/' },
    to: { path: '^src/(pages/|app\\.)' },
  },
  {
    name: 'stores-draw-nothing',
    comment: 'A store is tested without Taro and without a screen: what it needs of them is injected.',
    severity: 'error',
    from: { path: '^src/.*/[a-z-]*store\\.ts$' },
    to: { path: [`${LIBRARY}(@tarojs|react|react-dom|mobx-react-lite)/`, '^src/shared/(ui|platform)/.*\\.tsx$'] },
  },
  {
    name: 'client-imports-no-server',
    comment: 'The server reaches the mini-program as answers and as one type, through src/shared/rpc.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/shared/rpc/' },
    to: { path: '^(server|cli|bench|e2e|scripts)/' },
  },
  {
    name: 'rpc-sees-only-the-api',
    comment: 'The one door of the types: src/shared/rpc may look at server/desk.ts and at no other file of the server.',
    severity: 'error',
    from: { path: '^src/shared/rpc/' },
    to: { path: '^(server|cli|bench|e2e|scripts)/', pathNot: '^server/desk\\.ts$' },
  },
  {
    name: 'rpc-takes-only-types',
    comment: 'A value imported from server/desk.ts would pull the whole server into the mini-program.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^server/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'client-carries-no-server-library',
    comment: 'The main package is what a resident waits for; tRPC also needs an AbortController, which WeChat lacks.',
    severity: 'error',
    from: { path: '^src/', pathNot: [TEST, TESTING] },
    to: {
      path: `${LIBRARY}(@trpc|@hono|hono|drizzle-orm|pg|@electric-sql|@valibot|rate-limiter-flexible)/`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'client-has-no-node',
    comment: 'Neither WeChat nor a browser has the modules of Node.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'server-imports-no-client',
    comment: 'The server answers whoever asks; it knows no screen and no library that draws one.',
    severity: 'error',
    from: { path: '^(server|cli)/' },
    to: { path: ['^(src|e2e|bench)/', `${LIBRARY}(@tarojs|react|react-dom|mobx|mobx-react-lite)/`] },
  },
  {
    name: 'kernel-knows-no-module',
    comment: 'contract ← kernel ← modules: the kernel is what every module stands on.',
    severity: 'error',
    from: { path: '^server/kernel/', pathNot: TEST },
    to: { path: '^server/', pathNot: ['^server/kernel/', '^server/migrations/'] },
  },
  {
    name: 'wechat-is-an-adapter',
    comment: 'An adapter speaks to WeChat in terms of the kernel; it knows no module, no api and no door.',
    severity: 'error',
    from: { path: '^server/wechat/', pathNot: TEST },
    to: { path: '^server/', pathNot: '^server/(wechat|kernel)/' },
  },
  {
    name: 'modules-meet-at-the-index',
    comment: 'A module reaches another only through its index.ts; everything else in it may change any day.',
    severity: 'error',
    from: { path: '^server/modules/([^/]+)/' },
    to: { path: '^server/modules/', pathNot: ['^server/modules/$1/', '^server/modules/[^/]+/index\\.ts$'] },
  },
  {
    name: 'outsiders-use-the-index',
    comment: 'Doors, hosts and tools use the index.ts of a module too, tools also its desk.ts; api.ts and desk.ts join the procedures.',
    severity: 'error',
    from: { path: '^(server|cli|bench)/', pathNot: [TEST, TESTING, '^server/(modules|seeds)/', '^server/(api|desk)\\.ts$'] },
    to: { path: '^server/modules/', pathNot: '^server/modules/[^/]+/(index|desk)\\.ts$' },
  },
  {
    name: 'api-joins-procedures',
    comment: 'server/api.ts and server/desk.ts join routers; they take nothing else out of a module.',
    severity: 'error',
    from: { path: '^server/(api|desk)\\.ts$' },
    to: { path: '^server/modules/', pathNot: '^server/modules/[^/]+/(index|desk|procedures)\\.ts$' },
  },
  {
    name: 'modules-know-no-door',
    comment: 'modules ← api ← doors: a module answers the same whoever asks.',
    severity: 'error',
    from: { path: '^server/modules/', pathNot: TEST },
    to: { path: '^server/((api|desk)\\.ts$|doors/|embedded/|seeds/)' },
  },
  {
    name: 'api-knows-no-door',
    comment: 'api ← doors: the router is the same behind HTTP, the cloud function and the timer.',
    severity: 'error',
    from: { path: '^server/(api|desk)\\.ts$' },
    to: { path: '^server/(doors|embedded|seeds)/' },
  },
  {
    name: 'phones-carry-no-desk',
    comment: 'What only a desk needs (spreadsheets, archives, pinyin) is too heavy for the cloud function and the timer.',
    severity: 'error',
    from: { path: '^server/', pathNot: [TEST, TESTING, ...DESK, '^server/(doors/(http|openapi)|host/hosted)\\.ts$', '^server/seeds/'] },
    to: { path: DESK },
  },
  {
    name: 'rules-are-pure',
    comment: 'Rules and policies turn facts and `now` into a decision: they import the contract and other rules only.',
    severity: 'error',
    from: { path: RULES },
    to: { pathNot: ['^contract/', RULES] },
  },
  {
    name: 'drizzle-describes-tables',
    comment: 'drizzle describes tables and writes migrations; every query is visible SQL through the kernel’s own tag.',
    severity: 'error',
    from: { path: '^(contract|server|cli|bench)/', pathNot: [TEST, '/[a-z-]*tables\\.ts$', '^server/kernel/database/'] },
    to: { path: `${LIBRARY}(drizzle-orm|drizzle-kit)/` },
  },
  {
    name: 'embedded-host-stays-at-home',
    comment: 'Personas, the moving clock and /dev/* must not reach a production bundle by way of an import.',
    severity: 'error',
    from: { pathNot: '^server/embedded/' },
    to: { path: '^server/embedded/' },
  },
  {
    name: 'nothing-imports-a-test',
    comment: 'A test is a leaf; what two tests need lives in a testing folder.',
    severity: 'error',
    from: {},
    to: { path: TEST },
  },
  {
    name: 'testing-is-for-tests',
    comment: 'Stand-ins and throw-away databases stay out of what is shipped.',
    severity: 'error',
    from: { pathNot: [TEST, TESTING, '^(e2e|bench)/'] },
    to: { path: [TESTING, '^e2e/'] },
  },
  {
    name: 'no-dev-dependency-at-run-time',
    comment: 'What ships must not need a package that a production install leaves out.',
    severity: 'error',
    from: { path: '^(contract|src|server)/', pathNot: [TEST, TESTING] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: `${LIBRARY}@types/` },
  },
  {
    name: 'declared-packages-only',
    comment: 'A package that only another package brings along can vanish with the next install.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'nothing-unresolved',
    comment: 'An import that leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^wx-server-sdk$' },
  },
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one file or three, even if they only need a type.',
    severity: 'error',
    from: { path: '^(contract|src|server)/' },
    to: { circular: true },
  },
  {
    name: 'no-running-circle',
    comment: 'In tools and end-to-end tests types may point both ways, values may not.',
    severity: 'error',
    from: { path: '^(cli|bench|e2e|scripts)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphan',
    comment: 'A file that imports nothing and is imported by nothing is left over.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(contract|src|server)/',
      pathNot: ['\\.d\\.ts$', '\\.config\\.ts$', '\\.(h5|weapp)\\.tsx?$', TEST, '/[a-z-]*tables\\.ts$', '/pages/'],
    },
    to: {},
  },
]

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.(scss|css|svg|png|json)$', '^(dist|cloudfunctions)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
    },
  },
}
