import type { Definition } from '../../client/app'
import type { Client } from '../../client/client'
import type { Instance } from './framework'

/** Puts the recorder in front of an instance's `setData`; a callback comes after the view has drawn. */
export function recordSetData(client: Client, instance: Instance, owner: string): void {
  const original = instance.setData.bind(instance)
  const recording: Instance['setData'] = (payload, callback) => {
    client.recorder.sent(owner, payload)
    original(payload)
    client.timers.setTimeout(() => callback?.call(instance))
  }
  Object.defineProperty(instance, 'setData', { value: recording })
}

/** A component definition whose `setData` is recorded and whose handlers count as reactions. */
export function recorded(client: Client, definition: Definition, path: string): Definition {
  const lifetimes = definition.lifetimes as { created?: () => void } | undefined
  const created = function (this: Instance): void {
    recordSetData(client, this, path)
    lifetimes?.created?.call(this)
  }
  const methods = counted(client, (definition.methods ?? {}) as Definition)
  return { ...definition, methods, lifetimes: { ...lifetimes, created } }
}

/** The same members, each function counting as a reaction to the resident when it runs. */
export function counted(client: Client, members: Definition): Definition {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member]
    const run = member as (...values: unknown[]) => unknown
    return [name, function (this: unknown, ...values: unknown[]): unknown {
      client.reactions += 1
      return run.apply(this, values)
    }]
  }))
}
