import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether the file with this `import.meta.url` is the program that was started, rather than imported. */
export function isMain(url: string): boolean {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === fileURLToPath(url)
}

/** Runs a program's main function; a failure is said in one sentence and gives exit code 1. */
export function runMain(main: () => Promise<number | undefined>): void {
  main().then(
    (code) => { process.exitCode = code ?? 0 },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
