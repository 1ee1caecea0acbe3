import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Finding, ImportReport } from '../../../../contract/station-files'
import { useStore } from '@/shared/store'
import { aria, Button, Heading, Notice } from '@/shared/ui'
import { columnLine, findingPlace, importCopy, reportHead, reportLine } from '../import-copy'
import { ImportStore } from '../import-store'
import './import-findings.scss'

/** Findings drawn at most; all of them are in the download. */
const SHOWN = 50

/** What a check found and what can be done with it; after that, what was done. */
export const ImportFindings = observer(function ImportFindings() {
  const store = useStore(ImportStore)
  const { report } = store
  if (!report) return null
  return (
    <View className="y-pad y-stack">
      <Notice tone={report.refusedRowCount > 0 && !report.written ? 'warn' : 'info'}>{reportHead(report)}</Notice>
      <View className="y-sub">{reportLine(report)}</View>
      {store.mapping.isRecalled && <View className="y-sub">{importCopy.recalled}</View>}
      <View className="y-faint">{`${importCopy.columnsHead}：${columnLine(report)}`}</View>
      <Acts report={report} />
      <Table head={importCopy.refusedHead(report.refused.length)} findings={report.refused} />
      <Table head={importCopy.noticedHead(report.noticed.length)} findings={report.noticed} />
    </View>
  )
})

const Acts = observer(function Acts({ report }: { report: ImportReport }) {
  const store = useStore(ImportStore)
  const { goodRowCount, status } = store
  const word = report.refusedRowCount === 0 ? importCopy.takeAll : importCopy.takeGood
  return (
    <>
      <View className="y-row">
        {goodRowCount > 0 && (
          <Button
            look="primary"
            busy={status === 'importing'}
            busyWord={importCopy.importing}
            onPress={() => void store.importGood()}
          >
            {word(goodRowCount)}
          </Button>
        )}
        {report.refused.length + report.noticed.length > 0 && (
          <Button onPress={() => store.saveFindings()}>{importCopy.download}</Button>
        )}
        {!report.written && store.mapping.canBegin && (
          <Button look="text" onPress={() => store.lookAtColumns()}>{importCopy.changeColumns}</Button>
        )}
      </View>
      {report.refusedRowCount > 0 && <View className="y-sub">{importCopy.partialLine}</View>}
    </>
  )
})

function Table({ head, findings }: { head: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <View>
      <Heading level={3} line={findings.length > SHOWN ? importCopy.shown(SHOWN) : undefined}>{head}</Heading>
      <View className="import-findings" {...aria({ role: 'list', label: head })}>
        {findings.slice(0, SHOWN).map((finding) => (
          <View
            key={`${finding.line} ${finding.column} ${finding.code} ${finding.advice}`}
            className="import-findings__row"
            {...aria({ role: 'listitem' })}
          >
            <View>{findingPlace(finding)}</View>
            <View className="y-sub">{finding.value}</View>
            <View>{finding.advice}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
