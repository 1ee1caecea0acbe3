import { observer } from 'mobx-react-lite'
import { dayWords } from '@/shared/format/time'
import { SessionStore } from '@/shared/session/session-store'
import { Page, useDeps, useStore } from '@/shared/store'
import { Card, Heading, ListRow } from '@/shared/ui'
import { privacyCopy } from '../../privacy-copy'

/** The privacy text in plain words, and what this person agreed to when. */
export default observer(function PrivacyPage() {
  const { me } = useStore(SessionStore)
  const { clock } = useDeps().device
  const consents = me?.consents ?? []
  return (
    <Page title={privacyCopy.title} home="me">
      <Heading level={2}>{privacyCopy.intro}</Heading>
      <Card kind="flush">
        {privacyCopy.facts.map(([title, line]) => <ListRow key={title} title={title} line={line} />)}
      </Card>
      <Heading>{privacyCopy.consented}</Heading>
      <Card kind="flush">
        {consents.length === 0 && <ListRow title={privacyCopy.none} />}
        {consents.map(({ version, at }) => (
          <ListRow key={version} icon="check" title={privacyCopy.consent(version, dayWords(at, clock.now()))} />
        ))}
      </Card>
    </Page>
  )
})
