import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { CloudFunctions } from '../client/client'
import { messageOf } from '../client/recorder'
import type { ViewBundle, ViewLaunch } from './bundle'

export interface ViewServerOptions {
  readonly bundle: ViewBundle
  readonly launch: ViewLaunch
  readonly backend: CloudFunctions
  /** The compiled package: pictures are served from it. */
  readonly directory: string
}

export interface ViewServer {
  readonly url: string
  close(): Promise<void>
}

interface Answer {
  readonly type: string
  readonly body: string | Buffer
}

let host: Promise<string> | undefined

/** Serves the host page, the program and the backend's cloud functions on a free port of this machine. */
export async function startViewServer(options: ViewServerOptions): Promise<ViewServer> {
  host ??= bundleHost()
  const script = await host
  const server = createServer((request, response) => {
    void answer(request, options, script).then(({ type, body }) => {
      response.writeHead(200, { 'content-type': type }).end(body)
    }, (cause: unknown) => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(messageOf(cause))
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => closeServer(server) }
}

async function answer(request: IncomingMessage, options: ViewServerOptions, script: string): Promise<Answer> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/') return { type: 'text/html', body: readFileSync(hostFile('host.html')) }
  if (pathname === '/host.js') return { type: 'text/javascript', body: script }
  if (pathname === '/bundle.json') return json(options.bundle)
  if (pathname === '/launch.json') return json(options.launch)
  if (pathname === '/cloud') return json(await callBackend(request, options.backend))
  return picture(options.directory, pathname)
}

async function callBackend(request: IncomingMessage, backend: CloudFunctions): Promise<object> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { name, data } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { name: string; data: unknown }
  try {
    return { result: await backend(name, data) }
  } catch (cause) {
    return { error: messageOf(cause) }
  }
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml', '.webp': 'image/webp',
}

function picture(directory: string, pathname: string): Answer {
  const file = path.join(directory, path.posix.normalize(pathname))
  const type = PICTURE_TYPES[path.extname(file)]
  if (type === undefined || !existsSync(file) || !statSync(file).isFile()) throw new Error(`${pathname} is not here`)
  return { type, body: readFileSync(file) }
}

function json(value: object): Answer {
  return { type: 'application/json', body: JSON.stringify(value) }
}

async function bundleHost(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [hostFile('main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'chrome120',
    logLevel: 'error',
  })
  const [script] = outputFiles
  if (!script) throw new Error('esbuild gave no host script')
  return script.text
}

function hostFile(name: string): string {
  return path.join(import.meta.dirname, 'host', name)
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => { server.close(() => resolve()) })
}
