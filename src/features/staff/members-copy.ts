import type { DeclaredMember } from '../../../contract/decisions'

export const membersCopy = {
  title: '确认党员身份',
  line: (total: number): string => (total === 0 ? '' : `${total} 位等着确认`),
  row: ({ communityName }: DeclaredMember): string => communityName ?? '没说在哪个社区',
  empty: { title: '没有等着确认的', line: '居民在我的里说自己是党员，就会出现在这里。' },
  question: '和社区党组织的名册对过了吗？确认以后，只给党员的活动他就能报。不是的话，他可以再说一次。',
  yes: '对过，是党员',
  no: '不是',
  done: '记下了',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  more: '再看一些',
  reading: '正在看',
  cutOff: '没连上网，后面的还没看到。再点一次。',
}
