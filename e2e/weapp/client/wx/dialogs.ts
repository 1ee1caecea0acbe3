import { ApiFailure, type Options } from '../async-api'
import type { Client } from '../client'
import type { Area } from './index'

const NOTHING = (): undefined => undefined

/** Toasts, dialogs that wait for a tap of the resident, and small actions of the phone. */
export function dialogApis({ screen, privacy, phone }: Client): Area {
  return {
    works: {
      showToast: ({ title }) => screen.change({ note: String(title) }),
      hideToast: () => screen.change({ note: '' }),
      showLoading: ({ title }) => screen.change({ note: String(title) }),
      hideLoading: () => screen.change({ note: '' }),
      showModal: (options) =>
        screen.ask(`${word(options, 'title')}\n${word(options, 'content')}`, modalAnswers(options)),
      showActionSheet: async (options) => {
        const items = Array.isArray(options.itemList) ? options.itemList.map(String) : []
        const answers = [...items.map((item, index) => [item, index] as const), ['取消', -1] as const]
        const tapIndex = await screen.ask(word(options, 'alertText'), answers)
        if (tapIndex < 0) throw new ApiFailure('cancel')
        return { tapIndex }
      },
      requestSubscribeMessage: async ({ tmplIds }) => {
        const verdict = await screen.ask('允许发送一次性订阅消息', [['取消', 'reject'], ['允许', 'accept']])
        return Object.fromEntries((Array.isArray(tmplIds) ? tmplIds : []).map((id) => [String(id), verdict]))
      },
      requirePrivacyAuthorize: () => privacy.demand('requirePrivacyAuthorize'),
      getPrivacySetting: () => ({ needAuthorization: !phone.privacyAgreed, privacyContractName: '《隐私保护指引》' }),
      openPrivacyContract: NOTHING,
      openSetting: () => ({ authSetting: phone.permissions }),
      addPhoneCalendar: async () => {
        phone.permissions['scope.addPhoneCalendar'] ??= await screen.ask('添加到系统日历', [['拒绝', false], ['允许', true]])
        if (!phone.permissions['scope.addPhoneCalendar']) throw new ApiFailure('auth deny')
      },
      makePhoneCall: NOTHING,
      setClipboardData: NOTHING,
      scanCode: () => {
        if (phone.codeInView === null) throw new ApiFailure('cancel')
        return { result: phone.codeInView, scanType: 'QR_CODE', charSet: 'UTF-8' }
      },
      vibrateShort: NOTHING,
      vibrateLong: NOTHING,
      loadFontFace: NOTHING,
      setKeepScreenOn: NOTHING,
      login: () => ({ code: 'login-code' }),
      checkSession: NOTHING,
    },
    direct: {
      onNeedPrivacyAuthorization: (listener: Parameters<typeof privacy.listen>[0]) => privacy.listen(listener),
    },
  }
}

function modalAnswers(options: Options): [string, object][] {
  const confirm: [string, object] = [word(options, 'confirmText') || '确定', { confirm: true, cancel: false }]
  if (options.showCancel === false) return [confirm]
  return [[word(options, 'cancelText') || '取消', { confirm: false, cancel: true }], confirm]
}

function word(options: Options, key: string): string {
  const value = options[key]
  return typeof value === 'string' ? value : ''
}
