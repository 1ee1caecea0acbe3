import type { ContentCheck, ContentVerdict } from '../kernel/content-check'

/** Asks one check after the other and keeps the strictest verdict; after a refusal nobody else is asked. */
export function strictestOf(checks: readonly ContentCheck[]): ContentCheck {
  return {
    checkText: async (text, author) => {
      let strictest: ContentVerdict = 'pass'
      for (const check of checks) {
        const verdict = await check.checkText(text, author)
        if (verdict === 'refuse') return 'refuse'
        if (verdict === 'review') strictest = 'review'
      }
      return strictest
    },
  }
}
