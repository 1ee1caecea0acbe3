import { chromium } from 'playwright-core'

/** Paints markup as a PNG of the given size (CSS pixels, one to one). */
export type Painter = (markup: string, size: { width: number; height: number }, file: string) => Promise<void>

/** Runs `work` with a painter that draws in Chromium (`$CHROMIUM`, else the system's), and closes it afterwards. */
export async function withPainter(work: (paint: Painter) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
  try {
    const page = await browser.newPage()
    await work(async (markup, size, file) => {
      await page.setViewportSize(size)
      await page.setContent(markup)
      await page.screenshot({ path: file })
    })
  } finally {
    await browser.close()
  }
}
