import { ApiFailure } from './async-api'
import type { Phone } from './phone'
import type { Screen } from './screen'

interface Decision {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree'
  readonly buttonId?: string
}
type Resolve = (decision: Decision) => void
type PrivacyListener = (resolve: Resolve, info: { referrer: string }) => void

const REFUSED = new ApiFailure('privacy permission is not authorized', { errno: 104 })

/**
 * The consent to the privacy guideline, as the client keeps it: private APIs wait for it. A program that listens with
 * `onNeedPrivacyAuthorization` asks in its own words; for the others the client shows its own dialog.
 */
export class Privacy {
  private listener: PrivacyListener | undefined
  private tappedButton: string | undefined

  constructor(private readonly phone: Phone, private readonly screen: Screen) {}

  listen(listener: PrivacyListener): void {
    this.listener = listener
  }

  /** Notes a tap on a `<button open-type="agreePrivacyAuthorization">`: only such a tap counts as consent. */
  agreeTapped(buttonId: string): void {
    this.tappedButton = buttonId
    if (!this.listener) this.phone.privacyAgreed = true
  }

  /** Resolves when the resident has agreed; throws the client's refusal (errno 104) otherwise. */
  async demand(api: string): Promise<void> {
    if (this.phone.privacyAgreed) return
    const agreed = this.listener ? await this.askProgram(this.listener, api) : await this.askDirectly()
    if (!agreed) throw REFUSED
    this.phone.privacyAgreed = true
  }

  private askProgram(listener: PrivacyListener, api: string): Promise<boolean> {
    this.tappedButton = undefined
    return new Promise((resolve, reject) => {
      listener((decision) => {
        if (decision.event === 'disagree') resolve(false)
        if (decision.event !== 'agree') return
        if (decision.buttonId !== undefined && decision.buttonId === this.tappedButton) resolve(true)
        else reject(new ApiFailure('agree without a tap on the button with that buttonId'))
      }, { referrer: api })
    })
  }

  private askDirectly(): Promise<boolean> {
    return this.screen.ask('用户隐私保护提示', [['拒绝', false], ['同意', true]])
  }
}
