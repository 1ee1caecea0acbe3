import { afterEach, expect, test, vi } from 'vitest'
import { login } from './login.h5'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['/dev/login', '/dev/login?back='],
  ['https://login.example.cn/?app=yili', 'https://login.example.cn/?app=yili&back='],
])('login at %s leads back to the very page', (loginUrl, way) => {
  const assign = vi.fn()
  const hash = '#/features/activities/pages/detail/index?id=a'
  vi.stubGlobal('window', { location: { pathname: '/', search: '?from=poster', hash, assign } })
  if (login.kind === 'page') login.leaveFor(loginUrl)
  expect(assign).toHaveBeenCalledWith(way + encodeURIComponent(`/?from=poster${hash}`))
})
