import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { CONSENT_VERSION } from '../../../contract/limits'
import type { MeView, ResidentView } from '../../../contract/residents'
import type { Device } from '../platform/device'
import { CallError, type Call } from '../rpc/call'
import { Intention } from '../rpc/intention'
import { ElderMode } from './elder-mode'
import { FirstLogin, type FirstLoginTask } from './first-login'
import { Prompts, type Prompt } from './prompts'

interface SessionDeps {
  readonly call: Call
  readonly device: Device
}

const NO_ABILITIES: MeView['can'] = { manageActivities: false, answerIdeas: false, manageStations: false }

/** Who is here: what the server knows of them, whether they may write, and how large they like to read. */
export class SessionStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  /** The last good answer; it stays while a newer one is being read. */
  me: MeView | null = null
  failure: CallError | null = null

  private readonly prompts = new Prompts()
  private readonly firstLogin = new FirstLogin()
  private readonly consenting: Intention
  private readonly switching: Intention
  private readonly elderMode: ElderMode
  private becoming: Promise<boolean> | null = null
  private reads = 0

  constructor(private readonly deps: SessionDeps) {
    this.consenting = new Intention(deps.call)
    this.switching = new Intention(deps.call)
    this.elderMode = new ElderMode(deps.device, (on) => this.saveElder(on))
    makeAutoObservable<this, 'deps' | 'becoming' | 'reads'>(
      this,
      { me: observableRef, failure: observableRef, deps: false, becoming: false, reads: false },
      { autoBind: true },
    )
    deps.device.privacy?.onAsked(() => this.prompts.ask('wechat_privacy'))
  }

  get resident(): ResidentView | null {
    return this.me?.resident ?? null
  }

  /** Known, and agreed to the privacy text of today: may write. */
  get isResident(): boolean {
    return this.me !== null && agreed(this.me)
  }

  /** Agreed to an earlier privacy text, and knows what was in it. */
  get agreedBefore(): boolean {
    return !this.isResident && (this.me?.consents.length ?? 0) > 0
  }

  get can(): MeView['can'] {
    return this.me?.can ?? NO_ABILITIES
  }

  get unreadCount(): number {
    return this.me?.unreadCount ?? 0
  }

  get elder(): boolean {
    return this.elderMode.isOn(this.resident?.elderMode ?? null)
  }

  /** The question to show in a sheet now. */
  get prompt(): Prompt | null {
    return this.prompts.current
  }

  /** Reads `residents.me` anew. Never rejects: `status` and `failure` tell. */
  async load(): Promise<void> {
    await this.read().catch(() => null)
  }

  /**
   * Makes sure that somebody may write: login where there is a login page, consent where it was never given. False
   * when the person said no, left the page or is on the way to the login page; rejects with `CallError` when the server
   * is not there.
   */
  ensureResident(): Promise<boolean> {
    if (this.becoming) return this.becoming
    const becoming = this.becomeResident().finally(() => {
      if (this.becoming === becoming) this.becoming = null
    })
    this.becoming = becoming
    return becoming
  }

  /** Writes as a resident, asking for login and consent first; `null` when the person did not go on. */
  async asResident<T>(act: () => Promise<T>): Promise<T | null> {
    if (!(await this.ensureResident())) return null
    try {
      return await act()
    } catch (error) {
      if (CallError.from(error).code !== 'login.required') throw error
      this.forget()
      return (await this.ensureResident()) ? act() : null
    }
  }

  /** Switches 关怀模式 here at once, and for the resident everywhere as soon as the server can be reached. */
  async setElder(on: boolean): Promise<void> {
    await this.elderMode.switchTo(on, this.isResident)
  }

  /** Tells which page is on the screen now. What a page asks of a person ends when they go on to another. */
  comeTo(page: string): void {
    if (page !== this.prompts.page) this.becoming = null
    this.prompts.comeTo(page)
  }

  /** Adds what a device kept before login; it runs as soon as the person is a resident, at once if they are. */
  onFirstLogin(task: FirstLoginTask): void {
    this.firstLogin.add(task)
    if (this.isResident) void this.handOver()
  }

  private async read(): Promise<MeView> {
    const turn = ++this.reads
    if (!this.me) this.status = 'loading'
    try {
      const me = await this.deps.call('residents.me')
      if (turn === this.reads) this.accept(me)
      return me
    } catch (error) {
      if (turn === this.reads) this.fail(CallError.from(error))
      throw error
    }
  }

  private accept(me: MeView): void {
    this.me = me
    this.status = 'ready'
    this.failure = null
    if (this.isResident) void this.handOver()
  }

  private fail(failure: CallError): void {
    this.status = this.me ? 'ready' : 'failed'
    this.failure = failure
  }

  /** The server no longer knows who this is, e.g. the session of the browser ended. */
  private forget(): void {
    this.me = null
    this.status = 'idle'
  }

  private async handOver(): Promise<void> {
    await this.elderMode.hand()
    if (await this.firstLogin.run()) await this.load()
  }

  private async becomeResident(): Promise<boolean> {
    const { page } = this.prompts
    const me = this.me ?? (await this.read())
    if (agreed(me)) return true
    if (page !== this.prompts.page) return false
    const { login } = this.deps.device
    if (!me.resident && login.kind === 'page') return this.sendToLogin(me.loginUrl, login.leaveFor)
    if (!(await this.prompts.ask('consent'))) return false
    await this.consenting.send('residents.consent', { version: CONSENT_VERSION })
    return agreed(await this.read())
  }

  private async sendToLogin(loginUrl: string | null, leaveFor: (loginUrl: string) => void): Promise<false> {
    if (loginUrl) leaveFor(loginUrl)
    else await this.prompts.ask('how_to_open')
    return false
  }

  private async saveElder(on: boolean): Promise<void> {
    await this.switching.send('residents.updateSettings', { elderMode: on })
    runInAction(() => {
      if (this.me?.resident) this.me = { ...this.me, resident: { ...this.me.resident, elderMode: on } }
    })
  }
}

function agreed(me: MeView): boolean {
  return me.resident !== null && me.consents.some(({ version }) => version === CONSENT_VERSION)
}
