import { messageOf, type Recorder } from './recorder'

/** The program's console: what it logs as an error counts as one, the rest is dropped. */
export function consoleFor(recorder: Recorder): Record<string, (...values: unknown[]) => void> {
  const silent = (): void => undefined
  const error = (...values: unknown[]): void => recorder.fail('console.error', values.map(messageOf).join(' '))
  return { error, log: silent, info: silent, debug: silent, warn: silent, group: silent, groupEnd: silent }
}
