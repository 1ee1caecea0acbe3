/** A stand-in for @tarojs/taro in tests: what was asked of the phone is written down, page events are sent by hand. */
import { useEffect } from 'react'

export interface TaroCall {
  readonly name: string
  readonly options: unknown
}

type Listener = (payload?: unknown) => unknown

const calls: TaroCall[] = []
const storage = new Map<string, unknown>()
const listeners = new Map<string, Set<Listener>>()
let params: Record<string, string | undefined> = {}

/** What the page asked Taro for since the last reset, in order. */
export const taroCalls: readonly TaroCall[] = calls

/** Forgets calls, storage and page events, and opens the next page with these parameters. */
export function resetTaro(pageParams: Record<string, string | undefined> = {}): void {
  calls.length = 0
  storage.clear()
  listeners.clear()
  params = pageParams
}

/** Sends a page event, as the phone does: `firePageEvent('pullDownRefresh')`. Answers what the listeners gave. */
export function firePageEvent(name: string, payload?: unknown): unknown[] {
  return [...(listeners.get(name) ?? [])].map((listener) => listener(payload))
}

function usePageEvent(name: string, listener: Listener): void {
  useEffect(() => {
    const heard = listeners.get(name) ?? new Set()
    listeners.set(name, heard.add(listener))
    return () => void heard.delete(listener)
  })
}

function useOnOpen(listener: Listener): void {
  useEffect(() => void listener(params), [])
}

/** Runs as the page opens, and again with `firePageEvent('show')`. */
export function useDidShow(listener: Listener): void {
  useOnOpen(listener)
  usePageEvent('show', listener)
}

export const useLoad = useOnOpen
export const useReady = useOnOpen
export const useLaunch = useOnOpen
export const useDidHide = (listener: Listener): void => usePageEvent('hide', listener)
export const useUnload = (listener: Listener): void => usePageEvent('unload', listener)
export const usePullDownRefresh = (listener: Listener): void => usePageEvent('pullDownRefresh', listener)
export const useReachBottom = (listener: Listener): void => usePageEvent('reachBottom', listener)
export const usePageScroll = (listener: Listener): void => usePageEvent('pageScroll', listener)
export const useResize = (listener: Listener): void => usePageEvent('resize', listener)
export const useTabItemTap = (listener: Listener): void => usePageEvent('tabItemTap', listener)
export const useShareAppMessage = (listener: Listener): void => usePageEvent('shareAppMessage', listener)
export const useShareTimeline = (listener: Listener): void => usePageEvent('shareTimeline', listener)
export const useRouter = (): { params: Record<string, string | undefined> } => ({ params })

const storageApi = {
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => void storage.set(key, value),
  removeStorageSync: (key: string): void => void storage.delete(key),
}

/** Any other API succeeds with an empty answer and is written down. */
const Taro = new Proxy<Record<string, unknown>>({ ...storageApi }, {
  get: (own, name: string) => own[name] ?? ((options: unknown) => {
    calls.push({ name, options })
    return Promise.resolve({ errMsg: `${name}:ok` })
  }),
})

export { Taro as default }
