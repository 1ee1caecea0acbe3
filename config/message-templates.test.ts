import { expect, test } from 'vitest'
import { messageConstants } from './message-templates'

test.each([
  [undefined, {}],
  ['', {}],
  ['offer=A-1;change=B_2', { offer: 'A-1', change: 'B_2' }],
  // The server's variable may be given as it is.
  ['offer=A-1:thing1,time2,time3,thing4; reminder=C:thing1,time2,thing3,thing4', { offer: 'A-1', reminder: 'C' }],
])('of %j the mini-program knows %j', (text, ids) => {
  const { YILI_MESSAGE_TEMPLATES } = messageConstants({ YILI_MESSAGE_TEMPLATES: text })
  expect(JSON.parse(YILI_MESSAGE_TEMPLATES)).toEqual(ids)
})
