import { aria } from '../aria'
import { Button, IconButton } from '../button'
import { classes } from '../classes'
import { ElderContext } from '../elder'
import { Toast } from '../toast'
import './page-shell.h5.scss'
import type { PageShellProps } from './page-shell-props'
import { useShown } from './shown'
import { TabBar } from './tab-bar'
import { tabs } from './tabs'

function ElderSwitch({ elder, onElder }: Pick<PageShellProps, 'elder' | 'onElder'>) {
  return <Button look="line" size="s" onPress={() => onElder(!elder)}>{elder ? '退出关怀模式' : '关怀模式'}</Button>
}

/** At desk width: name, the five tabs, 关怀模式. */
function Head({ tab, elder, onTab, onElder }: PageShellProps) {
  return (
    <header className="y-head">
      <div className="y-head__name">
        <span className="y-logo" {...aria({ hidden: true })} />
        一里
        <span className="y-head__saying">一里之内，皆是邻里</span>
      </div>
      <nav className="y-head__tabs" {...aria({ label: '栏目' })}>
        {tabs.map(({ name, word }) => (
          <button
            key={name}
            type="button"
            className={classes('y-press y-head__tab', name === tab && 'y-head__tab--on')}
            aria-current={name === tab ? 'page' : undefined}
            onClick={() => onTab(name)}
          >
            {word}
          </button>
        ))}
      </nav>
      <ElderSwitch elder={elder} onElder={onElder} />
    </header>
  )
}

/**
 * A browser has no navigation bar of its own: back, the page's name, and what stands at the right. It belongs to the
 * page, so it is no banner: the head is, where there is one.
 */
function Bar({ tab, title, barEnd, elder, onBack, onElder }: PageShellProps) {
  return (
    <div className={classes('y-bar', tab && 'y-bar--tab')}>
      {!tab && <IconButton icon="chev-l" label="返回" onPress={onBack} />}
      <h1 className="y-bar__title">{title}</h1>
      {barEnd ?? (tab && <ElderSwitch elder={elder} onElder={onElder} />)}
    </div>
  )
}

/** What stands beside a page that brings no context of its own. */
function DefaultPane() {
  return (
    <div className="y-pane__card">
      <div className="y-pane__art" {...aria({ hidden: true })} />
      <p className="y-pane__title">在微信里打开</p>
      <p>签到、提醒和候补名额，用小程序更快。在微信里搜“一里”。</p>
    </div>
  )
}

/** The ground of every page: one phone column, 480 at most; at desk width a head above it and a pane beside it. */
export function PageShell(props: PageShellProps) {
  const { tab, actions, pane, elder = false, overlay, toast, onTab, children } = props
  const shown = useShown()
  return (
    <ElderContext.Provider value={elder}>
      <div className={classes('y-shell y-shell--h5', elder && 'elder')}>
        <Head {...props} />
        <main className="y-column">
          <Bar {...props} />
          <div className="y-body">{children}</div>
          {actions && <div className="y-actions">{actions}</div>}
          {tab && <TabBar tab={tab} onTab={onTab} />}
        </main>
        <aside className="y-pane" {...aria({ label: '旁边' })}>{pane ?? <DefaultPane />}</aside>
        {shown && overlay}
        {shown && toast && <Toast message={toast} />}
      </div>
    </ElderContext.Provider>
  )
}
