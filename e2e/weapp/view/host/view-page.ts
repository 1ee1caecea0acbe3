import type { Address } from '../../client/address'
import type { Client } from '../../client/client'
import type { LivePage } from '../../client/navigation'
import { element } from './chrome'
import type { Framework, Instance } from './framework'
import { recordSetData } from './recorded'

/** An open page in the DOM. */
export class ViewPage implements LivePage {
  readonly route: string
  readonly query: Address['query']
  readonly instance: Instance
  readonly element: HTMLElement
  private readonly root: ReturnType<Framework['backend']['createRoot']>

  constructor({ route, query }: Address, private readonly client: Client, framework: Framework) {
    this.route = route
    this.query = query
    this.element = document.createElement('div')
    this.element.className = 'page'
    element('pages').append(this.element)
    const placeholder = this.element.appendChild(document.createElement('span'))
    this.root = framework.backend.createRoot('page', framework.code, `/${route}`)
    this.instance = this.root.get() as unknown as Instance
    Object.assign(this.instance, { route, options: query })
    recordSetData(client, this.instance, route)
    this.root.attach(this.element as never, placeholder as never)
  }

  has(lifecycle: string): boolean {
    return typeof this.instance[lifecycle] === 'function'
  }

  call(lifecycle: string, argument?: unknown): unknown {
    const run = this.instance[lifecycle]
    if (typeof run !== 'function') return undefined
    return this.client.recorder.guard(`${lifecycle} of ${this.route}`, () =>
      (run as (argument: unknown) => unknown).call(this.instance, argument))
  }

  remove(): void {
    this.call('onUnload')
    this.root.release()
    this.element.remove()
  }
}
