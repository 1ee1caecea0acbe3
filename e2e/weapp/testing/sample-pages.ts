/** The code of the hand-written sample: a page draws a tree of nodes and answers events by the id of the node. */
export const samplePages: Readonly<Record<string, string>> = {
  'app.js': `
App({
  life: [],
  onLaunch() { wx.onThemeChange(({ theme }) => this.note('theme ' + theme)) },
  note(word) { this.life.push(word); wx.setStorageSync('life', this.life) },
})
`,
  'custom-wrapper.js': `
Component({
  properties: { i: { type: Object, value: {} } },
  lifetimes: {
    attached() { getApp().note('wrapper attached'); getApp().wrapper = this },
    detached() { getApp().note('wrapper detached') },
  },
  methods: { eh(event) { getCurrentPages().pop().eh(event) } },
})
`,
  'draw.js': `
const text = (v) => ({ nn: '#text', sid: 't' + v, v })
exports.node = (nn, sid, more) => Object.assign({ nn, sid, cn: [] }, more)
exports.view = (sid, label, more) => exports.node('view', sid, Object.assign({ cl: 'row', cn: [text(label)] }, more))
exports.text = text
exports.page = (name, nodes, answers) => Page({
  data: { root: { cn: [] } },
  onLoad(query) {
    getApp().note('load ' + name + ' ' + JSON.stringify(query))
    this.setData({ 'root.cn': nodes(this, query) })
  },
  onShow() { getApp().note('show ' + name) },
  onReady() { getApp().note('ready ' + name) },
  onHide() { getApp().note('hide ' + name) },
  onUnload() { getApp().note('unload ' + name) },
  onTabItemTap(item) { getApp().note('tab ' + item.text) },
  onPullDownRefresh() { getApp().note('pulled') },
  onReachBottom() { getApp().note('bottom') },
  say(word) { this.setData({ 'root.cn[0]': exports.view('said', word) }) },
  eh(event) {
    const answer = answers[event.currentTarget.dataset.sid]
    if (answer) answer.call(this, event)
  },
})
`,
  'pages/near/index.js': `
const { node, page, text, view } = require('../../draw')
const go = (method, url) => () => wx[method]({ url })
const tell = (page, promise) => promise.then((r) => page.say(JSON.stringify(r)), (e) => page.say(e.errMsg))
page('near', () => [
  view('said', '还没说'),
  view('count', '加一'),
  view('outer', '', { cn: [node('catch-view', 'inner', { cn: [text('里面')] }), text('外面')] }),
  node('still-view', 'still', { cn: [text('没有反应')] }),
  node('button', 'shut', { disabled: true, cn: [text('关着')] }),
  node('button', 'agree', { openType: 'agreePrivacyAuthorization', cn: [text('我同意')] }),
  node('switch', 'large', { checked: false, label: '大字' }),
  node('input', 'name', { value: '', placeholder: '称呼', limit: 6 }),
  node('custom-wrapper', 'wrapper', { cn: [view('inside', '包里 0')] }),
  view('backend', '问后端'), view('place', '定位'), view('choose', '选地点'), view('modal', '弹窗'), view('toast', '提示'),
  view('throw', '出错'), view('late', '晚出错'), view('promise', '没人管'), view('probe', '查环境'), view('date', '几点'), view('store', '记下'),
  view('detail', '去详情'), view('again', '再开一页'), view('far', '去分包'), view('ghost', '去没有的页'),
  view('tabByMistake', '错用导航'), view('switch', '换到我的'), view('restart', '重开'), view('hide', '藏标签栏'),
  view('audio', '听'), view('listenPrivacy', '自己问隐私'), view('async', '异步加载'), view('wrap', '包里加一'),
], {
  count() { this.n = (this.n || 0) + 1; this.say('点了' + this.n + '次') },
  outer() { this.say('外面听到') },
  inner() { this.say('里面听到') },
  inside() { this.say('包里听到') },
  shut() { this.say('不该听到') },
  wrap() { getApp().wrapper.setData({ 'i.cn[0].cn[0].v': '包里 1' }) },
  large({ detail }) { this.say('大字' + detail.value) },
  name({ type, detail }) { this.say(type + ' ' + detail.value) },
  backend() { tell(this, wx.cloud.callFunction({ name: 'api', data: { procedure: 'hello' } })) },
  place() { tell(this, wx.getFuzzyLocation({ type: 'gcj02' })) },
  choose() { tell(this, wx.chooseLocation({})) },
  modal() { wx.showModal({ title: '取消报名', content: '真的吗', success: (r) => this.say('confirm ' + r.confirm) }) },
  toast() { wx.showToast({ title: '记下了' }) },
  throw() { throw new Error('页面坏了') },
  promise() { Promise.resolve().then(() => { throw new Error('没人管的错') }) },
  late() { setTimeout(() => { throw new Error('晚一点坏') }, 10) },
  date() { this.say(new Date().toISOString().slice(0, 16)) },
  store() { wx.setStorageSync('draft', '灯'); this.say('原来是' + wx.getStorageSync('draft')) },
  probe() {
    const absent = ['window', 'document', 'Intl', 'process', 'fetch', 'URL', 'TextEncoder', 'structuredClone', 'Buffer']
    const seen = absent.filter((name) => eval2(name))
    this.say('看得见:' + seen.join() + ' 全局:' + (new Function('return this')() === globalThis) + ' ' + byText())
  },
  detail: go('navigateTo', '/pages/detail/index?id=7&name=%E7%81%AF'),
  again: go('navigateTo', '/pages/detail/index'),
  far: go('navigateTo', '../../features/far/pages/far/index'),
  switch: go('switchTab', '/pages/mine/index'),
  restart: go('reLaunch', '/pages/mine/index'),
  ghost() { wx.navigateTo({ url: '/pages/ghost/index', fail: (e) => this.say(e.errMsg) }) },
  tabByMistake() { wx.navigateTo({ url: '/pages/mine/index', fail: (e) => this.say(e.errMsg) }) },
  hide() { wx.hideTabBar() },
  audio() {
    const audio = wx.createInnerAudioContext()
    audio.startTime = 20
    audio.onTimeUpdate(() => this.say('听到' + audio.currentTime))
    audio.onEnded(() => this.say('听完'))
    audio.play()
  },
  listenPrivacy() { wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve; this.say('请点我同意') }) },
  agree({ type }) { if (type === 'agreeprivacyauthorization') this.resolve({ event: 'agree', buttonId: 'agree' }) },
  async() { require.async('../../draw').then((m) => this.say(typeof m.page)) },
})
const globals = {
  window: typeof window, document: typeof document, Intl: typeof Intl, process: typeof process, fetch: typeof fetch,
  URL: typeof URL, TextEncoder: typeof TextEncoder, structuredClone: typeof structuredClone, Buffer: typeof Buffer,
}
function eval2(name) { return globals[name] !== 'undefined' || globalThis[name] !== undefined }
function byText() { try { return new Function('return 1')() } catch (e) { return e.name } }
`,
  'pages/mine/index.js': `
const { page, view } = require('../../draw')
page('mine', () => [view('said', '我的'), view('up', '上一页')], { up() { wx.navigateBack({ fail: (e) => this.say(e.errMsg) }) } })
`,
  'pages/detail/index.js': `
const { node, page, view } = require('../../draw')
page('detail', (self, query) => [
  view('said', '详情 ' + (query.id || '') + (query.name || '')),
  view('more', '再开一页'), view('instead', '换成分包'), view('home', '回我的'), view('play', '放'),
  node('video', 'film', { uid: 'film', from: 5 }),
], {
  more() { wx.navigateTo({ url: '/pages/detail/index', fail: (e) => this.say(e.errMsg) }) },
  instead() { wx.redirectTo({ url: '/features/far/pages/far/index' }) },
  home() { wx.switchTab({ url: '/pages/mine/index' }) },
  play() { wx.createVideoContext('film').play() },
  film({ type, detail }) { this.say(type === 'ended' ? '看完' : '看到' + detail.currentTime) },
})
`,
  'features/far/pages/far/index.js': `
const { page, view } = require('../../../../draw')
page('far', () => [view('said', '分包页面')], {})
`,
}
