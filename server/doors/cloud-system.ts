import { systemClock } from '../kernel/clock'
import type { System } from '../kernel/context'
import { openPostgres } from '../kernel/database/postgres'
import { createLog } from '../kernel/log'
import { createSealer } from '../kernel/sealer'
import { hasWall } from '../kernel/switches'
import { contentCheckFrom } from '../wechat/content-check-from'
import { messengerFrom } from '../wechat/messenger-from'

let system: Promise<System> | undefined

/** The system of a function instance: opened by the first call, kept while the instance lives. */
export function cloudSystem(environment: NodeJS.ProcessEnv): Promise<System> {
  system ??= open(environment).catch((error: unknown) => {
    system = undefined
    throw error
  })
  return system
}

async function open(environment: NodeJS.ProcessEnv): Promise<System> {
  const url = environment['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is not set for this function; see docs/deploy.md')
  return {
    database: await openPostgres({ url, poolSize: 2 }),
    clock: systemClock,
    contentCheck: contentCheckFrom(environment),
    messenger: messengerFrom(environment),
    sealer: createSealer(environment['DATA_KEY'] ?? ''),
    log: createLog((line) => console.log(line)),
    hasWall: hasWall(environment),
  }
}
