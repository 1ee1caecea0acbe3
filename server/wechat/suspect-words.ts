/**
 * Words the local rules look for, in text that is folded to lower case and squeezed to letters and digits. Short on
 * purpose: a list decides nothing but the plainest cases, everything else is for the platform's check or for a person.
 */
const anyOf = (words: string): RegExp => new RegExp(words.trim().split(/\s+/).join('|'), 'u')

/** Insults and threats nobody could mean well. */
export const ABUSE = anyOf(`
  傻逼 傻比 傻b 傻x 煞笔 操你妈 操你大爷 草泥马 日你妈 王八蛋 婊子
  弄死你 打死你 砍死你 杀了你 杀你全家
`)

/** The same in letters, where only a whole word counts. */
export const ABUSE_IN_LETTERS = /(?<![a-z])(sb|cnm|nmsl|tmd|fuck|fucking|bitch)(?![a-z])/u

/** What contact scams offer. */
export const LURES = anyOf('刷单 日赚 稳赚 包赚 返利 高额回报 套现 代开发票 办假证 彩金 下注 网赌 裸聊 约炮 一夜情 讨债 内幕消息')

/** Who writes these words warns of a scam rather than running one. */
export const WARNINGS = anyOf('诈骗 反诈 防骗 骗局 骗子 受骗 被骗 上当 小广告 举报')

/** Coarse words, distress, accusations, politics, advertisements: not surely wrong, not to be published unseen. */
export const DOUBTFUL = anyOf(`
  他妈的 脑残 白痴 畜生 混蛋 滚蛋 人渣 流氓 神经病
  自杀 轻生 不想活 活不下去
  举报 受贿 贪污 包庇 偷东西
  游行 示威 罢工 上访 邪教 暴动 分裂国家
  招租 急售 加盟 包治 祖传
`)

/** Officials: the highest by name or title, others as a surname and a title. Praise waits for a person like blame. */
export const OFFICIALS = new RegExp(
  '总书记|国家主席|国务院总理|国家领导人|习近平|毛泽东|邓小平|江泽民|胡锦涛|' +
    '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪' +
    '范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]\\p{Script=Han}{0,2}' +
    '(书记|主任|局长|处长|科长|市长|区长|县长|镇长|乡长|所长|警官|法官|院长|校长)',
  'u',
)
