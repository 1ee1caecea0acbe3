// @ts-check
// Runs before start, dev, test and the rest, and installs what is missing or stale. It imports no package: none may be
// there yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 * @typedef {{ lock: string, stamp: string | null, installed: string | null }} Found
 * @typedef {{ kind: 'ready' } | { kind: 'stamp' } | { kind: 'install', why: string }} Decision
 */

const oldestNode = [20, 19]

/**
 * Whether a Node version can run the project.
 * @param {string} version as process.versions.node gives it
 */
export function isNodeRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

const system = `${process.platform}-${process.arch}`

/**
 * The stamp left after an install: for which system it was made, and from which lockfile.
 * @param {string} lock text of package-lock.json
 */
export function stampOf(lock) {
  return `${system} ${createHash('sha256').update(lock).digest('hex')}`
}

/**
 * The first package that is not installed as locked. Packages for other systems are optional and rightly missing.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 * @returns {string | null}
 */
export function firstDifference(wanted, installed) {
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (path === '' || link === true) continue
    const there = installed[path]
    if (there ? there.version !== version : optional !== true) return nameOf(path)
  }
  const extra = Object.keys(installed).find((path) => !(path in wanted))
  return extra === undefined ? null : nameOf(extra)
}

/** @param {string} path as in a lockfile: node_modules/a/node_modules/b */
const nameOf = (path) => path.replace(/^.*node_modules\//, '')

/**
 * Decides what to do from the lockfile, our stamp, and npm's own list inside node_modules.
 * @param {Found} found file texts; null where there is no such file
 * @returns {Decision}
 */
export function decide({ lock, stamp, installed }) {
  if (installed === null) return { kind: 'install', why: 'they are missing' }
  if (stamp === stampOf(lock)) return { kind: 'ready' }
  if (stamp !== null && !stamp.startsWith(`${system} `)) return { kind: 'install', why: 'they are for another system' }
  const different = firstDifference(packagesIn(lock), packagesIn(installed))
  return different === null ? { kind: 'stamp' } : { kind: 'install', why: `${different} is not as locked` }
}

/**
 * @param {string} text of a lockfile
 * @returns {LockedPackages}
 */
function packagesIn(text) {
  /** @type {{ packages: LockedPackages }} */
  const { packages } = JSON.parse(text)
  return packages
}

/** @param {string} file */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/** @param {string} root */
function npmCi(root) {
  const own = process.env.npm_execpath
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const shell = process.platform === 'win32' && command === 'npm'
  return spawnSync(command, [...first, ...options], { cwd: root, stdio: 'inherit', shell }).status ?? 1
}

/**
 * Installs if needed and says so in one line.
 * @param {string} root folder of package.json
 * @returns exit code
 */
export function ensureInstalled(root) {
  if (!isNodeRecent(process.versions.node)) {
    console.error(`Yili needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`)
    return 1
  }
  const stampFile = join(root, 'node_modules', '.yili-installed')
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const installed = textOf(join(root, 'node_modules', '.package-lock.json'))
  const decision = decide({ lock, installed, stamp: textOf(stampFile) })
  if (decision.kind === 'ready') return 0
  if (decision.kind === 'install') {
    console.log(`Installing packages (${decision.why}); the first time takes one to three minutes.`)
    const code = npmCi(root)
    if (code !== 0) return code
  }
  writeFileSync(stampFile, stampOf(lock))
  return 0
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = ensureInstalled(resolve(fileURLToPath(import.meta.url), '../..'))
}
