import { useEffect, useState, type ComponentType } from 'react'
import { showAgain } from '../platform/show-again'
import { Page } from '../store'
import { ListState, tabs, useShown } from '../ui'
import type { Load } from './route'

const copy = {
  title: '一里',
  failed: { line: '这一页要有网才打得开。你的报名和写的字都在，没有丢。' },
}

/** Fetches the code of a page when asked. It opens while somebody looks at it: it reads its address from the router. */
function useLate(load: Load) {
  const shown = useShown()
  const [isTrying, setTrying] = useState(false)
  const [arrived, setArrived] = useState<ComponentType | null>(null)
  const [Found, setFound] = useState<ComponentType | null>(null)
  useEffect(() => {
    if (arrived && shown) setFound(() => arrived)
  }, [arrived, shown])
  useEffect(() => {
    if (Found) showAgain()
  }, [Found])
  const retry = async (): Promise<void> => {
    setTrying(true)
    const page = await load()[0].catch(() => null)
    setTrying(false)
    if (page) setArrived(() => page.default)
  }
  return { Found, isTrying, retry }
}

/** Stands in for a page whose code did not arrive, under its title and its tab, until it can be fetched. */
export function latePage(path: string, load: Load): ComponentType {
  const tab = tabs.find(({ name }) => path === `pages/${name}/index`)
  return function LatePage() {
    const { Found, isTrying, retry } = useLate(load)
    if (Found) return <Found />
    return (
      <Page title={tab?.word ?? copy.title} {...(tab && { tab: tab.name })}>
        <ListState
          status={isTrying ? 'loading' : 'failed'}
          empty={{ title: copy.title, line: copy.failed.line }}
          failed={copy.failed}
          onRetry={() => void retry()}
        >
          {null}
        </ListState>
      </Page>
    )
  }
}
