import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** A program that may be a Chromium, and who says so. */
export interface Candidate {
  readonly path: string
  readonly source: string
}

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe']
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Nothing leaves the machine, no first-run pages, the same colours and language everywhere. */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
  '--no-default-browser-check',
  '--no-first-run',
]

/** Browsers of this machine, the wished one first. */
export function systemBrowsers(env: NodeJS.ProcessEnv, exists: (path: string) => boolean = existsSync): Candidate[] {
  const wished = env['CHROMIUM'] ? [{ path: env['CHROMIUM'], source: '$CHROMIUM' }] : []
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const inPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)))
  const found = [...inPath, ...fixedPlaces].filter((path) => exists(path))
  return [...wished, ...found.map((path) => ({ path, source: 'this machine' }))]
}

/** The browser inside an npm package; it is unpacked on first use and made for Linux on x64. */
async function packagedBrowser(): Promise<{ candidate: Candidate, flags: string[] }> {
  const { default: packaged } = await import('@sparticuz/chromium')
  const path = await packaged.executablePath()
  return { candidate: { path, source: '@sparticuz/chromium' }, flags: packaged.args }
}

async function tryLaunch({ path, source }: Candidate, args: string[], failures: string[]): Promise<Browser | null> {
  try {
    return await chromium.launch({ executablePath: path, args })
  } catch (error) {
    const [reason] = String(error).split('\n')
    failures.push(`${path} (${source}): ${reason ?? ''}`)
    return null
  }
}

async function tryPackaged(failures: string[]): Promise<Browser | null> {
  try {
    const { candidate, flags: needed } = await packagedBrowser()
    return await tryLaunch(candidate, [...needed, ...flags], failures)
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${String(error)}`)
    return null
  }
}

/**
 * Starts a headless Chromium: $CHROMIUM, else one of this machine, else the one from npm.
 * Rejects with a sentence that says what to install when none starts.
 */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const failures: string[] = []
  for (const candidate of systemBrowsers(env)) {
    const browser = await tryLaunch(candidate, flags, failures)
    if (browser) return browser
  }
  const browser = await tryPackaged(failures)
  if (browser) return browser
  throw new Error([
    'No Chromium starts here. Install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk),',
    'or name the program of one in the variable CHROMIUM. Tried:',
    ...failures.map((failure) => `- ${failure}`),
  ].join('\n'))
}
