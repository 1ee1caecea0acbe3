import { makeAutoObservable } from 'mobx'
import type { AudioListeners, AudioPlayer } from '@/shared/platform/device'

/** Speeds one may choose, in the order of the button. */
const RATES = [1, 1.25, 1.5] as const

/** A player farther than this from where it was sent has not arrived, seconds. */
const ARRIVED_WITHIN = 2

/** A player of sound, or a film on the page. */
export interface Medium extends AudioPlayer {
  /** Films only. */
  fullScreen?(): void
}

interface PlaybackEvents {
  /** Another whole second was reached. */
  readonly onSecond: () => void
  /** It stands still: paused, ended or broken. */
  readonly onRest: () => void
}

/**
 * A sound or a film as one hears it. A player that starts from the beginning, though it was sent elsewhere, is not
 * believed: where somebody was is lost by nothing but a jump of their own.
 */
export class Playback {
  state: 'stopped' | 'starting' | 'playing' | 'paused' | 'ended' | 'broken' = 'stopped'
  /** Whole seconds from the start. */
  seconds = 0
  rate: number = RATES[0]
  durationSeconds = 0
  private medium: Medium | null = null
  /** Where the player was sent, until it is there. */
  private target: number | null = null
  private sentAgain = false

  constructor(private readonly events: PlaybackEvents) {
    makeAutoObservable<this, 'events' | 'medium' | 'target' | 'sentAgain'>(
      this,
      { events: false, medium: false, target: false, sentAgain: false, listeners: false },
      { autoBind: true },
    )
  }

  get isRunning(): boolean {
    return this.state === 'starting' || this.state === 'playing'
  }

  get isLoaded(): boolean {
    return this.medium !== null
  }

  /** What a player tells. */
  get listeners(): AudioListeners {
    return {
      onTime: (seconds) => this.heard(seconds),
      onPlaying: () => this.began(),
      onPaused: () => this.rested(),
      onEnd: () => this.ended(),
      onError: () => this.broke(),
    }
  }

  /** Takes a player into service; it starts at once when somebody is already waiting for it. */
  attach(medium: Medium, address: string): void {
    this.medium = medium
    this.aim(this.seconds)
    medium.load(address, this.seconds)
    medium.setRate(this.rate)
    if (this.state === 'starting') medium.play()
  }

  detach(medium: Medium): void {
    if (this.medium !== medium) return
    this.medium = null
    medium.release()
  }

  /** Puts it somewhere without starting it. */
  place(seconds: number): void {
    this.seconds = seconds
    this.aim(seconds)
    this.medium?.seek(seconds)
  }

  /** Starts where it is. Without a player it waits for one. */
  play(): void {
    this.state = 'starting'
    this.medium?.play()
  }

  pause(): void {
    this.medium?.pause()
    this.rested()
  }

  fullScreen(): void {
    this.medium?.fullScreen?.()
  }

  nextRate(): void {
    const next = RATES.findIndex((rate) => rate === this.rate) + 1
    this.rate = RATES[next] ?? RATES[0]
    this.medium?.setRate(this.rate)
  }

  /** Lets go of the player and of everything about this lesson but the speed. */
  close(): void {
    if (this.medium) this.detach(this.medium)
    this.state = 'stopped'
    this.seconds = 0
  }

  private aim(seconds: number): void {
    this.target = seconds
    this.sentAgain = false
  }

  private heard(seconds: number): void {
    if (this.state !== 'playing' || !this.hasArrived(seconds)) return
    this.target = null
    const second = Math.min(Math.floor(seconds), this.durationSeconds)
    // A player sent to 8:42 may begin a hair before it; that is no step back.
    const isHairBefore = second < this.seconds && this.seconds - seconds <= ARRIVED_WITHIN
    if (second === this.seconds || isHairBefore) return
    this.seconds = second
    this.events.onSecond()
  }

  private hasArrived(seconds: number): boolean {
    if (this.target === null || Math.abs(seconds - this.target) <= ARRIVED_WITHIN) return true
    if (!this.sentAgain) {
      this.sentAgain = true
      this.medium?.seek(this.target)
    }
    return false
  }

  private began(): void {
    this.state = 'playing'
  }

  private rested(): void {
    if (!this.isRunning) return
    this.state = 'paused'
    this.events.onRest()
  }

  private ended(): void {
    this.state = 'ended'
    this.seconds = this.durationSeconds
    this.events.onSecond()
    this.events.onRest()
  }

  private broke(): void {
    this.state = 'broken'
    if (this.medium) this.detach(this.medium)
    this.events.onRest()
  }
}
