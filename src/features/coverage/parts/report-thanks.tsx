import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Heading } from '@/shared/ui'
import { reportCopy } from '../report-copy'
import { ReportStore } from '../report-store'

/** What becomes of a report that has arrived. */
export const ReportThanks = observer(function ReportThanks() {
  const { subject, counted } = useStore(ReportStore)
  const { missing, again, wrong } = reportCopy.thanks
  const { title, line } = subject?.kind === 'wrong' ? wrong : counted ? missing : again
  return <Heading level={1} line={line}>{title}</Heading>
})
