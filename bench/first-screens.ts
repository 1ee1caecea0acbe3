import { openAt, tabPages } from '../e2e/weapp/testing/at-home'
import { openStreet } from '../e2e/weapp/testing/street'

/** What one first screen sends to the view. */
export interface FirstScreen {
  readonly page: string
  readonly setDataCalls: number
  /** UTF-8 bytes of all their payloads. */
  readonly bytes: number
}

/** Opens each tab of the compiled mini-program with a resident of the demo street; exact, the same on every machine. */
export async function measureFirstScreens(): Promise<FirstScreen[]> {
  const street = await openStreet()
  try {
    const screens: FirstScreen[] = []
    for (const { page, shows } of tabPages) {
      const program = await openAt(street.persona('resident'), page)
      await program.see(shows)
      screens.push({ page, setDataCalls: program.launchCost.calls, bytes: program.launchCost.bytes })
      await program.close()
    }
    return screens
  } finally {
    await street.close()
  }
}
