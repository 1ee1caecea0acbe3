/** A small tree that obeys the import law: file name -> source. */
export const cleanTree: Readonly<Record<string, string>> = {
  'contract/activities.ts': `
    import * as v from 'valibot'
    import { zone } from './time'
    export const SignUp = v.string(zone)`,
  'contract/time.ts': `
    export const zone = 'Asia/Shanghai'`,
  'src/app.tsx': `
    import { store } from '@/shared/store'
    export default store`,
  'src/pages/activities/index.tsx': `
    import { List } from '@/features/activities/parts/list'
    export default List`,
  'src/features/activities/store.ts': `
    import { makeAutoObservable } from 'mobx'
    import type { Call } from '@/shared/rpc/call'
    export const store = (call: Call) => makeAutoObservable({ call })`,
  'src/features/activities/parts/list.tsx': `
    import { View } from '@tarojs/components'
    import { store } from '../store'
    export const List = () => <View>{String(store)}</View>`,
  'src/features/activities/store.test.ts': `
    import { test } from 'vitest'
    import { store } from './store'
    test('x', () => { void store })`,
  'src/features/lessons/store.ts': `
    import { makeAutoObservable } from 'mobx'
    export const store = makeAutoObservable({})`,
  'src/shared/rpc/call.ts': `
    import type { Desk } from '../../../server/desk'
    export type Call = Desk`,
  'src/shared/store/index.ts': `
    import { zone } from '../../../contract/time'
    export const store = zone`,
  'server/kernel/clock.ts': `
    import { zone } from '../../contract/time'
    export const clock = zone`,
  'server/modules/stations/index.ts': `
    export { nearby } from './queries'`,
  'server/modules/stations/desk.ts': `
    export { nearby as files } from './queries'`,
  'server/modules/stations/queries.ts': `
    import { clock } from '../../kernel/clock'
    export const nearby = clock`,
  'server/modules/activities/index.ts': `
    export { decide } from './rules'`,
  'server/modules/activities/procedures.ts': `
    import { nearby } from '../stations'
    import { decide } from './rules'
    export const activities = [nearby, decide]`,
  'server/modules/activities/rules.ts': `
    import { SignUp } from '../../../contract/activities'
    import { line } from './line-rules'
    export const decide = [SignUp, line]`,
  'server/modules/activities/line-rules.ts': `
    import { zone } from '../../../contract/time'
    export const line = zone`,
  'server/modules/activities/tables.ts': `
    import { pgTable } from 'drizzle-orm/pg-core'
    export const activities = pgTable`,
  'server/modules/activities/sign-up.db.test.ts': `
    import { harness } from '../../testing/harness'
    void harness`,
  'server/testing/harness.ts': `
    import { api } from '../api'
    export const harness = api`,
  'server/wechat/messages.ts': `
    import { clock } from '../kernel/clock'
    export const messages = clock`,
  'server/api.ts': `
    import { activities } from './modules/activities/procedures'
    export const api = activities`,
  'server/desk.ts': `
    import { api } from './api'
    import { files } from './modules/stations/desk'
    export const desk = [api, files]
    export type Desk = typeof desk`,
  'server/doors/http.ts': `
    import { createServer } from 'node:http'
    import { desk } from '../desk'
    export const http = [createServer, desk]`,
  'server/embedded/main.ts': `
    import { http } from '../doors/http'
    void http`,
  'cli/yili.ts': `
    import { Command } from 'commander'
    import { files } from '../server/modules/stations/desk'
    void [Command, files]`,
}

/** One offending file, and the rules that must speak up about it: no fewer and no others. */
export interface Offence {
  readonly file: string
  readonly source: string
  readonly rules: readonly string[]
}

const imports = (file: string, from: string, ...rules: string[]): Offence =>
  ({ file, source: `import { thing } from '${from}'\nexport const other = thing`, rules })

const types = (file: string, from: string, ...rules: string[]): Offence =>
  ({ file, source: `import type { Thing } from '${from}'\nexport type Other = Thing`, rules })

/** Every rule of the import law broken at least once, most of them by a type import too. */
export const offences: readonly Offence[] = [
  imports('contract/a.ts', '../server/kernel/clock', 'contract-imports-neither-side'),
  types('contract/b.ts', '../src/shared/rpc/call', 'contract-imports-neither-side'),
  imports('contract/c.ts', 'node:crypto', 'contract-stays-light'),
  imports('contract/d.ts', 'dayjs', 'contract-stays-light'),
  imports('src/shared/ui/a.ts', '@/features/lessons/store', 'shared-knows-no-feature'),
  types('src/shared/ui/b.ts', '@/pages/activities/index', 'shared-knows-no-feature'),
  imports('src/features/ideas/a.ts', '../lessons/store', 'no-feature-imports-a-feature'),
  types('src/features/ideas/b.ts', '@/features/lessons/store', 'no-feature-imports-a-feature'),
  imports('src/features/ideas/c.ts', '@/pages/activities/index', 'features-know-no-page'),
  imports('src/features/ideas/store.ts', '@tarojs/taro', 'stores-draw-nothing'),
  imports('src/features/ideas/draft-store.ts', 'react', 'stores-draw-nothing'),
  imports(
    'src/features/ideas/d.ts', '../../../server/kernel/clock', 'client-imports-no-server', 'rpc-takes-only-types',
  ),
  types('src/features/ideas/e.ts', '../../../server/desk', 'client-imports-no-server'),
  types('src/shared/rpc/a.ts', '../../../server/kernel/clock', 'rpc-sees-only-the-api'),
  imports('src/shared/rpc/b.ts', '../../../server/desk', 'rpc-takes-only-types'),
  imports('src/shared/rpc/c.ts', '@trpc/server', 'client-carries-no-server-library'),
  imports('src/shared/rpc/d.ts', 'node:buffer', 'client-has-no-node'),
  types('server/a.ts', '../src/shared/rpc/call', 'server-imports-no-client'),
  imports('server/b.ts', 'mobx', 'server-imports-no-client'),
  imports('server/kernel/a.ts', '../modules/stations', 'kernel-knows-no-module'),
  types('server/kernel/b.ts', '../api', 'kernel-knows-no-module'),
  imports('server/wechat/a.ts', '../modules/stations', 'wechat-is-an-adapter'),
  imports('server/modules/ideas/a.ts', '../stations/queries', 'modules-meet-at-the-index'),
  types('server/modules/ideas/b.ts', '../stations/queries', 'modules-meet-at-the-index'),
  imports('server/doors/a.ts', '../modules/stations/queries', 'outsiders-use-the-index'),
  imports('server/modules/ideas/c.ts', '../../doors/http', 'modules-know-no-door'),
  types('server/modules/ideas/d.ts', '../../api', 'modules-know-no-door'),
  types('server/modules/ideas/f.ts', '../../desk', 'modules-know-no-door', 'phones-carry-no-desk'),
  imports('server/doors/g.ts', '../modules/stations/desk', 'phones-carry-no-desk'),
  imports('server/modules/ideas/rules.ts', '../../kernel/clock', 'rules-are-pure'),
  types('server/modules/ideas/policy.ts', '../../kernel/clock', 'rules-are-pure'),
  imports('server/modules/ideas/line-rules.ts', 'node:crypto', 'rules-are-pure'),
  imports('server/modules/lessons/rules.ts', 'drizzle-orm', 'rules-are-pure', 'drizzle-describes-tables'),
  imports('server/modules/ideas/e.ts', 'drizzle-orm', 'drizzle-describes-tables'),
  imports('server/doors/b.ts', '../embedded/main', 'embedded-host-stays-at-home'),
  imports(
    'cli/a.ts', '../server/modules/activities/sign-up.db.test', 'nothing-imports-a-test', 'outsiders-use-the-index',
  ),
  imports('server/doors/c.ts', '../testing/harness', 'testing-is-for-tests'),
  imports('server/doors/d.ts', 'commander', 'no-dev-dependency-at-run-time'),
  imports('server/doors/e.ts', 'left-behind', 'declared-packages-only'),
  imports('server/doors/f.ts', './nowhere', 'nothing-unresolved'),
  imports('src/features/ideas/f.ts', './g', 'no-circle'),
  types('src/features/ideas/g.ts', './f'),
  imports('cli/b.ts', './c', 'no-running-circle'),
  imports('cli/c.ts', './b'),
  imports('cli/d.ts', './e'),
  types('cli/e.ts', './d'),
  { file: 'server/doors/h.ts', source: 'export const alone = 1', rules: ['no-orphan'] },
]

/** There is one server/api.ts, so its offences cannot stand beside the clean one. */
export const offendingApi: Offence = {
  file: 'server/api.ts',
  source: `
    import { nearby } from './modules/stations/queries'
    import { http } from './doors/timer'
    export const api = [nearby, http]`,
  rules: ['api-joins-procedures', 'api-knows-no-door'],
}
