import type { Client } from './client'
import { controls } from './media'
import type { Phone } from './phone'
import type { Choice } from './screen'

/** What a resident does to the client itself rather than to the page in it. */
export class Resident {
  constructor(private readonly client: Client) {}

  /** Taps an item of the native tab bar; throws when it is hidden, covered or not there. */
  async tapTab(text: string): Promise<void> {
    const { config, navigation, screen } = this.client
    this.refuseDialog()
    const item = config.tabs.find((tab) => tab.text === text)
    if (!item) throw new Error(`there is no tab "${text}"`)
    if (!screen.tabBarShown) throw new Error('the tab bar is hidden')
    if (!navigation.top || !config.isTab(navigation.top.route)) throw new Error('this page has no tab bar')
    await navigation.tapTab(item)
  }

  back(): void {
    this.refuseDialog()
    const { navigation } = this.client
    if (navigation.pages.length < 2) throw new Error('there is no way back from this page')
    navigation.navigateBack(1)
  }

  /** The answer of the open dialog with this label, or `undefined` when none is open; a dialog covers the page. */
  choice(label: string): Choice | undefined {
    const { dialog } = this.client.screen
    const choice = dialog?.choices.find((each) => each.label === label)
    if (dialog && !choice) throw new Error(`the dialog offers no "${label}":\n${dialog.text}`)
    return choice
  }

  pullDown(): void {
    const { navigation, config } = this.client
    if (config.page(navigation.top?.route ?? '').enablePullDownRefresh !== true) {
      throw new Error('this page cannot be pulled down: enablePullDownRefresh is not set')
    }
    navigation.top?.call('onPullDownRefresh')
  }

  /** Lets what is playing run on; when nothing is, the video on the page is started by its own control. */
  play(seconds: number): void {
    const { media, pages } = this.client
    const video = media.running.length === 0 ? pages.videoPlayer() : undefined
    if (video) controls.play(video)
    if (media.running.length === 0) throw new Error('nothing is playing, and there is no video on the page')
    media.advance(seconds)
  }

  /** Changes the phone while the program runs; the program hears of theme and network. */
  changePhone(different: Partial<Phone>): void {
    const { phone, listeners, realm } = this.client
    const before = { ...phone }
    Object.assign(phone, different)
    this.client.screen.onChange()
    const { theme, network } = phone
    if (theme !== before.theme) listeners.emit('ThemeChange', realm.copy({ theme }))
    if (network === before.network) return
    listeners.emit('NetworkStatusChange', realm.copy({ isConnected: network !== 'none', networkType: network }))
  }

  private refuseDialog(): void {
    const { dialog } = this.client.screen
    if (dialog) throw new Error(`a dialog is open:\n${dialog.text}`)
  }
}
