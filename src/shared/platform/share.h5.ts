import { copyText } from './clipboard.h5'

/** The browser's own sharing where there is one, otherwise the page's address on the clipboard. */
export async function share(title: string): Promise<'shared' | 'copied' | 'dismissed'> {
  const url = window.location.href
  if (!('share' in navigator)) return (await copyText(url)) ? 'copied' : 'dismissed'
  try {
    await navigator.share({ title, url })
    return 'shared'
  } catch {
    return 'dismissed'
  }
}
