import Taro from '@tarojs/taro'
import { expect, test, vi } from 'vitest'
import { addToCalendar } from './calendar.weapp'

vi.mock('@tarojs/taro', () => ({ default: { addPhoneCalendar: vi.fn() } }))

const wechat = vi.mocked(Taro)
const entry = {
  title: '旧衣改布袋', place: '望湖驿站，手工间', notes: '带上围裙',
  startsAt: new Date('2026-03-03T04:00:00.900Z'), endsAt: new Date('2026-03-03T06:00:00Z'),
}

test('WeChat takes seconds since 1970, the end as text', async () => {
  wechat.addPhoneCalendar.mockResolvedValueOnce({ errMsg: 'ok' })
  expect(await addToCalendar(entry)).toBe(true)
  expect(wechat.addPhoneCalendar).toHaveBeenCalledWith({
    title: '旧衣改布袋', location: '望湖驿站，手工间', description: '带上围裙', startTime: 1772510400, endTime: '1772517600',
  })
})

test.each(['addPhoneCalendar:fail auth deny', 'addPhoneCalendar:fail cancel'])('%s puts nothing there', async (errMsg) => {
  wechat.addPhoneCalendar.mockRejectedValueOnce({ errMsg })
  expect(await addToCalendar(entry)).toBe(false)
})
