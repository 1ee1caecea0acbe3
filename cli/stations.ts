import type { Command } from 'commander'
import { addCheckHours } from './check-hours'
import { addExport } from './export-stations'
import { addImport } from './import-stations'

/** `yili stations …`: what a city does with its directory of stations. */
export function addStations(program: Command): void {
  const stations = program.command('stations').description('the directory of stations')
  addImport(stations)
  addExport(stations)
  addCheckHours(stations)
}
