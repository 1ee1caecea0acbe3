import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { isMain, runMain } from './is-main'
import { root } from './targets'

const functions = {
  api: 'server/doors/cloud-function.ts',
  cron: 'server/doors/timer.ts',
} as const

export type FunctionName = keyof typeof functions

export const functionNames = Object.keys(functions) as FunctionName[]

const fileOf = (name: FunctionName) => join(root, 'cloudfunctions', name, 'index.js')

/**
 * Files of ours do nothing when they are imported, so one whose exports are unused can be left out. Without this word
 * kernel/database would bring PGlite along: half a megabyte that only the embedded host opens.
 */
const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup: (bundler) => bundler.onResolve({ filter: /^\./ }, async ({ path, pluginData, ...rest }) => {
    if (pluginData === leaveOutUnused.name || rest.importer.includes('node_modules')) return null
    return { ...await bundler.resolve(path, { ...rest, pluginData: leaveOutUnused.name }), sideEffects: false }
  }),
}

/**
 * The index of rate-limiter-flexible asks for a limiter of every store there is, 60 KB, and kernel/rate-limit.ts uses
 * one; being CommonJS it cannot be shaken. Whoever imports another one is told so by the build.
 */
const oneRateLimiter: Plugin = {
  name: 'one-rate-limiter',
  setup: (bundler) => bundler.onLoad({ filter: /rate-limiter-flexible[\\/]index\.js$/ }, ({ path }) => ({
    contents: `export { default as RateLimiterPostgres } from './lib/RateLimiterPostgres'
export { default as RateLimiterRes } from './lib/RateLimiterRes'`,
    resolveDir: dirname(path),
  })),
}

/**
 * The one file that WeChat's cloud runs, as text. wx-server-sdk (1.2 MB, 160 ms) stays outside: the cloud has it, and
 * it is required only where a cloud call is made. pg asks for pg-native and does without.
 */
export async function bundleFunction(name: FunctionName): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [functions[name]],
    outfile: fileOf(name),
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['wx-server-sdk', 'pg-native'],
    plugins: [leaveOutUnused, oneRateLimiter],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'eof',
    logLevel: 'warning',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`esbuild made nothing of ${functions[name]}.`)
  return file.text
}

/** Milliseconds that a fresh Node takes to load a built function: its share of a cold start. Best of three. */
export function loadTime(file: string): number {
  const measure = 'const t = performance.now(); require(process.argv[1]); console.log(performance.now() - t)'
  const once = () => Number(execFileSync(process.execPath, ['-e', measure, file], { encoding: 'utf8' }))
  return Math.min(once(), once(), once())
}

async function main(): Promise<undefined> {
  for (const name of functionNames) {
    const file = fileOf(name)
    const text = await bundleFunction(name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0)
    const size = `${kilobytes(Buffer.byteLength(text))} KB, ${kilobytes(gzipSync(text).length)} KB gzip`
    console.log(`cloudfunctions/${name}: ${size}, loads in ${loadTime(file).toFixed(0)} ms`)
  }
}

if (isMain(import.meta.url)) runMain(main)
