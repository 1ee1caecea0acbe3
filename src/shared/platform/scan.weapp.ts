import Taro from '@tarojs/taro'
import type { Scanner } from './scanner'

/** WeChat's own scanner, by the camera alone: a picture from the album may be a photograph of somebody else's code. */
export const scanner: Scanner | null = async () => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return { status: 'read', text: result }
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string }
    return { status: errMsg.includes('cancel') ? 'closed' : 'unavailable' }
  }
}
