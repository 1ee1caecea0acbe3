import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './child'
import { fingerprint } from './fingerprint'
import { isMain, runMain } from './is-main'
import { root, targets, type TargetName } from './targets'

const stampOf = (name: TargetName) => join(root, 'dist', `${name}.stamp`)
const names = Object.keys(targets) as TargetName[]

/** Whether the last build of a target was made from what is there now. */
export function isFresh(name: TargetName): boolean {
  const { inputs, outputs } = targets[name]
  const stamp = stampOf(name)
  const complete = [stamp, ...outputs.map((file) => join(root, file))].every((file) => existsSync(file))
  return complete && readFileSync(stamp, 'utf8') === fingerprint(root, inputs)
}

/** Makes the next look at a target call it stale: a watch is about to write over it. */
export function forget(name: TargetName): void {
  rmSync(stampOf(name), { force: true })
}

/** Builds a target whatever its state. Rejects with the tool's last words when the build fails or leaves no output. */
export async function build(name: TargetName): Promise<void> {
  const { inputs, outputs, folder, command } = targets[name]
  const made = fingerprint(root, inputs)
  const begun = performance.now()
  const lines: string[] = []
  forget(name)
  if (folder) rmSync(join(root, folder), { recursive: true, force: true })
  const code = await run(command, { cwd: root, env: { NODE_ENV: 'production' }, onLine: (line) => lines.push(line) })
  const missing = outputs.filter((file) => !existsSync(join(root, file)))
  if (code !== 0 || missing.length > 0) {
    const reason = code === 0 ? `left no ${missing.join(', ')}` : `failed (exit code ${code})`
    throw new Error([...withoutProgress(lines), `The ${name} build ${reason}.`].join('\n'))
  }
  mkdirSync(dirname(stampOf(name)), { recursive: true })
  writeFileSync(stampOf(name), made)
  if (!folder) console.log(lines.join('\n'))
  console.log(`Built ${name} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`)
}

/** Taro redraws a bar some hundred times; what counts comes after the last one. */
function withoutProgress(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.includes('● Webpack'))
  return lines.slice(last + 1).filter((line) => line.trim() !== '')
}

/** Builds a target when it is missing or anything it is made from has changed. */
export async function ensureBuilt(name: TargetName): Promise<void> {
  if (isFresh(name)) return
  console.log(`Building ${name}, which is missing or older than its sources.`)
  await build(name)
}

/** `build.ts h5 weapp` builds; `build.ts --stale h5` builds only what changed. */
async function main(words: readonly string[]): Promise<undefined> {
  const wanted = names.filter((name) => words.includes(name))
  const unknown = words.filter((word) => word !== '--stale' && !names.some((name) => name === word))
  if (wanted.length === 0 || unknown.length > 0) throw new Error(`Say what to build: ${names.join(', ')}.`)
  for (const name of wanted) await (words.includes('--stale') ? ensureBuilt(name) : build(name))
}

if (isMain(import.meta.url)) runMain(() => main(process.argv.slice(2)))
