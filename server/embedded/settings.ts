import { resolve } from 'node:path'

/** What the embedded host can be told by its environment. */
export interface EmbeddedSettings {
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | null
}

/** Reads PORT (8610), DATA_DIR (.data) and DATABASE_URL; throws a sentence for what cannot be. */
export function readSettings(environment: NodeJS.ProcessEnv): EmbeddedSettings {
  const port = Number(environment['PORT'] ?? 8610)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${environment['PORT']}"; it must be a whole number from 0 to 65535.`)
  }
  return {
    port,
    dataDir: resolve(environment['DATA_DIR'] ?? '.data'),
    databaseUrl: environment['DATABASE_URL'] ?? null,
  }
}
