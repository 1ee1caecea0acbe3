export interface Choice {
  readonly label: string
  readonly choose: () => void
}

export interface Dialog {
  readonly text: string
  readonly choices: readonly Choice[]
}

/** What the client itself draws over the page: title, tab bar, toast, and dialogs that wait for the resident. */
export class Screen {
  title = ''
  tabBarShown = true
  /** A toast or loading note; it stays until the next step of the resident, so that no test races it. */
  note = ''
  /** Called after every change, so that a harness with a picture can redraw. */
  onChange: () => void = () => undefined
  private readonly dialogs: Dialog[] = []

  get dialog(): Dialog | undefined {
    return this.dialogs[0]
  }

  /** What can be read of it besides title and tab bar. */
  get lines(): readonly string[] {
    return [this.note, this.dialog?.text ?? '', ...(this.dialog?.choices.map(({ label }) => label) ?? [])]
  }

  /** Shows a dialog and resolves with the value of the answer that is tapped. */
  ask<Answer>(text: string, answers: readonly (readonly [label: string, answer: Answer])[]): Promise<Answer> {
    return new Promise((resolve) => {
      const choices = answers.map(([label, answer]) => ({
        label,
        choose: () => {
          this.dialogs.splice(this.dialogs.indexOf(dialog), 1)
          this.onChange()
          resolve(answer)
        },
      }))
      const dialog: Dialog = { text, choices }
      this.dialogs.push(dialog)
      this.onChange()
    })
  }

  change(different: Partial<Pick<Screen, 'title' | 'tabBarShown' | 'note'>>): void {
    Object.assign(this, different)
    this.onChange()
  }
}
