import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { readPackage, type PackageOnDisk } from '../read-package'
import { checkReferences, unknownKeys } from './references'
import type { Finding, OfficialReport, Report } from './report'
import { checkSizes, packageSizes } from './sizes'
import { checkTemplates } from './templates'

/**
 * Validates a compiled mini-program with Tencent's own tools, offline, and looks for what they let through.
 * `projectDir` holds project.config.json. Takes a few seconds.
 */
export async function checkPackage(projectDir: string): Promise<Report> {
  const { miniprogramRoot = '.' } = JSON.parse(
    readFileSync(path.join(projectDir, 'project.config.json'), 'utf8'),
  ) as { miniprogramRoot?: string }
  const files = readPackage(path.join(projectDir, miniprogramRoot))
  const official = await runOfficial(projectDir)
  return {
    errors: [...official.errors, ...checkFiles(files), ...checkSizes(official.packages)],
    warnings: [...official.warnings, ...unknownKeys(files)],
    packages: packageSizes(files),
  }
}

/** The part that looks at single files: WeChat's compilers for templates and styles, syntax, dead references. */
export function checkFiles(files: PackageOnDisk): Finding[] {
  return [...checkTemplates(files), ...checkReferences(files)]
}

async function runOfficial(projectDir: string): Promise<OfficialReport> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'check-package-'))
  const report = path.join(scratch, 'report.json')
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const script = path.join(import.meta.dirname, 'official.ts')
  try {
    await promisify(execFile)(process.execPath, ['--import', loader, script, path.resolve(projectDir), report], {
      maxBuffer: 2 ** 28, timeout: 60_000,
    })
    return JSON.parse(readFileSync(report, 'utf8')) as OfficialReport
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
