import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build'
import { runMain } from './is-main'
import { root } from './targets'

/**
 * Builds the H5 app when it is stale, then becomes the embedded host. `exec` in package.json takes npm's shell out of
 * the way, because that shell keeps SIGINT and SIGTERM to itself; where there is no exec (Windows), npm runs the rest.
 */
async function main(): Promise<undefined> {
  const host = join(root, 'server/embedded/main.ts')
  await ensureBuilt('h5')
  process.argv[1] = host
  await import(pathToFileURL(host).href)
}

runMain(main)
