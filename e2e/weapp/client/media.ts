/** Something that plays: a sound of `createInnerAudioContext` or a `<video>` on the page. Times are seconds. */
export interface Player {
  currentTime: number
  duration: number
  paused: boolean
  /** Tells the program; `event` is named as the video component names it, such as `timeupdate`. */
  tell(event: string): void
}

/** All players of the program; time passes in them only when a test says so. */
export class Media {
  private readonly players = new Map<string, Player>()

  /** The player with this key, made on first use. */
  player(key: string, make: () => Player): Player {
    const player = this.players.get(key) ?? make()
    this.players.set(key, player)
    return player
  }

  remove(key: string): void {
    this.players.delete(key)
  }

  get running(): readonly Player[] {
    return [...this.players.values()].filter((player) => !player.paused)
  }

  /** Lets every running player play on, a second at a time, and end when its length is reached. */
  advance(seconds: number): void {
    for (const player of this.running) advancePlayer(player, seconds)
  }
}

function advancePlayer(player: Player, seconds: number): void {
  const until = Math.min(player.currentTime + seconds, player.duration)
  while (player.currentTime < until && !player.paused) {
    player.currentTime = Math.min(player.currentTime + 1, until)
    player.tell('timeupdate')
  }
  if (player.currentTime < player.duration || player.paused) return
  player.paused = true
  player.tell('ended')
}

/** What a resident or the program does to a player; its listeners hear of it. */
export const controls = {
  play(player: Player): void {
    if (!player.paused) return
    player.paused = false
    player.tell('play')
  },
  pause(player: Player): void {
    if (player.paused) return
    player.paused = true
    player.tell('pause')
  },
  stop(player: Player): void {
    player.paused = true
    player.currentTime = 0
    player.tell('stop')
  },
  seek(player: Player, seconds: number): void {
    player.currentTime = Math.max(0, Math.min(seconds, player.duration))
    player.tell('seeked')
    player.tell('timeupdate')
  },
}
