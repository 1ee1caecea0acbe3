import { statSync } from 'node:fs'
import path from 'node:path'
import { readJson } from '../client/package-files'
import type { PackageOnDisk } from '../read-package'
import type { Finding } from './report'

/** What WeChat takes for the main package and for each subpackage, uncompressed. */
const PACKAGE_LIMIT_BYTES = 2 * 1024 * 1024

interface Subpackages {
  readonly subPackages?: readonly { readonly root: string }[]
}

/** Raw bytes of every file by package; what lies in no subpackage root belongs to `main`. */
export function packageSizes(files: PackageOnDisk): Record<string, number> {
  const { subPackages = [] } = readJson<Subpackages>(files, 'app.json') ?? {}
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''))
  const sizes: Record<string, number> = Object.fromEntries(['main', ...roots].map((name) => [name, 0]))
  for (const file of files.list('')) {
    const name = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
    const status = statSync(path.join(files.directory, file))
    sizes[name] = (sizes[name] ?? 0) + (status.isFile() ? status.size : 0)
  }
  return sizes
}

export function checkSizes(sizes: Readonly<Record<string, number>>): Finding[] {
  return Object.entries(sizes).filter(([, bytes]) => bytes > PACKAGE_LIMIT_BYTES).map(([name, bytes]) => ({
    tool: 'size', message: `package ${name} has ${bytes} bytes, more than ${PACKAGE_LIMIT_BYTES}`,
  }))
}
