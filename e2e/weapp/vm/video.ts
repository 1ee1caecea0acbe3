import type { Player } from '../client/media'
import { innermost } from '../locate'
import type { VmProgram } from './program'
import type { TaroNode } from './taro-node'

/** The player of the `<video>` with this id on the page on top, or of the only one when no id is given. */
export function videoPlayer(program: VmProgram, id?: string): Player | undefined {
  const node = findVideo(program, id)
  if (!node) return undefined
  const start = program.templates.attribute(node, 'initial-time')
  return program.client.media.player(`video ${node.sid ?? ''}`, () => {
    const player: Player = {
      currentTime: Number(start ?? 0),
      duration: program.client.phone.mediaSeconds,
      paused: true,
      tell: (event) => {
        const { currentTime, duration } = player
        const current = findVideo(program, node.uid ?? node.sid)
        if (current) program.fire(current, { type: event, detail: { currentTime, duration } })
      },
    }
    return player
  })
}

function findVideo({ templates, top }: VmProgram, id?: string): TaroNode | undefined {
  const isWanted = (node: TaroNode): boolean =>
    templates.tag(node) === 'video' && (id === undefined || node.uid === id || node.sid === id)
  return innermost(top, isWanted)[0]
}
