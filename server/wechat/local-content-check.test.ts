import { describe, expect, test } from 'vitest'
import { judge, localContentCheck } from './local-content-check'

describe('what residents write about their street passes', () => {
  test.each([
    '桥头那段路晚上太黑了，能不能装个灯？老人走路不安全！',
    '驿站的微波炉，中午多放一台。十二点一刻要排八个人……',
    '2026 年 3 月 2 日、2026-03-02 或 2026.3.3 上午 8:30-11:30 来都行',
    '12 路早上 6:05、6:25、6:45 三班，加一班 7:05 的',
    '3、4、5、6、7、8、9 号楼之间的路灯该修了',
    '树都快砍死了，请绿化的师傅来看看',
    '组织大家做广播体操，你们来不来',
    '旧书回收变废为宝——大家都来~~~~~~',
    '居委会主任接待日能不能挪到周末',
    '谢谢值班的小姑娘👩🏽‍💻👨‍👩‍👧❤️，真好',
    '建个微信群通知停水',
    '志愿服务更加群众化一点',
    '三幢楼下的座椅坏了',
    '阿明',
    'Anna',
  ])('%s', (text) => {
    expect(judge(text)).toBe('pass')
  })
})

describe('what nobody would publish is refused', () => {
  test.each([
    ['an insult', '管理员就是个傻逼'],
    ['an insult taken apart', '管理员 傻 * 逼'],
    ['an insult in other letters', '你们都是ＳＢ'],
    ['an insult in disguise', '你们都是 𝓼𝓫'],
    ['a threat', '再吵就弄死你'],
    ['a scam with a number', '居家刷单日赚三百，电话 138-0013-8000'],
    ['a scam with a name elsewhere', '代开发票，加微信 fapiao_888'],
    ['a scam with an address', '网赌上岸 https://example.com/win'],
    ['a half character', '灯\ud800'],
    ['a control character', '灯\u0007'],
    ['an empty byte', '灯\u0000'],
  ])('%s', (_case, text) => {
    expect(judge(text)).toBe('refuse')
  })
})

describe('what a machine cannot judge waits for a person', () => {
  test.each([
    ['a mobile number', '灯坏了请打 13800138000'],
    ['a mobile number in full width', '灯坏了请打 １３８００１３８０００'],
    ['a mobile number with gaps', '灯坏了请打 138 0013 8000'],
    ['a mobile number with commas', '灯坏了请打 1，3，8，0，0，1，3，8，0，0，0'],
    ['a number written out', '灯坏了请打一三八零零一三八零零零'],
    ['a landline', '站里电话 0573-5550101'],
    ['an identity card', '我的身份证 33040219600101002X，帮我查查'],
    ['a web address', '看这里 https://example.com'],
    ['a web address without its head', '看这里 yili.example.com'],
    ['a web address in words', '看这里 一里点com'],
    ['a mail address', '写信给 afang@example'],
    ['a WeChat name', '微信号：afang_1960'],
    ['a call to meet elsewhere', '想团购的加我微信'],
    ['a warning of a scam, with its link', '小心刷单骗局，链接是 http://example.invalid'],
    ['a lure alone', '楼道里有人贴代开发票'],
    ['a flat', '某某家的狗天天叫，住三幢 402'],
    ['the same character again and again', '快修灯啊啊啊啊啊'],
    ['the same phrase again and again', '修灯吧修灯吧修灯吧修灯吧'],
    ['no letters', '12345'],
    ['only marks', '？？？！'],
    ['a sentence in another language', 'Please repair the lamp at the bridge.'],
    ['another script', '桥头 лампа 坏了'],
    ['text that runs backwards', '桥头\u202e灯'],
    ['something invisible', '桥\u200b头灯'],
    ['a joiner outside an emoji', '桥\u200d头灯'],
    ['a character of nobody', '桥头\ue000灯'],
    ['stacked marks', '桥头灯a\u0301\u0302\u0303\u0304'],
    ['letters in disguise', '桥头灯 𝓵𝓪𝓶𝓹'],
    ['an official by name and title', '请王主任看看桥头的灯'],
    ['the highest officials', '总书记说过要办实事'],
    ['an accusation', '举报物业乱收费'],
    ['distress', '一个人住，活不下去了'],
    ['a coarse word', '他妈的又停水'],
  ])('%s', (_case, text) => {
    expect(judge(text)).toBe('review')
  })
})

test('a long text of any kind is judged at once', () => {
  const texts = ['1 '.repeat(1250), '加'.repeat(2500), 'ab'.repeat(1250), '王小'.repeat(1250), '\u0301'.repeat(2500)]
  for (const text of texts) expect(judge(text)).not.toBe('pass')
})

test('it is the check of the embedded host, where nobody has an OPENID', async () => {
  expect(await localContentCheck.checkText('桥头装盏灯', { openid: null })).toBe('pass')
})
