/** What a check came to: a tool such as tsc counts as one, a test run as its test cases. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }
export const onePassed: Tally = { ...nothing, passed: 1 }
export const oneFailed: Tally = { ...nothing, failed: 1 }

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * Counts the test cases of a vitest run. A file that fails outside its cases (an import, a hook) counts as one failure;
 * so does a run that wrote no report, ran nothing, or ended badly although every case passed.
 * @param exitCode of vitest
 */
export function tallyOf(report: VitestReport | null, exitCode: number): Tally {
  if (!report) return oneFailed
  const total = report.testResults.map(tallyOfFile).reduce(add, nothing)
  const isUnexplained = total.failed === 0 && (exitCode !== 0 || total.passed === 0)
  return isUnexplained ? add(total, oneFailed) : total
}

function tallyOfFile({ status, assertionResults }: VitestReport['testResults'][number]): Tally {
  const count = (wanted: string) => assertionResults.filter((result) => result.status === wanted).length
  const [passed, failed] = [count('passed'), count('failed')]
  const outside = status === 'failed' && failed === 0 ? 1 : 0
  return { passed, failed: failed + outside, skipped: assertionResults.length - passed - failed }
}

/** The closing line of `npm test`, alone on its line. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const counted = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted
}

/** 0 only when something ran and nothing failed. */
export function exitCodeOf({ passed, failed }: Tally): number {
  return failed === 0 && passed > 0 ? 0 : 1
}
