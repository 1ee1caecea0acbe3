import { runDue } from '../deliver'
import { cloudSystem } from './cloud-system'

/** Entry of the cloud function `cron`, called by the platform's timer once a minute. */
export async function main(): Promise<{ delivered: number }> {
  const system = await cloudSystem(process.env)
  const delivered = await runDue(system)
  system.log.info('cron', { delivered })
  return { delivered }
}
