import { expect, test } from 'vitest'
import { ServerClock } from './clock'

test('a phone whose clock runs wrong is set right by the server, and its time goes on', () => {
  let phone = Date.parse('2026-10-10T03:00:00Z')
  const clock = new ServerClock(() => phone)
  expect(clock.now()).toEqual(new Date('2026-10-10T03:00:00Z'))
  clock.learn(Date.parse('2026-10-17T04:00:00Z'))
  phone += 60_000
  expect(clock.now()).toEqual(new Date('2026-10-17T04:01:00Z'))
})
