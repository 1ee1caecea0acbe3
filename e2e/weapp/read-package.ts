import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PackageFiles } from './client/package-files'

/** Where `npm run build:weapp` puts the mini-program. */
export const WEAPP_DIST = path.resolve(import.meta.dirname, '../../dist/weapp')

export interface PackageOnDisk extends PackageFiles {
  readonly directory: string
  /** Paths inside the package, with `/`, that end in one of the extensions. */
  list(...extensions: string[]): string[]
}

/** Opens a compiled mini-program; throws with the command to run when it was not built. */
export function readPackage(directory = WEAPP_DIST): PackageOnDisk {
  if (!existsSync(path.join(directory, 'app.json'))) {
    throw new Error(`no mini-program in ${directory}: run "npm run build:weapp" first`)
  }
  const cache = new Map<string, string | undefined>()
  return {
    directory,
    text(file) {
      if (!cache.has(file)) cache.set(file, readText(path.join(directory, file)))
      return cache.get(file)
    },
    list: (...extensions) => readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => extensions.some((extension) => file.endsWith(extension)))
      .sort(),
  }
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
