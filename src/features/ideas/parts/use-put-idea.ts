import type { IdeaView } from '../../../../contract/ideas'
import { useStore } from '@/shared/store'
import { IdeaStore } from '../idea-store'
import { WallStore } from '../wall-store'

/** Hands what an act has changed to everything that shows the idea: its own page and the wall. */
export function usePutIdea(): (changes: Pick<IdeaView, 'id'> & Partial<IdeaView>) => void {
  const page = useStore(IdeaStore)
  const wall = useStore(WallStore)
  return (changes) => {
    page.put(changes)
    wall.list.put(changes)
  }
}
