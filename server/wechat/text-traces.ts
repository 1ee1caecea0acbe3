// Traces of a way to reach somebody, and of text that no keyboard makes. Most rules look at folded text.

/** One form for full-width, circled and capital letters and digits. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Letters and digits only: `傻 * 逼` and `傻逼` are one word. */
export const squeeze = (folded: string): string => folded.replace(/[^\p{L}\p{N}]/gu, '')

const DATE = /(?<!\d)20\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/gu
const BETWEEN_DIGITS = /(?<=\d)[\s\-—–_.·*~()]+(?=\d)/gu
const ANYTHING_BETWEEN_DIGITS = /(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu
const CHINESE_DIGITS = /[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{7,}/u

/** Numbers that ring somebody, name an account or an identity card: seven digits in a row, dates aside. */
export function hasLongNumber(folded: string): boolean {
  const text = folded.replace(DATE, ' ')
  if (/\d{7}/.test(text.replace(BETWEEN_DIGITS, ''))) return true
  if (/(?<!\d)1[3-9]\d{9}(?!\d)/.test(text.replace(ANYTHING_BETWEEN_DIGITS, ''))) return true
  return CHINESE_DIGITS.test(squeeze(folded))
}

const SCHEME = /[a-z]{2,}:\/\/|www\.|[.。点]\s*(com|cn|net|org)(?![a-z])/u
const DOMAIN = /[a-z0-9-]+\.(top|xyz|vip|cc|io|info|shop|site|club|me|tv|app|link|icu|live)(?![a-z])/u
const ADDRESS = /[\w.+-]+@[\w-]+/u

/** A web address, a mail address, or an attempt at one. */
export const hasAddress = (folded: string): boolean =>
  SCHEME.test(folded) || DOMAIN.test(folded) || ADDRESS.test(folded)

const APPS = '微信|薇信|威信|v信|公众号|扣扣|抖音|快手|小红书|电报|(?<![a-z])(?:wx|vx|weixin|wechat|qq|telegram)'
const HANDLE = new RegExp(`(?:${APPS})[号码群是为:\\s]*[a-z0-9][a-z0-9_-]{4,}`, 'u')
const INVITATION = /加我?(微信|薇|(?:v|vx|wx|q|qq)(?![a-z]))|加我好友|加群(?![众体里])|进群领|扫码(加|进|领)|私聊|私信我/u

/** A name in another app, or a call to meet there. */
export const hasInvitation = (folded: string): boolean => HANDLE.test(folded) || INVITATION.test(folded)

/** A flat in a building: where somebody lives. */
export const hasDoorNumber = (squeezed: string): boolean => /(幢|栋|号楼|单元)\d{3,4}(?!\d)/u.test(squeezed)

const REPEATED_CHARACTER = /([^\s.…。·\-—~～])\1{4,}/u
const REPEATED_PHRASE = /(.{2,12})\1{3,}/u

/** One character five times or one phrase four times in a row; dots and dashes are only a pause. */
export const hasRepeats = (folded: string): boolean =>
  REPEATED_CHARACTER.test(folded) || REPEATED_PHRASE.test(squeeze(folded))

/** Sentences without Chinese are beyond these rules; a short name is not. */
const LONGEST_FOREIGN_NAME = 20

/** Text these rules cannot read: no letters at all, or more than a name and not a word of Chinese. */
export const isUnreadable = (typed: string): boolean =>
  !/\p{L}/u.test(typed) || (!/\p{Script=Han}/u.test(typed) && typed.length > LONGEST_FOREIGN_NAME)

const JOINER_IN_EMOJI = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/gu
const EMOJI_STYLE = /[\uFE0E\uFE0F]/gu
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}\p{Cn}]/u
const STACKED_MARKS = /\p{Mn}{3}/u
const OTHER_SCRIPT = /[^\P{L}\p{Script=Han}\p{Script=Latin}]/u

/** Characters that hide, turn or disguise text, and scripts these rules do not know. Takes the text as typed. */
export function hasOddCharacters(typed: string): boolean {
  const plain = typed.replace(JOINER_IN_EMOJI, '').replace(EMOJI_STYLE, '')
  return INVISIBLE.test(plain) || STACKED_MARKS.test(plain) || OTHER_SCRIPT.test(plain)
}

/** Control characters and halves of characters, which no keyboard sends and no database keeps. */
export const isNotText = (typed: string): boolean => /\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(typed)
