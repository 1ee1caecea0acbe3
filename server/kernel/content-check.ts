/** `pass`: publish · `review`: a person looks first · `refuse`: tell the author to change it. */
export type ContentVerdict = 'pass' | 'review' | 'refuse'

/** One interface for text somebody typed; an implementation that cannot decide answers `review`, never `pass`. */
export interface ContentCheck {
  /** `openid` of the author where the platform knows one: WeChat's check asks for it. */
  checkText(text: string, author: { openid: string | null }): Promise<ContentVerdict>
}
