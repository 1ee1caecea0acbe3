/** What a self-hosted deployment is told by its environment. */
export interface SelfHostedSettings {
  readonly port: number
  readonly databaseUrl: string
  readonly sessionSecret: string
  /** Under which telephone numbers are kept; losing it loses them. */
  readonly dataKey: string
  readonly publicHosts: readonly string[]
  readonly mediaRoot: string
  /** Where the tiles of the map come from; empty without any. */
  readonly tileOrigins: readonly string[]
}

/** An origin and nothing else: a path or a directive after it would change the whole policy. */
const ORIGIN = /^https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/i

const MIN_SECRET_LENGTH = 32

/**
 * Reads DATABASE_URL, SESSION_SECRET, DATA_KEY, PUBLIC_HOSTS (comma separated, as the reverse proxy passes them on),
 * MEDIA_ROOT, TILE_ORIGINS (comma separated) and PORT; throws one sentence that names everything missing. HOST is
 * refused: this host listens on the loopback address only, because people cannot log in here yet and a proxy must
 * stand in front.
 */
export function readSelfHostedSettings(environment: NodeJS.ProcessEnv): SelfHostedSettings {
  const missing = ['DATABASE_URL', 'SESSION_SECRET', 'DATA_KEY', 'PUBLIC_HOSTS', 'MEDIA_ROOT'].filter((name) => !environment[name])
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')}; docs/deploy.md says to what.`)
  if (environment['HOST'] !== undefined && environment['HOST'] !== '127.0.0.1') {
    throw new Error('HOST cannot be changed: put a reverse proxy in front of 127.0.0.1; docs/deploy.md says how.')
  }
  const sessionSecret = environment['SESSION_SECRET'] ?? ''
  if (sessionSecret.length < MIN_SECRET_LENGTH) {
    throw new Error(`SESSION_SECRET must have at least ${MIN_SECRET_LENGTH} characters, for example from: openssl rand -base64 32`)
  }
  const tileOrigins = namesIn(environment['TILE_ORIGINS'])
  const wrong = tileOrigins.find((origin) => !ORIGIN.test(origin))
  if (wrong !== undefined) throw new Error(`TILE_ORIGINS holds ${wrong}; an origin looks like https://tiles.example.cn`)
  return {
    port: Number(environment['PORT'] ?? 8610),
    databaseUrl: environment['DATABASE_URL'] ?? '',
    sessionSecret,
    dataKey: environment['DATA_KEY'] ?? '',
    publicHosts: namesIn(environment['PUBLIC_HOSTS']),
    mediaRoot: environment['MEDIA_ROOT'] ?? '',
    tileOrigins,
  }
}

const namesIn = (list = ''): string[] => list.split(',').map((name) => name.trim()).filter(Boolean)
