/** The tool that found something: Tencent's compilers, or our own look at what they let through. */
export type Tool = 'miniprogram-ci' | 'wcc' | 'wcsc' | 'references' | 'size'

export interface Finding {
  readonly tool: Tool
  readonly message: string
}

/** Findings of miniprogram-ci, with the bytes of each package as WeChat counts them. */
export interface OfficialReport {
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly packages: Readonly<Record<string, number>>
}

export interface Report {
  /** What would stop an upload or break on the phone. */
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
  /** Raw bytes by package: `main`, and each subpackage by its root. */
  readonly packages: Readonly<Record<string, number>>
}
