import { makeAutoObservable, observableRef } from 'mobx'
import type { ActivityView } from '../../../contract/activities'
import type { PersonFact } from '../../../contract/audience'
import type { CallError } from '@/shared/rpc/call'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import type { SignUpFacts } from './activity-store'
import { blamed, factsAsked, factsOf, isAboutPerson, problemsOf, type Problems } from './sign-up-checks'
import { blankForm, sectionOf, sectionsOf, type SignUpForm } from './sign-up-form'

/** The sheet in which somebody says who comes and what was asked. What is typed stays here until it is sent. */
export class SignUpStore {
  isOpen = false
  /** In 关怀模式 one question stands there at a time: the how manieth. */
  step = 0
  /** What the server refused last, while nothing was changed since. */
  refusal: CallError | null = null
  private draft: Draft<SignUpForm> | null = null
  private hasTried = false
  private asksAnew = false

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'draft'>(
      this,
      { deps: false, draft: observableRef, refusal: observableRef },
      { autoBind: true },
    )
  }

  get form(): SignUpForm {
    return this.draft?.value ?? {}
  }

  /** Opens the sheet, with what was typed in it before. `refusal`: why it has to be asked. */
  open(activity: ActivityView, refusal: CallError | null = null): void {
    const { storage } = this.deps.device
    this.draft = new Draft(storage, `activity.${activity.id}.signUp`, blankForm(activity))
    Object.assign(this, { isOpen: true, step: 0, hasTried: false, asksAnew: false, refusal: null })
    if (refusal) this.refuse(activity, refusal)
  }

  close(): void {
    this.isOpen = false
  }

  change(fields: SignUpForm): void {
    this.draft?.change(fields)
    this.refusal = null
  }

  /** Goes on to the next question, unless something has to be changed in this one. */
  next(activity: ActivityView): void {
    const section = sectionsOf(this.form, activity, this.factsFor(activity))[this.step]
    this.hasTried = Object.keys(this.check(activity)).some((name) => sectionOf(name) === section)
    if (!this.hasTried) this.step += 1
  }

  previous(): void {
    this.hasTried = false
    this.step = Math.max(0, this.step - 1)
  }

  /** The parts of the form there are: as children come into the party, their guardian is asked for too. */
  sectionsIn(activity: ActivityView): readonly string[] {
    return sectionsOf(this.form, activity, this.factsFor(activity))
  }

  /** What this person is asked about themselves. */
  factsFor(activity: ActivityView): readonly PersonFact[] {
    return factsAsked(activity, this.asksAnew)
  }

  /** What has to be changed: found here once somebody has tried to send it, or by the server. */
  problemsIn(activity: ActivityView): Problems {
    const found = this.hasTried ? this.check(activity) : {}
    return { ...found, ...(this.refusal && blamed(this.refusal)) }
  }

  /** What is to be sent; null, and the reasons at their fields, while something has to be changed. */
  factsToSend(activity: ActivityView): SignUpFacts | null {
    this.hasTried = true
    const [wrong] = Object.keys(this.check(activity))
    if (wrong !== undefined) return this.showProblem(activity, wrong)
    return factsOf(this.form, activity, this.factsFor(activity))
  }

  /** The server did not take it: its sentence stands at the field it is about. */
  refuse(activity: ActivityView, refusal: CallError): void {
    this.refusal = refusal
    if (isAboutPerson(refusal)) this.asksAnew = true
    const [wrong] = Object.keys(blamed(refusal))
    if (wrong !== undefined) this.showProblem(activity, wrong)
  }

  /** It was taken: nothing is left to keep. */
  done(): void {
    this.draft?.clear()
    this.isOpen = false
  }

  private showProblem(activity: ActivityView, name: string): null {
    const at = this.sectionsIn(activity).indexOf(sectionOf(name))
    if (at >= 0) this.step = at
    return null
  }

  private check(activity: ActivityView): Problems {
    return problemsOf(this.form, activity, { facts: this.factsFor(activity), now: this.deps.device.clock.now() })
  }
}
