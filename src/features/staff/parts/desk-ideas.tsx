import { observer } from 'mobx-react-lite'
import type { IdeaSummary } from '../../../../contract/ideas'
import { useDeps } from '@/shared/store'
import { Card, ListRow } from '@/shared/ui'
import { ideaLine } from '../copy'

/** Ideas that wait, the newest first; each is answered on its own page. */
export const DeskIdeas = observer(function DeskIdeas({ ideas }: { ideas: readonly IdeaSummary[] }) {
  return <Card kind="flush">{ideas.map((idea) => <DeskIdea key={idea.id} idea={idea} />)}</Card>
})

const DeskIdea = observer(function DeskIdea({ idea }: { idea: IdeaSummary }) {
  const { clock, navigate } = useDeps().device
  return (
    <ListRow
      title={idea.headline}
      line={ideaLine(idea, clock.now())}
      onPress={() => navigate.to(`/features/ideas/pages/detail/index?id=${idea.id}`)}
    />
  )
})
