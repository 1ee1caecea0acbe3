import type { ViewBundle, ViewLaunch } from '../bundle'
import { hostApi } from './gestures'
import { BrowserProgram } from './program'

async function load<Shape>(url: string): Promise<Shape> {
  return (await (await fetch(url)).json()) as Shape
}

async function callBackend(name: string, data: unknown): Promise<unknown> {
  const response = await fetch('/cloud', { method: 'POST', body: JSON.stringify({ name, data }) })
  const answer = (await response.json()) as { result?: unknown; error?: string }
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer.result
}

async function start(): Promise<void> {
  const launch = await load<ViewLaunch>('/launch.json')
  const program = new BrowserProgram(await load<ViewBundle>('/bundle.json'), launch, callBackend)
  const { recorder, config } = program.client
  window.addEventListener('error', (event) => recorder.fail('uncaught', event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => recorder.fail('unhandled rejection', event.reason))
  await program.launch(launch.url ?? `/${config.entry}`)
  window.miniProgram = hostApi(program)
}

void start()
