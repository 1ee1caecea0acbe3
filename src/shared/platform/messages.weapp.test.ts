import Taro from '@tarojs/taro'
import { expect, test, vi } from 'vitest'
import { askForMessages } from './messages.weapp'

vi.mock('@tarojs/taro', () => ({ default: { requestSubscribeMessage: vi.fn() } }))

const wechat = vi.mocked(Taro)

test('only what was accepted counts: not refused, banned or filtered templates', async () => {
  const verdicts = { A: 'accept', B: 'reject', C: 'ban', D: 'filter', errMsg: 'requestSubscribeMessage:ok' }
  wechat.requestSubscribeMessage.mockResolvedValueOnce(verdicts)
  expect(await askForMessages(['A', 'B', 'C', 'D'])).toEqual(['A'])
  expect(wechat.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ['A', 'B', 'C', 'D'], entityIds: [] })
})

test('whoever switched messages off altogether is not told of an error', async () => {
  wechat.requestSubscribeMessage.mockRejectedValueOnce({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 })
  expect(await askForMessages(['A'])).toEqual([])
})
