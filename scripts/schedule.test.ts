import { expect, test } from 'vitest'
import { runAll, type Job } from './schedule'

/** Jobs that write down what happens and end when they are told to. */
function workshop() {
  const log: string[] = []
  const doors = new Map<string, (success: boolean) => void>()
  const job = (name: string, ...needs: string[]): Job => ({
    name,
    needs,
    run: () => {
      log.push(`${name} starts`)
      return new Promise((resolve) => doors.set(name, resolve))
    },
    skip: (failedNeed) => log.push(`${name} is left out because of ${failedNeed}`),
  })
  const finish = async (name: string, success = true) => {
    doors.get(name)?.(success)
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return { log, job, finish }
}

test('two jobs run at once, the third waits for a free place', async () => {
  const { log, job, finish } = workshop()
  const all = runAll([job('types'), job('lint'), job('arch')], 2)
  expect(log).toEqual(['types starts', 'lint starts'])
  await finish('lint')
  expect(log).toEqual(['types starts', 'lint starts', 'arch starts'])
  await finish('types')
  await finish('arch')
  await all
})

test('a job that waits for a build lets the ones behind it go first', async () => {
  const { log, job, finish } = workshop()
  const all = runAll([job('build'), job('e2e', 'build'), job('unit')], 2)
  expect(log).toEqual(['build starts', 'unit starts'])
  await finish('build')
  expect(log.at(-1)).toBe('e2e starts')
  await finish('unit')
  await finish('e2e')
  await all
})

test('a failure stops nothing but the jobs that needed it', async () => {
  const { log, job, finish } = workshop()
  const all = runAll([job('build'), job('e2e', 'build'), job('unit')], 1)
  await finish('build', false)
  expect(log.slice(1)).toEqual(['e2e is left out because of build', 'unit starts'])
  await finish('unit')
  await all
})

test('a need outside this run counts as done', async () => {
  const { log, job, finish } = workshop()
  const all = runAll([job('e2e', 'build')], 1)
  expect(log).toEqual(['e2e starts'])
  await finish('e2e')
  await all
})

test('jobs that wait for each other are named instead of waited for', async () => {
  const { job } = workshop()
  await expect(runAll([job('hen', 'egg'), job('egg', 'hen')], 2)).rejects.toThrow('hen, egg')
})
