import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { expect, test } from 'vitest'
import { safeHeaders } from './safe-headers'

test('every answer carries what Hono’s own middleware would set, for the same policy', async () => {
  const app = new Hono()
  app.use(secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'https://tiles.example.cn'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'", 'data:'],
      scriptSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
  }))
  app.get('/', (c) => c.body(null))
  const headers = Object.fromEntries((await app.request('/')).headers)
  expect(safeHeaders(['https://tiles.example.cn'])).toEqual(headers)
})
