import { Failure } from '../kernel/failure'
import type { ZipPart } from './stored-zip'

/** A cell of a spreadsheet has 32,767 characters at most; escaped they are fewer bytes than this. */
const TOKEN_MAX = 256 * 1024

/** A tag with its quoted attributes, in which `<` and `>` mean nothing. */
const TAG = /<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y

/** What runs to an ending of its own. */
const RUNS = [['<![CDATA[', ']]>'], ['<!--', '-->'], ['<?', '?>']] as const

/**
 * Refuses a part with one endless piece of text or markup: the reader takes the file bite by bite, and an unfinished
 * piece from its beginning with every bite, so that ten megabytes in one cell would keep it busy for a minute.
 */
export function checkTokens({ bytes }: ZipPart): void {
  const xml = bytes.toString('latin1')
  for (let at = 0; at < xml.length;) {
    const end = xml.startsWith('<', at) ? endOfMarkup(xml, at) : endAt(xml.indexOf('<', at), xml)
    if (end - at > TOKEN_MAX) throw new Failure('import.cell_too_large')
    at = end
  }
}

function endOfMarkup(xml: string, at: number): number {
  const run = RUNS.find(([begin]) => xml.startsWith(begin, at))
  if (run) return endAt(xml.indexOf(run[1], at), xml, run[1].length)
  // A document type: no spreadsheet has one, and entities could be declared in it.
  if (xml.startsWith('<!', at)) throw new Failure('import.file_unreadable')
  TAG.lastIndex = at
  return TAG.test(xml) ? TAG.lastIndex : xml.length
}

const endAt = (found: number, xml: string, length = 0): number => (found === -1 ? xml.length : found + length)
