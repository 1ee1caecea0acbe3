import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationColumn } from '../../../../contract/station-files'
import { useStore } from '@/shared/store'
import { Button, Card, Heading, ListRow, Notice, PickField } from '@/shared/ui'
import { mappedColumns, neededColumns } from '../column-mapping'
import { columnOptions, columnWords, importCopy, sourceFrom, sourceValue } from '../import-copy'
import { ImportStore } from '../import-store'
import './import-columns.scss'

/** Which column of the file is which of ours: said by staff where its titles do not tell, with the first rows below. */
export const ImportColumns = observer(function ImportColumns() {
  const store = useStore(ImportStore)
  const { mapping } = store
  if (!store.asksForColumns) return null
  return (
    <View>
      <Heading level={3} line={importCopy.mappingLine}>{importCopy.mappingHead}</Heading>
      <View className="y-pad y-stack">
        {mapping.isRecalled && <Notice icon="check">{importCopy.recalled}</Notice>}
        {mapping.doubtful.length > 0 && <Notice tone="warn">{importCopy.doubtful(mapping.doubtful)}</Notice>}
        <View className="import-columns">
          {mappedColumns.map((column) => <ColumnField key={column} column={column} />)}
        </View>
      </View>
      <Preview />
      <View className="y-pad y-row">
        <Button
          look="primary"
          disabled={!store.canCheck || !mapping.isComplete}
          busy={store.status === 'checking'}
          busyWord={importCopy.checking}
          onPress={() => void store.check()}
        >
          {importCopy.checkMapped}
        </Button>
      </View>
    </View>
  )
})

const ColumnField = observer(function ColumnField({ column }: { column: StationColumn }) {
  const store = useStore(ImportStore)
  const { mapping } = store
  const needed = neededColumns.includes(column)
  return (
    <PickField
      label={columnWords[column]}
      hint={needed ? importCopy.needed : undefined}
      mode="choice"
      value={sourceValue(mapping.sourceOf(column))}
      options={columnOptions(column, mapping)}
      onPick={(value) => store.assign(column, sourceFrom(value))}
      {...(needed && { placeholder: importCopy.choose })}
    />
  )
})

/** The first rows of the file, as they would be read. */
const Preview = observer(function Preview() {
  const { preview } = useStore(ImportStore).mapping
  const rows = preview.filter((row) => row.length > 0)
  if (rows.length === 0) return null
  return (
    <View>
      <Heading level={3}>{importCopy.previewHead}</Heading>
      <Card kind="flush">
        {rows.map((row, index) => (
          <ListRow
            // Rows have no names of their own, and their order does not change.
            key={index}
            title={row.find(({ column }) => column === 'name')?.text ?? ''}
            line={row.filter(({ column }) => column !== 'name').map(({ column, text }) => `${columnWords[column]} ${text}`).join('，')}
          />
        ))}
      </Card>
    </View>
  )
})
