import { observer } from 'mobx-react-lite'
import type { IdeaView } from '../../../../contract/ideas'
import { Heading, useElder } from '@/shared/ui'
import { sentCopy } from '../submit-copy'
import { Timeline } from './timeline'

/** After an idea has arrived: whether neighbours see it already, and what happens next. */
export const IdeaSent = observer(function IdeaSent({ idea }: { idea: IdeaView }) {
  const elder = useElder()
  const { title, line } = idea.state === 'checking' ? sentCopy.checking : sentCopy.open
  return (
    <>
      <Heading level={1} line={line(elder)}>{title}</Heading>
      <Heading>{idea.headline}</Heading>
      <Timeline idea={idea} />
    </>
  )
})
