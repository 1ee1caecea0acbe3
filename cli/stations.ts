import type { Command } from 'commander'
import { addCheckHours } from './check-hours'

/** `yili stations …`: what a city does with its directory of stations. */
export function addStations(program: Command): void {
  addCheckHours(program.command('stations').description('the directory of stations'))
}
