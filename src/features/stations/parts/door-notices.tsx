import { observer } from 'mobx-react-lite'
import type { StationView } from '../../../../contract/stations'
import { useDeps } from '@/shared/store'
import { Notice, useElder } from '@/shared/ui'
import { closureWords, shiftWords } from '../detail-copy'
import { cautionWords } from '../door-copy'

/** What to know before one goes: a day the hours do not speak of, a shifted workday, closures and openings to come. */
export const DoorNotices = observer(function DoorNotices({ station }: { station: StationView }) {
  const now = useDeps().device.clock.now()
  const elder = useElder()
  const caution = cautionWords(station.open, now)
  const shift = shiftWords(station)
  const coming = station.closures.filter(({ from }) => Date.parse(from) > now.getTime())
  return (
    <>
      {caution !== null && <Notice tone="warn">{`${caution}。`}</Notice>}
      {shift !== null && <Notice>{shift}</Notice>}
      {coming.map((closure) => <Notice key={closure.id}>{closureWords(closure, now, elder)}</Notice>)}
    </>
  )
})
