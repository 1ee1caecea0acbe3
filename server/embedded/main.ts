import { closeOnSignal } from '../host/serve'
import { DirectoryInUse } from '../kernel/database'
import { startEmbeddedHost } from './host'
import { readSettings } from './settings'

startEmbeddedHost(readSettings(process.env)).then(
  (host) => {
    closeOnSignal(() => host.close())
    console.log(`一里 在 ${host.url}`)
  },
  (error: unknown) => {
    console.error(explain(error))
    process.exit(1)
  },
)

function explain(error: unknown): unknown {
  if (error instanceof DirectoryInUse) return error.message
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return taken ? 'This port is taken. Stop the other program, or set PORT to another number.' : error
}
