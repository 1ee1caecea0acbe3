import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build'
import { endWithNpm } from './end-with-npm'
import { runMain } from './is-main'
import { root } from './targets'

/** Builds the H5 app when it is stale, then becomes the embedded host: one process, so signals reach it directly. */
async function main(): Promise<undefined> {
  const host = join(root, 'server/embedded/main.ts')
  await ensureBuilt('h5')
  process.argv[1] = host
  await import(pathToFileURL(host).href)
}

endWithNpm()
runMain(main)
