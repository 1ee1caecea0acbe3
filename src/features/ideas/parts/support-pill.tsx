import { observer } from 'mobx-react-lite'
import type { IdeaSummary } from '../../../../contract/ideas'
import { useStore } from '@/shared/store'
import { classes, glyph, Press } from '@/shared/ui'
import { supportCopy } from '../copy'
import { SupportStore } from '../support-store'
import { WallStore } from '../wall-store'
import './support-pill.scss'

/** Stands with an idea on the wall: 支持 41, 已支持 86. While it is on its way it turns and takes no second tap. */
export const SupportPill = observer(function SupportPill({ idea }: { idea: IdeaSummary }) {
  const support = useStore(SupportStore)
  const wall = useStore(WallStore)
  const { id, supported, supportCount } = idea
  const isSending = support.isSending(id)
  const press = async (): Promise<void> => {
    const answer = await support.toggle(idea)
    if (answer) wall.list.put({ id, ...answer })
  }
  return (
    <Press
      className={classes('support', glyph('thumb'), supported && 'support--on', isSending && 'support--sending')}
      label={isSending ? supportCopy.busy : supportCopy.spoken(supported, supportCount)}
      disabled={isSending}
      onPress={() => void press()}
    >
      {supportCopy.word(supported, supportCount)}
    </Press>
  )
})
