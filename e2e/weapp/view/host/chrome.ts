import type { TabItem } from '../../client/app-config'
import type { Client } from '../../client/client'
import type { Choice } from '../../client/screen'

/** Draws what the client draws around and over the page: navigation bar, tab bar, notes, dialogs. */
export class Chrome {
  constructor(private readonly client: Client) {
    element('back').addEventListener('click', () => this.run('back', () => client.resident.back()))
    client.screen.onChange = () => this.draw()
  }

  draw(): void {
    const { screen, navigation, config } = this.client
    element('note').textContent = screen.note
    element('back').hidden = navigation.pages.length < 2
    document.body.classList.toggle('with-tabs', screen.tabBarShown && config.isTab(this.route))
    this.drawBar()
    this.drawTabs()
    this.drawDialog()
  }

  private drawBar(): void {
    const { screen, config } = this.client
    const { navigationBarBackgroundColor, navigationBarTextStyle } = config.page(this.route)
    element('title').textContent = screen.title
    paint(element('bar'), this.themed(navigationBarBackgroundColor), this.themed(navigationBarTextStyle))
  }

  private drawTabs(): void {
    const { config } = this.client
    paint(element('tabs'), this.themed(config.tabBar?.backgroundColor), this.themed(config.tabBar?.color))
    element('tabs').replaceChildren(...config.tabs.map((tab) => this.tab(tab)))
  }

  private tab({ text, pagePath, iconPath, selectedIconPath }: TabItem): HTMLElement {
    const isOn = this.route === pagePath
    const tab = button(text, () => this.run('tab', () => this.client.resident.tapTab(text)))
    const picture = this.themed(isOn ? selectedIconPath : iconPath)
    if (picture !== undefined) {
      const icon = document.createElement('img')
      icon.src = `/${picture}`
      icon.alt = ''
      tab.prepend(icon)
    }
    if (isOn) paint(tab, undefined, this.themed(this.client.config.tabBar?.selectedColor))
    return tab
  }

  private drawDialog(): void {
    const { dialog } = this.client.screen
    const text = document.createElement('p')
    text.textContent = dialog?.text ?? ''
    const answers = dialog?.choices.map((choice) => this.answer(choice)) ?? []
    element('dialog').hidden = !dialog
    element('dialog').replaceChildren(text, ...answers)
  }

  private answer({ label, choose }: Choice): HTMLElement {
    return button(label, () => {
      this.client.reactions += 1
      choose()
    })
  }

  private get route(): string {
    return this.client.navigation.top?.route ?? ''
  }

  private themed(value: string | undefined): string | undefined {
    return this.client.config.inTheme(value, this.client.phone.theme)
  }

  private run(where: string, act: () => unknown): void {
    this.client.recorder.guard(where, act)
  }
}

/** An element of the host page by its id. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the host page has no #${id}`)
  return found
}

function paint(target: HTMLElement, background: string | undefined, color: string | undefined): void {
  target.style.background = background ?? ''
  target.style.color = color ?? ''
}

function button(text: string, onTap: () => void): HTMLElement {
  const made = document.createElement('button')
  made.textContent = text
  made.addEventListener('click', onTap)
  return made
}
