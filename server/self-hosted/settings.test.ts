import { expect, test } from 'vitest'
import { readSelfHostedSettings } from './settings'

const good = {
  DATABASE_URL: 'postgres://yili@127.0.0.1/yili', SESSION_SECRET: 'x'.repeat(32),
  DATA_KEY: 'y'.repeat(32), PUBLIC_HOSTS: 'yili.example.cn, m.example.cn', MEDIA_ROOT: '/srv/yili/media',
}

test('a complete environment is understood', () => {
  expect(readSelfHostedSettings(good)).toMatchObject({ port: 8610, publicHosts: ['yili.example.cn', 'm.example.cn'], tileOrigins: [] })
})

test('map tiles may come from where the settings say, and only from a bare origin', () => {
  const read = (TILE_ORIGINS: string) => readSelfHostedSettings({ ...good, TILE_ORIGINS }).tileOrigins
  expect(read('https://a.tiles.example.cn, https://*.example.net:8443')).toEqual(['https://a.tiles.example.cn', 'https://*.example.net:8443'])
  for (const wrong of ['http://tiles.example.cn', 'https://tiles.example.cn/x', 'https://a.cn; script-src *', '*']) {
    expect(() => read(wrong)).toThrow('TILE_ORIGINS')
  }
})

test.each([
  [{ DATABASE_URL: '', SESSION_SECRET: '' }, 'Set DATABASE_URL, SESSION_SECRET'],
  [{ SESSION_SECRET: 'short' }, 'at least 32 characters'],
  [{ HOST: '0.0.0.0' }, 'put a reverse proxy in front'],
])('%o is refused with what to do', (change, sentence) => {
  expect(() => readSelfHostedSettings({ ...good, ...change })).toThrow(sentence)
})
