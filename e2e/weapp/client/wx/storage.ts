import { ApiFailure, type Options } from '../async-api'
import type { Client } from '../client'
import type { Area } from './index'

const LIMIT_KB = 10_240

/** The program's storage on the phone. Like the client's, it keeps copies. */
export function storageApis({ phone, realm, recorder }: Client): Area {
  const has = (key: string): boolean => Object.hasOwn(phone.storage, key)
  const read = (key: string): unknown => (has(key) ? realm.copy(phone.storage[key]) : '')
  const write = (key: string, value: unknown): void => { phone.storage[key] = realm.copy(value) }
  const remove = (key: string): void => { Reflect.deleteProperty(phone.storage, key) }
  const clear = (): void => { Object.keys(phone.storage).forEach(remove) }
  const summary = (): object => ({ keys: Object.keys(phone.storage), currentSize: 0, limitSize: LIMIT_KB })
  const note = <Arguments extends unknown[], Result>(name: string, run: (...values: Arguments) => Result) =>
    (...values: Arguments): Result => {
      recorder.calls.push({ name, argument: realm.copy(values) })
      return run(...values)
    }
  return {
    works: {
      getStorage: (options) => {
        if (!has(keyOf(options))) throw new ApiFailure('data not found')
        return { data: read(keyOf(options)) }
      },
      setStorage: (options) => write(keyOf(options), options.data),
      removeStorage: (options) => remove(keyOf(options)),
      clearStorage: clear,
      getStorageInfo: summary,
    },
    direct: {
      getStorageSync: note('getStorageSync', read),
      setStorageSync: note('setStorageSync', write),
      removeStorageSync: note('removeStorageSync', remove),
      clearStorageSync: note('clearStorageSync', clear),
      getStorageInfoSync: note('getStorageInfoSync', summary),
    },
  }
}

function keyOf({ key }: Options): string {
  if (typeof key !== 'string') throw new ApiFailure('parameter.key should be String')
  return key
}
