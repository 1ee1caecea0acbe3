import { resolve } from 'node:path'
import { startChild, type ChildServer } from '../../server/testing/child-server'

/** Starts the yardstick in a process of its own. */
export const startBare = (environment: Record<string, string>): Promise<ChildServer> =>
  startChild(resolve(__dirname, 'bare.ts'), environment)
