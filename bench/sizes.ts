import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = resolve(__dirname, '..')

export interface SizeFigures {
  /** Bytes of the weapp main package and of each subpackage, uncompressed, as WeChat counts them. */
  readonly weapp: Readonly<Record<string, number>>
  /** Bytes of each cloud function's one file. */
  readonly functions: Readonly<Record<string, number>>
  /** Bytes of everything the H5 build holds, gzipped one by one. */
  readonly h5Gzip: number
}

/** Sizes of what was built; a part that was not built is left out. */
export function measureSizes(): SizeFigures {
  return { weapp: weappPackages(join(ROOT, 'dist/weapp')), functions: functionBundles(), h5Gzip: gzipped(join(ROOT, 'dist/h5')) }
}

function files(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function weappPackages(folder: string): Record<string, number> {
  const config = join(folder, 'app.json')
  if (!existsSync(config)) return {}
  const { subPackages = [] } = JSON.parse(readFileSync(config, 'utf8')) as { subPackages?: { root: string }[] }
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''))
  const sizes: Record<string, number> = {}
  for (const file of files(folder)) {
    const path = file.slice(folder.length + 1)
    const name = roots.find((root) => path.startsWith(`${root}/`)) ?? 'main'
    sizes[name] = (sizes[name] ?? 0) + statSync(file).size
  }
  return sizes
}

function functionBundles(): Record<string, number> {
  const names = ['api', 'cron'].filter((name) => existsSync(join(ROOT, 'cloudfunctions', name, 'index.js')))
  return Object.fromEntries(names.map((name) => [name, statSync(join(ROOT, 'cloudfunctions', name, 'index.js')).size]))
}

const gzipped = (folder: string): number =>
  files(folder)
    .filter((file) => /\.(js|css|html|json)$/.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
