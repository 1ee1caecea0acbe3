import { makeAutoObservable } from 'mobx'

/** Each is a sheet of the app: the privacy text; how to open the mini-program; WeChat's own privacy gate. */
export type PromptKind = 'consent' | 'how_to_open' | 'wechat_privacy'

/** A question to the person; the sheet that shows it calls `answer` once. */
export interface Prompt {
  readonly kind: PromptKind
  answer(agreed: boolean): void
}

/**
 * Questions that wait for the person, one at a time, on the page they were asked on. Asking what is already being asked
 * joins it.
 */
export class Prompts {
  /** The page on the screen, by the name that it gave itself. */
  page = ''
  private queue: (Prompt & { readonly answered: Promise<boolean> })[] = []

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true })
  }

  get current(): Prompt | null {
    return this.queue[0] ?? null
  }

  /** Somebody is on this page now: what was asked on another one is refused, for nobody sees it any more. */
  comeTo(page: string): void {
    if (page === this.page) return
    this.page = page
    for (const prompt of this.queue) prompt.answer(false)
  }

  /** Resolves with what the person answered; false when they left the page. */
  ask(kind: PromptKind): Promise<boolean> {
    const asked = this.queue.find((prompt) => prompt.kind === kind)
    if (asked) return asked.answered
    let answer: (agreed: boolean) => void = () => undefined
    const answered = new Promise<boolean>((resolve) => {
      answer = (agreed) => {
        this.close(kind)
        resolve(agreed)
      }
    })
    this.queue.push({ kind, answer, answered })
    return answered
  }

  private close(kind: PromptKind): void {
    this.queue = this.queue.filter((prompt) => prompt.kind !== kind)
  }
}
