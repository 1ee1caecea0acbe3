import { Failure } from '../kernel/failure'
import type { SheetFile } from './sheet-file'

type Encoding = 'utf-8' | 'gb18030'

/** The text of a file, piece by piece: strict UTF-8 (a BOM is dropped), or else GB18030, as Excel saves it in China. */
export async function* textOf(file: SheetFile): AsyncGenerator<string> {
  yield* decoded(file, await encodingOf(file))
}

async function encodingOf(file: SheetFile): Promise<Encoding> {
  try {
    for await (const text of decoded(file, 'utf-8')) void text
    return 'utf-8'
  } catch (error) {
    if (error instanceof Failure) return 'gb18030'
    throw error
  }
}

async function* decoded(file: SheetFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new Failure('import.encoding_unknown')
    }
  }
  for await (const bytes of file.open()) yield decode(bytes)
  yield decode()
}
