import { observer } from 'mobx-react-lite'
import { useDeps } from '@/shared/store'
import { Card, ListRow } from '@/shared/ui'
import { deskCopy, deskStations } from '../copy'

/** What staff do about stations, each on its own page; bringing in a file only where there are files. */
export const DeskStations = observer(function DeskStations() {
  const { files, navigate } = useDeps().device
  return (
    <Card kind="flush">
      {deskStations.map(({ icon, title, line, url }) => (
        <ListRow key={url} icon={icon} title={title} line={line} onPress={() => navigate.to(url)} />
      ))}
      {files && (
        <ListRow
          icon="pin"
          title={deskCopy.importStations}
          line={deskCopy.importLine}
          onPress={() => navigate.to('/features/stations/pages/import/index')}
        />
      )}
    </Card>
  )
})
