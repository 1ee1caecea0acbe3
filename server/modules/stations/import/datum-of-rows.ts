import type { SourceDatum } from '../../../../contract/station-files'

/**
 * The datum of a row that states none: the declared one, unless rows of the file state another. Then nobody can know
 * which one was meant, and every row has to say.
 */
export function datumOfSilentRows(
  stated: Iterable<SourceDatum | null>,
  declared: SourceDatum | null,
): SourceDatum | 'missing' | 'mixed' {
  const datums = new Set<SourceDatum>(declared ? [declared] : [])
  for (const datum of stated) if (datum) datums.add(datum)
  if (datums.size > 1) return 'mixed'
  return declared ?? 'missing'
}
