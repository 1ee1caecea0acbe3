import type { Client } from '../client/client'
import { withPath } from './taro-node'

/** A page or component as the program sees it: the object behind `this`. */
export interface Instance {
  data: Record<string, unknown>
  setData(payload: Record<string, unknown>, callback?: () => void): void
  [member: string]: unknown
}

export interface LogicObjectOptions {
  readonly client: Client
  /** Whose `setData` it is in the records: a route or component path. */
  readonly owner: string
  readonly data: unknown
  readonly methods: Readonly<Record<string, unknown>>
  readonly afterSetData: () => void
}

/** A live page or component: its own functions, its data, and a recorded `setData`. */
export class LogicObject {
  readonly instance: Instance

  constructor(private readonly options: LogicObjectOptions) {
    const { client, data, methods } = options
    this.instance = {
      data: client.realm.copy((data ?? {}) as Record<string, unknown>),
      setData: (payload, callback) => this.setData(payload, callback),
      groupSetData: (run?: () => void) => run?.(),
      is: options.owner,
    }
    for (const [name, member] of Object.entries(methods)) this.instance[name] = bound(member, this.instance)
  }

  has(name: string): boolean {
    return typeof this.instance[name] === 'function'
  }

  /** Calls a function member if there is one; what it throws is recorded. */
  call(name: string, argument?: unknown): unknown {
    const member = this.instance[name]
    if (typeof member !== 'function') return undefined
    const { client, owner } = this.options
    const value = argument === undefined ? undefined : client.realm.copy(argument)
    return client.recorder.guard(`${name} of ${owner}`, () => (member as (argument: unknown) => unknown)(value))
  }

  private setData(payload: Record<string, unknown>, callback?: () => void): void {
    const { client, owner, afterSetData } = this.options
    client.recorder.sent(owner, payload)
    const changes = Object.entries(client.realm.copy(payload))
    this.instance.data = changes.reduce<unknown>(
      (data, [path, value]) => withPath(data, path, value), this.instance.data,
    ) as Instance['data']
    afterSetData()
    client.timers.setTimeout(() => callback?.call(this.instance))
  }
}

function bound(member: unknown, instance: Instance): unknown {
  return typeof member === 'function' ? (member as (...values: unknown[]) => unknown).bind(instance) : member
}
