import Taro from '@tarojs/taro'
import type { PrivacyGate } from './device'

const BUTTON_ID = 'agree-wechat-privacy'

/** WeChat holds a private interface back until the person has agreed with a button of ours. */
export const privacy: PrivacyGate = {
  buttonId: BUTTON_ID,
  onAsked(ask) {
    Taro.onNeedPrivacyAuthorization((resolve) => {
      void ask().then((agreed) => resolve(agreed ? { event: 'agree', buttonId: BUTTON_ID } : { event: 'disagree' }))
    })
  },
  openContract() {
    Taro.openPrivacyContract()
  },
}
