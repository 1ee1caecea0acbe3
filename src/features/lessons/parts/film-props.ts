import type { AudioListeners, AudioPlayer } from '@/shared/platform/device'

/** A film is a player with a picture; the platform's own full screen belongs to it. */
export interface FilmPlayer extends AudioPlayer {
  fullScreen(): void
}

export interface FilmProps {
  address: string
  startAtSeconds: number
  /** What it is, for screen readers. */
  label: string
  listeners: AudioListeners
  /** The player is there. Answers with what to do when the film leaves the page. */
  onMount: (player: FilmPlayer) => () => void
}
