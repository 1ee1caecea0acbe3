import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import dev from './dev'
import prod from './prod'
import { messageConstants } from './message-templates'
import { tileConstants } from './tiles'

const root = path.resolve(__dirname, '..')
const contract = path.resolve(root, 'contract')
const weapp = (file: string): string => path.resolve(__dirname, 'weapp', file)

/** Parts of Taro in whose place the mini-program has smaller ones of its own, in config/weapp. */
const leaner: Record<string, string> = {
  'components.js': '@tarojs/shared/dist/components.js',
  'window.js': '@tarojs/runtime/dist/bom/window.js',
  'anchor-element.js': '@tarojs/runtime/dist/dom/anchor-element.js',
}
const weappAlias = {
  ...Object.fromEntries(Object.entries(leaner).map(([ours, theirs]) => [require.resolve(theirs), weapp(ours)])),
  '@tarojs/taro$': weapp('taro.js'),
  // Taro lets the package's name stand for its index alone.
  'taro-runtime': path.dirname(require.resolve('@tarojs/runtime/dist/env.js')),
}

/** What we use of webpack's graph of chunks, which carries no types here. */
interface ChunkGraph {
  getModuleChunksIterable(module: object): Iterable<object>
  getChunkModulesIterable(chunk: object): Iterable<{ readonly resource?: string }>
}

const tabPages = /[\\/]src[\\/]pages[\\/]/

/** Whether one of the tabs, which every visitor loads, uses the module. */
function isOnTab(module: object, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean {
  return [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
    [...chunkGraph.getChunkModulesIterable(chunk)].some(({ resource }) => tabPages.test(resource ?? '')))
}

/**
 * Taro keeps about 100 KB of components in every page chunk; one shared chunk halves the whole H5 build. What only
 * inner pages share comes with the first of them, not with the first load.
 */
const splitChunks = {
  chunks: 'async',
  minSize: 0,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    shared: { name: 'shared', test: isOnTab, minChunks: 2, priority: 1, reuseExistingChunk: true },
    inner: { name: 'inner', minChunks: 2, reuseExistingChunk: true },
  },
} as const

/** Lines that Taro writes into the entry of the H5 build. */
interface MainPluginOptions {
  loaderMeta?: { extraImportForWeb?: string; execBeforeCreateWebApp?: string }
}

/** What we use of webpack-chain, which carries no types. */
interface WebpackChain {
  optimization: { splitChunks(options: object): void }
  output: { set(name: 'environment', value: Record<string, boolean>): void }
  module: { rule(name: string): { test(files: RegExp): { set(name: 'sideEffects', value: false): void } } }
  performance: { hints(on: false): void }
  plugin(name: 'mainPlugin'): { tap(change: (args: [MainPluginOptions]) => [MainPluginOptions]): void }
}

const guard = JSON.stringify(path.resolve(root, 'src/shared/routes/guard-routes.h5.ts'))

/** The router takes the pages as the entry lists them, before any code of ours runs: here they can still be guarded. */
function guardRoutes([options]: [MainPluginOptions]): [MainPluginOptions] {
  const { extraImportForWeb = '', execBeforeCreateWebApp = '' } = options.loaderMeta ?? {}
  options.loaderMeta = {
    ...options.loaderMeta,
    extraImportForWeb: `${extraImportForWeb}import { guardRoutes } from ${guard}\n`,
    execBeforeCreateWebApp: `${execBeforeCreateWebApp}guardRoutes(config.routes)\n`,
  }
  return [options]
}

/**
 * No part of the kit does anything by being loaded, so webpack may look through its index to what is really used: what
 * only a subpackage needs of it then stays in that subpackage.
 */
const kit = /[\\/]src[\\/]shared[\\/]ui[\\/].*\.tsx?$/

/** Copied by hand: theme.json names tab icons by variable, where Taro follows plain paths only; code names the pins. */
const pictures = ['tabs', 'pins'].map((folder) => ({ from: `src/assets/${folder}/`, to: `dist/weapp/assets/${folder}/` }))

/**
 * Levels of nesting that base.wxml unrolls before it starts another component. Missing from Taro's type. At 7 a row of
 * a list still fits; each level more costs 4 KB, and the default of 16 would be half of the templates unused.
 */
const baseLevel = 7

const postcss = ({ pxtransform }: { pxtransform: boolean }) => ({
  autoprefixer: { enable: true },
  pxtransform: { enable: pxtransform, config: {} },
  cssModules: { enable: false },
})

export default defineConfig<'webpack5'>((merge) => {
  const target = process.env.TARO_ENV ?? 'weapp'
  const base = {
    projectName: 'yili',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false }, errorLevel: 1 },
    cache: { enable: false },
    alias: { '@': path.resolve(root, 'src'), ...(target === 'weapp' && weappAlias) },
    plugins: [path.resolve(__dirname, 'weapp-plugin.ts')],
    defineConstants: {
      YILI_CLOUD_ENV: JSON.stringify(process.env.YILI_CLOUD_ENV ?? ''),
      YILI_MEDIA_HOST: JSON.stringify(process.env.YILI_MEDIA_HOST ?? ''),
      ...tileConstants(process.env),
      ...messageConstants(process.env),
      // supercluster looks at a clock that WeChat does not have; of it, it only asks `now`.
      ...(target === 'weapp' && { performance: 'Date' }),
    },
    copy: { patterns: target === 'weapp' ? pictures : [], options: {} },
    mini: {
      baseLevel,
      runtime: { enableInnerHTML: false },
      compile: { include: [contract] },
      webpackChain: (chain: WebpackChain) => {
        chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true })
        chain.module.rule('kit').test(kit).set('sideEffects', false)
      },
      optimizeMainPackage: { enable: true },
      postcss: postcss({ pxtransform: true }),
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [contract] },
      postcss: postcss({ pxtransform: false }),
      webpackChain: (chain: WebpackChain) => {
        chain.optimization.splitChunks(splitChunks)
        chain.performance.hints(false)
        chain.plugin('mainPlugin').tap(guardRoutes)
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)
})
