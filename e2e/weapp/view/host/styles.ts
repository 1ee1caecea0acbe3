import type { AppConfig } from '../../client/app-config'

/**
 * The style sheets of the program. Those of app.wxss hold everywhere; those of a page and its components hold while
 * that page is on top, because in the client no page sees the styles of another.
 */
export class Styles {
  private readonly ofPage = document.head.appendChild(document.createElement('style'))

  constructor(private readonly styles: Readonly<Record<string, string>>, private readonly config: AppConfig) {
    const ofApp = document.createElement('style')
    ofApp.textContent = styles.app ?? ''
    this.ofPage.before(ofApp)
  }

  show(route: string): void {
    const paths = [route, ...this.config.components(route).values()]
    this.ofPage.textContent = paths.map((path) => this.styles[path] ?? '').join('\n')
  }
}
