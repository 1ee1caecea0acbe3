import type { UnitSummary } from '../../../../contract/organisations'
import { BrandMark } from '@/shared/ui/brand/brand-mark'
import { ListRow } from '@/shared/ui'
import { countWords } from '../copy'

/** A unit in a list: its name, its brand if it has one, how much lies below it. */
export function UnitRow({ unit, onPress }: { unit: UnitSummary; onPress: () => void }) {
  const { name, brand, level, childCount } = unit
  const count = countWords(level, childCount)
  return (
    <ListRow
      {...(brand && { lead: <BrandMark brand={brand} /> })}
      title={name}
      line={brand?.name ?? ''}
      end={count}
      label={[name, brand?.name, count].filter(Boolean).join('，')}
      onPress={onPress}
    />
  )
}
