import { expect, test } from 'vitest'
import { createLog } from './log'

const logged = (facts: Record<string, unknown>): string => {
  const lines: string[] = []
  createLog((line) => lines.push(line)).info('test', facts)
  return lines.join()
}

test('telephone numbers and OPENIDs are masked wherever they stand', () => {
  const line = logged({ note: '打 13812345678 找我', deep: { list: ['oABCDEFGHIJKLMNOPQRSTUVWXYZ1'] } })
  expect(line).toContain('138****5678')
  expect(line).not.toContain('13812345678')
  expect(line).not.toContain('oABCDEFGHIJKLMNOPQRSTUVWXYZ1')
})

test('typed text, nicknames and positions are never logged', () => {
  const line = logged({ input: { text: '路灯坏了', lat: 30.7, nickname: '阿芳' } })
  expect(line).toContain('"text":"***"')
  expect(line).not.toMatch(/路灯|30\.7|阿芳/)
})
