import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key of this data directory's demo sessions. A new directory knows none of the old ones. */
export const sessionSecret = (dataDir: string): string => keptSecret(dataDir, 'session-secret')

/** The key under which this data directory keeps telephone numbers. */
export const dataKey = (dataDir: string): string => keptSecret(dataDir, 'data-key')

/** Made on first use, readable by its owner only. */
function keptSecret(dataDir: string, name: string): string {
  const path = join(dataDir, name)
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(path, 'utf8')
}
