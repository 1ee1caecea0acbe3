import { resolvePath } from './package-files'

export interface Address {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

/**
 * Splits a page URL into route and query. Relative URLs count from the folder of `from`.
 * Values stay as written: the client hands them to `onLoad` without decoding.
 */
export function parseAddress(url: string, from = ''): Address {
  const [path = '', search = ''] = url.split('?', 2)
  const pairs = search.split('&').filter((pair) => pair !== '')
  const query = Object.fromEntries(pairs.map((pair) => {
    const [key = '', ...value] = pair.split('=')
    return [key, value.join('=')]
  }))
  return { route: resolvePath(from, path), query }
}
