import { expect, test } from 'vitest'
import { createSealer, maskPhone, phoneDigits } from './sealer'

const sealer = createSealer('k'.repeat(32))

test('a number comes back as it was, and is sealed differently each time', () => {
  const [one, other] = [sealer.seal('13812345678'), sealer.seal('13812345678')]
  expect(one).not.toBe(other)
  expect(one).not.toContain('13812345678')
  expect([sealer.open(one), sealer.open(other)]).toEqual(['13812345678', '13812345678'])
})

test('a changed text and another key open nothing', () => {
  const sealed = sealer.seal('13812345678')
  expect(() => sealer.open(`${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`)).toThrow()
  expect(() => createSealer('x'.repeat(32)).open(sealed)).toThrow()
})

test('equal numbers are found again, with this key only', () => {
  expect(sealer.index('13812345678')).toBe(sealer.index('13812345678'))
  expect(sealer.index('13812345678')).not.toBe(createSealer('x'.repeat(32)).index('13812345678'))
})

test('a short key is refused', () => expect(() => createSealer('short')).toThrow('32'))

test.each([['138 1234 5678', '13812345678'], ['+86-138-1234-5678', '13812345678'], ['0573-5550101', '05735550101'], ['8612345', '8612345']])(
  '%s is compared as %s', (phone, digits) => expect(phoneDigits(phone)).toBe(digits))

test('a masked number shows three digits and the last four', () => {
  expect(maskPhone('13812345678')).toBe('138 **** 5678')
  expect(maskPhone('12345')).toBe('*****')
})

test('what is signed can be made again with this key only, and tells nothing of the index', () => {
  expect(sealer.sign('旧衣改布袋')).toBe(sealer.sign('旧衣改布袋'))
  expect(sealer.sign('旧衣改布袋')).not.toBe(createSealer('x'.repeat(32)).sign('旧衣改布袋'))
  expect(sealer.sign('旧衣改布袋')).not.toBe(sealer.index('旧衣改布袋'))
})
