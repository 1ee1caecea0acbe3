import { observer } from 'mobx-react-lite'
import { useDeps } from '@/shared/store'
import { Button } from '@/shared/ui'
import { detailCopy } from '../detail-copy'

/** 信息不对: the way to say it, from a station's page. */
export const SayWrong = observer(function SayWrong({ stationId }: { stationId: string }) {
  const { navigate } = useDeps().device
  const say = (): void => navigate.to(`/features/coverage/pages/report/index?station=${stationId}`)
  return <Button look="text" onPress={say}>{detailCopy.wrong}</Button>
})
