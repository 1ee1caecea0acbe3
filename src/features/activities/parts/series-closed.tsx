import type { CallError } from '@/shared/rpc/call'
import { EmptyState } from '@/shared/ui'
import { seriesStaffCopy } from '../series-staff-copy'

/** Why there is nothing to see: no such series, or somebody who is not on the staff. */
export function SeriesClosed({ status, failure }: { status: 'missing' | 'barred'; failure: CallError | null }) {
  if (status === 'missing') return <EmptyState broken title={seriesStaffCopy.missing} line={failure?.message} />
  return <EmptyState broken title={seriesStaffCopy.barredTitle} line={seriesStaffCopy.barredLine} />
}
