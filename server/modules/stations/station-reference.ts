import type { StationKey } from './tie-repository'

/** How a file names another station: by its id where both are of one source, else by source and id. */
export const referenceTo = ({ source, sourceId }: StationKey, from: string): string =>
  source === from ? sourceId : `${source}:${sourceId}`

/**
 * The stations a reference in a file of the source `from` may mean, the likeliest first; a source or an id may hold a
 * colon.
 */
export function keysOf(reference: string, from: string): StationKey[] {
  const keys = [{ source: from, sourceId: reference }]
  for (let colon = reference.search(/[:：]/); colon !== -1; colon = nextColon(reference, colon)) {
    keys.push({ source: reference.slice(0, colon).trim(), sourceId: reference.slice(colon + 1).trim() })
  }
  return keys
}

function nextColon(text: string, after: number): number {
  const step = text.slice(after + 1).search(/[:：]/)
  return step === -1 ? -1 : after + 1 + step
}
