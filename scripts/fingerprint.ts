import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from: files and folders relative to the root, and variables of the environment. */
export interface Inputs {
  readonly paths: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Tests and their stand-ins are in no build, so changing one must not cause one. */
const left = /(\.test\.tsx?|\.DS_Store)$|(^|\/)testing\//

/** A hash over names and contents; it changes exactly when a build could. Missing paths count as empty. */
export function fingerprint(root: string, inputs: Inputs): string {
  const hash = createHash('sha256')
  for (const file of inputs.paths.flatMap((path) => filesUnder(root, path))) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  for (const [name, value] of Object.entries(inputs.env).sort()) hash.update(`${name}=${value ?? ''}\0`)
  return hash.digest('hex')
}

function filesUnder(root: string, path: string): string[] {
  const full = join(root, path)
  if (left.test(path) || !existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full).sort().flatMap((name) => filesUnder(root, `${path}/${name}`))
}
