import { observer } from 'mobx-react-lite'
import type { IdeaSummary } from '../../../../contract/ideas'
import { useStore } from '@/shared/store'
import { Support } from '@/shared/ui'
import { SupportStore } from '../support-store'
import { WallStore } from '../wall-store'

/** Stands with an idea on the wall: 支持 41, 已支持 86. */
export const SupportPill = observer(function SupportPill({ idea }: { idea: IdeaSummary }) {
  const support = useStore(SupportStore)
  const wall = useStore(WallStore)
  const { id, supported, supportCount } = idea
  const press = async (): Promise<void> => {
    const answer = await support.toggle(idea)
    if (answer) wall.list.put({ id, ...answer })
  }
  return <Support on={supported} count={supportCount} busy={support.isSending(id)} onPress={() => void press()} />
})
