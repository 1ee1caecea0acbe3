import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, Card, ListRow, ListState } from '@/shared/ui'
import { failedWords } from '../../copy'
import { SeriesClosed } from '../../parts/series-closed'
import { SeriesDays } from '../../parts/series-days'
import { seriesLine, seriesStaffCopy } from '../../series-staff-copy'
import { SeriesStore } from '../../series-store'

const FORM = '/features/activities/pages/series-form/index'

/** Staff: all series and courses, or one (`id`) with its days. */
export default observer(function SeriesPage() {
  const { id = '' } = useRouter().params
  const store = useStore(SeriesStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.open(id))
  const { status, failure, face } = store
  if (status === 'missing' || status === 'barred') {
    return <Page title={seriesStaffCopy.title} home="me"><SeriesClosed status={status} failure={failure} /></Page>
  }
  const create = (
    <Button look="primary" grow icon="plus" onPress={() => navigate.to(FORM)}>{seriesStaffCopy.create}</Button>
  )
  return (
    <Page title={seriesStaffCopy.title} home="me" actions={id === '' && create}>
      <ListState
        status={face}
        empty={seriesStaffCopy.none}
        failed={failedWords(failure, seriesStaffCopy.kept)}
        onRetry={() => store.reload()}
      >
        {id === '' ? <All /> : <SeriesDays />}
      </ListState>
    </Page>
  )
})

const All = observer(function All() {
  const { all } = useStore(SeriesStore)
  const { navigate, clock } = useDeps().device
  return (
    <Card kind="list">
      {all?.map((series) => (
        <ListRow
          key={series.id}
          icon="cal"
          title={series.title}
          line={seriesLine(series, clock.now())}
          onPress={() => navigate.to(`/features/activities/pages/series/index?id=${series.id}`)}
        />
      ))}
    </Card>
  )
})
