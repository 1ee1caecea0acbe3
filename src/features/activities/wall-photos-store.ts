import { makeAutoObservable, runInAction } from 'mobx'
import type { Photos } from '@/shared/platform/photo'
import type { Deps } from '@/shared/store'

/** Where the photos of the wall can be shown from, by post. A mini-program fetches each once and shows a file. */
export class WallPhotosStore {
  /** Null: on its way. A photo that did not arrive is absent, so that it is asked for the next time. */
  private readonly addresses = new Map<string, string | null>()

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
  }

  addressOf(postId: string): string | null {
    return this.addresses.get(postId) ?? null
  }

  /** It could not be shown after all; the next page asks anew. */
  lose(postId: string): void {
    this.addresses.delete(postId)
  }

  /** Sees to it that the photo of a post can be shown. */
  async open(postId: string, { keep }: Pick<Photos, 'keep'>): Promise<void> {
    if (this.addresses.has(postId)) return
    if (keep === null) return void this.addresses.set(postId, `/api/wall-photos/${postId}`)
    this.addresses.set(postId, null)
    try {
      const { jpeg } = await this.deps.call('wall.photo', { postId })
      const path = await keep(`wall-${postId}.jpg`, jpeg)
      runInAction(() => this.addresses.set(postId, path))
    } catch {
      runInAction(() => this.addresses.delete(postId))
    }
  }
}
