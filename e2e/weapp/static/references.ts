import { createRequire } from 'node:module'
import vm from 'node:vm'
import { readJson, resolvePath } from '../client/package-files'
import type { PackageOnDisk } from '../read-package'
import type { Finding } from './report'

const REQUIRE = /\brequire\(\s*["'](\.{1,2}\/[^"']+)["']\s*\)/g
const IMPORT = /<(?:import|include|wxs)\b[^>]*\bsrc="([^"{]+)"/g

/** What the official tools let through: JavaScript that does not parse, and references to files that are not there. */
export function checkReferences(files: PackageOnDisk): Finding[] {
  const broken = files.list('.js').flatMap((file) => [...syntaxError(files, file), ...missing(files, file, REQUIRE)])
  return [...broken, ...files.list('.wxml').flatMap((file) => missing(files, file, IMPORT))]
}

/** Keys of app.json that the platform does not know: it ignores them, and so they do nothing. */
export function unknownKeys(files: PackageOnDisk): Finding[] {
  const schema = createRequire(import.meta.url)('miniprogram-ci/dist/schema/dist/app.js') as { properties: object }
  const keys = Object.keys(readJson<object>(files, 'app.json') ?? {}).filter((key) => !(key in schema.properties))
  return keys.map((key) => ({ tool: 'references', message: `app.json: unknown key "${key}"` }))
}

function syntaxError(files: PackageOnDisk, file: string): Finding[] {
  try {
    new vm.Script(`(function (require, module, exports) {${files.text(file) ?? ''}\n})`, { filename: file })
    return []
  } catch (cause) {
    return [{ tool: 'references', message: `${file}: ${(cause as Error).message}` }]
  }
}

function missing(files: PackageOnDisk, file: string, reference: RegExp): Finding[] {
  const found = [...(files.text(file) ?? '').matchAll(reference)].map(([, target = '']) => target)
  return found.filter((target) => !exists(files, resolvePath(file, target))).map((target) => ({
    tool: 'references', message: `${file}: ${target} is not there`,
  }))
}

function exists(files: PackageOnDisk, path: string): boolean {
  const candidates = [path, `${path}.js`, `${path}/index.js`, `${path}.wxml`]
  return candidates.some((candidate) => /\.\w+$/.test(candidate) && files.text(candidate) !== undefined)
}
