import type { AudioListeners } from '@/shared/platform/device'
import type { Medium } from '../playback'

export interface FilmProps {
  address: string
  /** Asked once, when the film is put on the page. */
  startAtSeconds: () => number
  /** What it is, for screen readers. */
  label: string
  listeners: AudioListeners
  /** The player is there. Answers with what to do when the film leaves the page. */
  onMount: (film: Medium) => () => void
}
