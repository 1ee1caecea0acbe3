import type { Client } from '../client'
import type { Listener } from '../listeners'
import type { Area, WxObject } from './index'

const EVENTS = [
  'AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'LazyLoadError', 'ThemeChange',
  'NetworkStatusChange', 'WindowResize', 'MemoryWarning', 'KeyboardHeightChange', 'AudioInterruptionBegin',
  'AudioInterruptionEnd', 'UserCaptureScreen',
]
const STATUS_BAR = 44
const NAVIGATION_BAR = 44
const IGNORED = (): undefined => undefined

/** The phone, its settings, the launch, logs, and the client's events. */
export function systemApis(client: Client): Area {
  const { phone, config } = client
  const launch = (): object => ({ path: config.entry, query: {}, scene: 1001, referrerInfo: {}, forwardMaterials: [] })
  const facts = (pick: () => object) => () => client.realm.copy(pick())
  const everything = (): object => ({ ...windowInfo(client), ...appBaseInfo(client), ...deviceInfo() })
  return {
    works: {
      getSystemInfo: everything,
      getNetworkType: () => ({ networkType: phone.network }),
      getSetting: () => ({ authSetting: phone.permissions, subscriptionsSetting: { mainSwitch: true } }),
    },
    direct: {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      getSystemInfoSync: facts(everything),
      getWindowInfo: facts(() => windowInfo(client)),
      getAppBaseInfo: facts(() => appBaseInfo(client)),
      getDeviceInfo: facts(deviceInfo),
      getSystemSetting: facts(() => ({ locationEnabled: phone.position !== null, wifiEnabled: true })),
      getAppAuthorizeSetting: facts(() => ({ locationAuthorized: 'authorized' })),
      getMenuButtonBoundingClientRect: facts(() => menuButton(phone.width)),
      getLaunchOptionsSync: facts(launch),
      getEnterOptionsSync: facts(launch),
      getAccountInfoSync: facts(() => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } })),
      nextTick: (callback: () => void) => { client.timers.setTimeout(callback) },
      getUpdateManager: () => ({ onCheckForUpdate: IGNORED, onUpdateReady: IGNORED, onUpdateFailed: IGNORED }),
      getPerformance: () => ({ createObserver: () => ({ observe: IGNORED, disconnect: IGNORED }) }),
      getLogManager: () => ({ log: IGNORED, info: IGNORED, warn: IGNORED, debug: IGNORED }),
      getRealtimeLogManager: () => ({ info: IGNORED, warn: IGNORED, error: IGNORED, setFilterMsg: IGNORED }),
      reportEvent: IGNORED,
      reportPerformance: IGNORED,
      ...events(client),
    },
  }
}

function events({ listeners }: Client): WxObject {
  return Object.fromEntries(EVENTS.flatMap((name) => [
    [`on${name}`, (listener: Listener) => listeners.on(name, listener)],
    [`off${name}`, (listener?: Listener) => listeners.off(name, listener)],
  ]))
}

function windowInfo({ phone: { width, height } }: Client): object {
  return {
    pixelRatio: 2, screenWidth: width, screenHeight: height, windowWidth: width,
    statusBarHeight: STATUS_BAR, screenTop: STATUS_BAR + NAVIGATION_BAR,
    windowHeight: height - STATUS_BAR - NAVIGATION_BAR,
    safeArea: { left: 0, right: width, top: STATUS_BAR, bottom: height - 34, width, height: height - STATUS_BAR - 34 },
  }
}

function appBaseInfo({ phone }: Client): object {
  return {
    SDKVersion: '3.8.0', version: '8.0.55', language: 'zh_CN', enableDebug: false, host: { appId: '', env: 'WeChat' },
    theme: phone.theme, fontSizeSetting: phone.fontSizeSetting, fontSizeScaleFactor: phone.fontSizeScaleFactor,
  }
}

function deviceInfo(): object {
  return { brand: 'apple', model: 'iPhone', system: 'iOS 17.0', platform: 'ios', benchmarkLevel: -1 }
}

function menuButton(width: number): object {
  const size = { width: 87, height: 32 }
  const top = STATUS_BAR + 4
  return { ...size, top, bottom: top + size.height, right: width - 7, left: width - 7 - size.width }
}
