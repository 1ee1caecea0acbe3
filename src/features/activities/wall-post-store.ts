import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ErrorCode } from '../../../contract/errors'
import { WALL_PHOTO_SENT_BYTES, WALL_PHOTO_SENT_SIDE } from '../../../contract/limits'
import type { WallPostView } from '../../../contract/wall'
import type { Photo, Photos } from '@/shared/platform/photo'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

const ABOUT_THE_PHOTO: readonly ErrorCode[] = ['wall.photo_invalid', 'wall.photo_too_large', 'input.too_large']
const ABOUT_THE_TEXT: readonly ErrorCode[] = ['wall.refused', 'request.too_many', 'input.invalid']
const bounds = { side: WALL_PHOTO_SENT_SIDE, bytes: WALL_PHOTO_SENT_BYTES }

/** Writing on the wall. The words are on the device at every keystroke; the photo is kept while the app is open. */
export class WallPostStore {
  status: 'typing' | 'choosing' | 'sending' = 'typing'
  photo: Photo | null = null
  /** The chosen file is no picture, or stays too large. */
  isUnreadable = false
  /** `blank`: nothing was typed yet. */
  refusal: 'blank' | CallError | null = null
  draft: Draft<{ text: string }> | null = null
  private activityId = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    const inner = { deps: false, activityId: false, intentions: false } as const
    const refs = { photo: observableRef, refusal: observableRef, draft: observableRef } as const
    makeAutoObservable<this, keyof typeof inner>(this, { ...inner, ...refs }, { autoBind: true })
  }

  get text(): string {
    return this.draft?.value.text ?? ''
  }

  /** What is wrong with the words. */
  get textRefusal(): 'blank' | CallError | null {
    return this.refusal === 'blank' ? 'blank' : this.refusalAbout(ABOUT_THE_TEXT)
  }

  /** What is wrong with the photo, by the server. */
  get photoRefusal(): CallError | null {
    return this.refusalAbout(ABOUT_THE_PHOTO)
  }

  /** What else is wrong: the network, a wall that takes nothing any more. */
  get failure(): CallError | null {
    const { refusal } = this
    return refusal === 'blank' || refusal === this.textRefusal || refusal === this.photoRefusal ? null : refusal
  }

  /** Begins or goes on writing about an activity. */
  open(activityId: string): void {
    if (activityId === this.activityId || this.status === 'sending') return
    this.activityId = activityId
    this.draft = new Draft(this.deps.device.storage, `wall.${activityId}`, { text: '' })
    Object.assign(this, { status: 'typing', photo: null, isUnreadable: false, refusal: null })
  }

  type(text: string): void {
    if (this.status === 'sending') return
    this.refusal = null
    this.draft?.change({ text })
  }

  /** Lets the person choose a photo; who goes back keeps the one that was there. */
  async choose(photos: Photos): Promise<void> {
    if (this.status !== 'typing') return
    const { activityId } = this
    const picked = await photos.pick(bounds, () => runInAction(() => { this.status = 'choosing' }))
    runInAction(() => {
      if (this.status === 'choosing') this.status = 'typing'
      if (this.status === 'sending' || activityId !== this.activityId) return
      this.isUnreadable = picked.status === 'unreadable'
      if (picked.status === 'picked') Object.assign(this, { photo: picked.photo, refusal: null })
    })
  }

  drop(): void {
    if (this.status !== 'sending') Object.assign(this, { photo: null, isUnreadable: false, refusal: null })
  }

  /** Sends it; login and consent are asked for now and not before. Answers the post, null when it is not sent. */
  async send(): Promise<WallPostView | null> {
    if (this.status !== 'typing') return null
    const { activityId, photo } = this
    const text = this.text.trim()
    this.refusal = text === '' ? 'blank' : null
    if (this.refusal) return null
    this.status = 'sending'
    try {
      const input = { activityId, text, photo: photo?.base64 ?? null }
      const post = await this.deps.session.asResident(() => this.intentions.of(activityId).send('wall.post', input))
      runInAction(() => this.receive(post))
      return post
    } catch (error) {
      const refusal = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'typing', refusal }))
      return null
    }
  }

  private receive(post: WallPostView | null): void {
    this.status = 'typing'
    if (!post) return
    this.draft?.clear()
    this.photo = null
  }

  private refusalAbout(codes: readonly ErrorCode[]): CallError | null {
    const { refusal } = this
    return refusal !== null && refusal !== 'blank' && codes.includes(refusal.code) ? refusal : null
  }
}
