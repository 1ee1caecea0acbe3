import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The data directory belongs to another living process. */
export class DirectoryInUse extends Error {
  constructor(readonly dataDir: string, readonly pid: number) {
    super(`${dataDir} is in use by process ${pid}. Stop that process first, or set DATA_DIR to another directory.`)
    this.name = 'DirectoryInUse'
  }
}

/**
 * Locks of this process. A lock naming our own number that is not among them is a dead namesake's: containers reuse
 * numbers.
 */
const held = new Set<string>()

/**
 * Takes the one lock of an embedded data directory and returns its release. PGlite lets a second process open the same
 * directory and then silently overwrites its rows, so this file, beside the directory, is what prevents it.
 * It never expires by time: a living holder blocked in WASM looks stale. A dead holder's lock is taken over.
 */
export function lockDirectory(dataDir: string): () => void {
  const path = `${dataDir}.lock`
  mkdirSync(dirname(path), { recursive: true })
  for (;;) {
    if (create(path)) {
      held.add(path)
      return () => release(path)
    }
    const holder = holderOf(path)
    if (holder !== null && isAlive(holder, path)) throw new DirectoryInUse(dataDir, holder)
    setAside(path, dataDir)
  }
}

/**
 * Removes a dead holder's lock. Renaming first makes sure that what goes is what was looked at: if a third process
 * took over in between, its fresh lock is put back.
 */
function setAside(path: string, dataDir: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const holder = holderOf(aside)
  if (holder !== null && isAlive(holder, path)) {
    renameSync(aside, path)
    throw new DirectoryInUse(dataDir, holder)
  }
  rmSync(aside, { force: true })
}

/** Writes the number first and links it into place: nobody ever sees a lock without its holder. */
function create(path: string): boolean {
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, String(process.pid))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function release(path: string): void {
  if (holderOf(path) === process.pid) rmSync(path, { force: true })
  held.delete(path)
}

function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function isAlive(pid: number, path: string): boolean {
  if (pid === process.pid) return held.has(path)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
