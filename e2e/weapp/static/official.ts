import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { analyseCode, checkCodeQuality, DefaultProjectAttr, getCompiledResult, Project } from 'miniprogram-ci'
import type { Finding, OfficialReport } from './report'

/** The tool's own types do not fit themselves under exactOptionalPropertyTypes. */
type ToolProject = Parameters<typeof analyseCode>[0]
type CompileOptions = Parameters<typeof getCompiledResult>[0]

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
async function checkOfficially(projectPath: string): Promise<OfficialReport> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'miniprogram-ci-'))
  process.chdir(scratch)
  try {
    const errors = await compile(offlineProject(projectPath, scratch), scratch)
    if (errors.length > 0) return { errors, warnings: [], packages: {} }
    const project = offlineProject(projectPath, scratch) as unknown as ToolProject
    return { errors, warnings: await quality(project), packages: await analyse(project) }
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
  const setting = { es6: false, minify: false }
  const options = { project, desc: 'check', version: '0.0.0', setting, onProgressUpdate: () => undefined }
  try {
    await getCompiledResult(options as unknown as CompileOptions, path.join(scratch, 'compiled.zip'))
    return []
  } catch (cause) {
    const { message = cause } = cause as { message?: unknown }
    return [{ tool: 'miniprogram-ci', message: String(message) }]
  }
}

async function quality(project: ToolProject): Promise<Finding[]> {
  const results = await checkCodeQuality(project)
  return results.filter(({ success }) => !success).map(({ name, text }) => ({
    tool: 'miniprogram-ci', message: `${name}: ${text}`,
  }))
}

/** Bytes by package as WeChat counts them: files that are not uploaded are left out. */
async function analyse(project: ToolProject): Promise<Record<string, number>> {
  const { files = [] } = (await analyseCode(project, { silent: true })) ?? {}
  const sizes: Record<string, number> = {}
  for (const { subPackage, size } of files as readonly { subPackage?: string; size: number }[]) {
    const name = subPackage || 'main'
    sizes[name] = (sizes[name] ?? 0) + size
  }
  return sizes
}

const [projectPath = '.', reportFile = 'report.json'] = process.argv.slice(2)
void checkOfficially(path.resolve(projectPath)).then((found) => {
  writeFileSync(path.resolve(reportFile), JSON.stringify(found))
  process.exit(0)
})
