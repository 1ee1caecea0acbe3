import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checks, choose, type Check } from './checks'
import { run } from './child'
import { runMain } from './is-main'
import { runAll, type Job } from './schedule'
import { add, closingLine, exitCodeOf, nothing, oneFailed, onePassed, tallyOf } from './tally'
import type { Tally, VitestReport } from './tally'
import { root } from './targets'

const noise = /^\s*$|^JSON report written to/
const limitMs = 20 * 60_000
const atOnce = 2
const width = Math.max(...checks.map(({ name }) => name.length))
const reports = mkdtempSync(join(tmpdir(), 'yili-test-'))

interface Outcome {
  readonly tally: Tally
  readonly seconds: number
}

/** Runs one check and writes its lines behind its name, because two checks write at the same time. */
async function runCheck(check: Check): Promise<Outcome> {
  const label = check.name.padEnd(width)
  const report = join(reports, `${check.name.replace(':', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = check.kind === 'vitest' ? [...check.command, ...reporters] : check.command
  const begun = performance.now()
  const code = await run(command, {
    cwd: root,
    env: process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' },
    onLine: (line) => { if (!noise.test(line)) console.log(`${label} │ ${line}`) },
    limitMs,
  })
  const seconds = (performance.now() - begun) / 1000
  if (check.kind === 'vitest') return { seconds, tally: tallyOf(readReport(report), code) }
  return { seconds, tally: code === 0 ? onePassed : oneFailed }
}

/** Null when vitest crashed before it wrote one, or while it did. */
function readReport(file: string): VitestReport | null {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    return null
  }
}

function jobOf(check: Check, outcomes: Map<string, Outcome>): Job {
  const say = (outcome: Outcome, remark = closingLine(outcome.tally)) => {
    outcomes.set(check.name, outcome)
    const mark = outcome.tally.failed > 0 ? '✗' : '✓'
    console.log(`${check.name.padEnd(width)} ${mark} ${remark} (${outcome.seconds.toFixed(1)} s)`)
  }
  return {
    name: check.name,
    needs: check.needs ?? [],
    run: async () => {
      console.log(`${check.name.padEnd(width)} …`)
      const outcome = await runCheck(check)
      say(outcome)
      return outcome.tally.failed === 0
    },
    skip: (failedNeed) => say({ tally: oneFailed, seconds: 0 }, `not run, because ${failedNeed} failed`),
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { fast: { type: 'boolean' }, only: { type: 'string', multiple: true } } })
  const only = values.only?.flatMap((words) => words.split(',')) ?? null
  const outcomes = new Map<string, Outcome>()
  const begun = performance.now()
  await runAll(choose(only, values.fast ?? false).map((check) => jobOf(check, outcomes)), atOnce)
  rmSync(reports, { recursive: true, force: true })
  const failed = [...outcomes].filter(([, { tally }]) => tally.failed > 0).map(([name]) => name)
  const total = [...outcomes.values()].map(({ tally }) => tally).reduce(add, nothing)
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nEverything passed.')
  console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`)
  console.log(closingLine(total))
  return exitCodeOf(total)
}

runMain(main)
