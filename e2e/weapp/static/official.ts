import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkCodeQuality, DefaultProjectAttr, getCompiledResult, Project, type BaseProject } from 'miniprogram-ci'
import type { Finding } from './report'

/** Asks nobody: the platform's facts about an appid are replaced by the defaults that the tool itself ships. */
class OfflineProject extends Project {
  override attr(): Promise<object> {
    return Promise.resolve({ ...DefaultProjectAttr, appid: this.appid })
  }
}

/**
 * Runs the compile-and-validate step of WeChat DevTools and its code quality check on a project folder, without the
 * platform. The tool writes caches to the working directory and much to the console, so it gets a process of its own:
 * `official.ts <project folder> <report file>`.
 */
async function checkOfficially(projectPath: string): Promise<{ errors: Finding[]; warnings: Finding[] }> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'miniprogram-ci-'))
  process.chdir(scratch)
  try {
    const project = offlineProject(projectPath, scratch)
    const errors = await compile(project, scratch)
    return { errors, warnings: errors.length === 0 ? await quality(offlineProject(projectPath, scratch)) : [] }
  } finally {
    process.chdir(tmpdir())
    rmSync(scratch, { recursive: true, force: true })
  }
}

function offlineProject(projectPath: string, scratch: string): OfflineProject {
  const privateKeyPath = path.join(scratch, 'key.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  return new OfflineProject({
    appid: 'wx0000000000000000', type: 'miniProgram', projectPath, privateKeyPath, ignores: ['node_modules/**/*'],
  })
}

async function compile(project: OfflineProject, scratch: string): Promise<Finding[]> {
  const options = { project, desc: 'check', version: '0.0.0', setting: { es6: false, minify: false } }
  try {
    await getCompiledResult({ ...options, onProgressUpdate: () => undefined }, path.join(scratch, 'compiled.zip'))
    return []
  } catch (cause) {
    const { message = cause } = cause as { message?: unknown }
    return [{ tool: 'miniprogram-ci', message: String(message) }]
  }
}

async function quality(project: OfflineProject): Promise<Finding[]> {
  const results = await checkCodeQuality(project as unknown as BaseProject)
  return results.filter(({ success }) => !success).map(({ name, text }) => ({
    tool: 'miniprogram-ci', message: `${name}: ${text}`,
  }))
}

const [projectPath = '.', reportFile = 'report.json'] = process.argv.slice(2)
void checkOfficially(path.resolve(projectPath)).then((found) => {
  writeFileSync(path.resolve(reportFile), JSON.stringify(found))
  process.exit(0)
})
