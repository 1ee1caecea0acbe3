import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { EmptyState } from '@/shared/ui'
import { importCopy } from '../../import-copy'
import { ImportStore } from '../../import-store'
import { ExportAll } from '../../parts/export-all'
import { ImportColumns } from '../../parts/import-columns'
import { ImportFile } from '../../parts/import-file'
import { ImportFindings } from '../../parts/import-findings'

/** Staff at a computer: a directory of stations in from a file, and out again. */
export default observer(function ImportPage() {
  const store = useStore(ImportStore)
  const { session } = useDeps()
  useDidShow(() => void session.load())
  if (store.isBarred) {
    return (
      <Page title={importCopy.title} home="me">
        <EmptyState broken title={importCopy.barredTitle} line={importCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page title={importCopy.title} home="me">
      <ImportFile />
      <ImportColumns />
      <ImportFindings />
      <ExportAll />
    </Page>
  )
})
