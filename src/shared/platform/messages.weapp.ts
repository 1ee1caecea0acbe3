import Taro from '@tarojs/taro'

/** WeChat's own dialogue for one-time messages; only out of a tap. Answers the ids that were accepted. */
export async function askForMessages(ids: readonly string[]): Promise<readonly string[]> {
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...ids], entityIds: [] })
    const verdicts: Readonly<Record<string, unknown>> = { ...answer }
    return ids.filter((id) => verdicts[id] === 'accept')
  } catch {
    return []
  }
}
