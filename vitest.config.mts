import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (path: string) => join(import.meta.dirname, path)
const databaseTests = ['{server,cli,bench}/**/*.db.test.ts']
/** They replace modules or globals of the platform, or draw in jsdom: what one leaves behind would reach the next. */
const worldTests = ['src/shared/platform/**/*.test.ts', 'src/shared/rpc/transport.*.test.ts', 'src/**/*.test.tsx']
const concurrencyTests = ['{server,cli,bench}/**/*.pg.test.ts']

/** Clocks that stand elsewhere than Shanghai's, on both sides of the date line and with summer time; and Shanghai's. */
const zones = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']

/** What says when something begins, ends or is due. */
const timeTests = [
  'contract/time.test.ts',
  'server/modules/activities/{rules,*-rules,series-dates}.test.ts',
  'server/modules/activities/edge-minutes.db.test.ts',
  'server/modules/{calendar,residents,stations}/**/{*-rules,known-weeks,opening-*}.test.ts',
  'src/**/{time,times-*,hours-*,week-*,calendar-*}.test.ts',
]

/** The same test files on another engine: server/testing/global-setup.ts opens it and hands the connection over. */
const onDatabase = (testEngine: 'pglite' | 'postgres' | 'postgres12', include: string[]) => ({
  extends: true as const,
  test: {
    name: testEngine,
    include,
    provide: { testEngine },
    globalSetup: at('server/testing/global-setup.ts'),
    // Every file has a database of its own and the modules hold none: loading them once saves half the time.
    isolate: testEngine !== 'pglite',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

/** The tests of times once more, with the process and its dates in another zone. */
const inZone = (zone: string) => {
  const { test, ...rest } = onDatabase('pglite', timeTests)
  return { ...rest, test: { ...test, name: `zone:${zone}`, env: { TZ: zone } } }
}

/** Tests of builds, one file after another: each has a server, a browser or a whole mini-program of its own. */
const onBuild = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude, fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
})

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at('src/') },
      { find: /^@tarojs\/components$/, replacement: at('src/testing/components.tsx') },
      { find: /^@tarojs\/taro$/, replacement: at('src/testing/taro.ts') },
    ],
    extensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js', '.json'],
  },
  define: { YILI_CLOUD_ENV: '""', YILI_TILES: '""', YILI_TILES_DATUM: '""', YILI_TILES_ATTRIBUTION: '""', YILI_MESSAGE_TEMPLATES: '{}' },
  test: {
    env: { TARO_ENV: 'h5' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{contract,server,src,scripts,cli,bench,config}/**/*.test.{ts,tsx}', 'e2e/*.test.ts'],
          exclude: [...databaseTests, ...concurrencyTests, ...worldTests],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit:world', include: worldTests } },
      onDatabase('pglite', databaseTests),
      ...zones.map((zone) => inZone(zone)),
      onDatabase('postgres', [...databaseTests, ...concurrencyTests]),
      onDatabase('postgres12', databaseTests),
      onBuild('weapp', ['e2e/weapp/**/*.test.ts']),
      onBuild('e2e', ['e2e/{host,h5}/**/*.test.ts']),
    ],
  },
})
