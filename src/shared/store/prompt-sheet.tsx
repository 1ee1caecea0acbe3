import { observer } from 'mobx-react-lite'
import type { Prompt } from '../session/prompts'
import { SessionStore } from '../session/session-store'
import { Button, Notice, Sheet, Stack } from '../ui'
import { promptCopy } from './prompt-copy'
import { useDeps, useStore } from './store-context'

type Answer = Pick<Prompt, 'answer'>

const Consent = observer(function Consent({ answer }: Answer) {
  const { title, facts, changed, agree, refuse } = promptCopy.consent
  const { agreedBefore } = useStore(SessionStore)
  const actions = (
    <>
      <Button onPress={() => answer(false)}>{refuse}</Button>
      <Button look="primary" grow onPress={() => answer(true)}>{agree}</Button>
    </>
  )
  return (
    <Sheet open title={title} actions={actions} onClose={() => answer(false)}>
      <Stack>
        {agreedBefore && <Notice>{changed}</Notice>}
        {facts.map((fact) => <Notice key={fact} icon="check">{fact}</Notice>)}
      </Stack>
    </Sheet>
  )
})

function HowToOpen({ answer }: Answer) {
  const { title, line, understood } = promptCopy.howToOpen
  const close = () => answer(false)
  const actions = <Button look="primary" grow onPress={close}>{understood}</Button>
  return <Sheet open title={title} actions={actions} onClose={close}>{line}</Sheet>
}

/** WeChat checks that a button of its own kind, with the id it was told, was tapped. */
function WechatPrivacy({ answer }: Answer) {
  const { privacy } = useDeps().device
  const { title, line, read, agree, refuse } = promptCopy.wechatPrivacy
  const actions = (
    <>
      <Button onPress={() => answer(false)}>{refuse}</Button>
      <Button
        look="primary"
        grow
        openType="agreePrivacyAuthorization"
        id={privacy?.buttonId}
        onPress={() => answer(true)}
      >
        {agree}
      </Button>
    </>
  )
  return (
    <Sheet open title={title} actions={actions} onClose={() => answer(false)}>
      {line}
      <Button look="text" onPress={() => privacy?.openContract()}>{read}</Button>
    </Sheet>
  )
}

const sheets = { consent: Consent, how_to_open: HowToOpen, wechat_privacy: WechatPrivacy }

/** The question that waits for the person, if any, over whatever page they are on. */
export const PromptSheet = observer(function PromptSheet() {
  const { prompt } = useStore(SessionStore)
  if (!prompt) return null
  const Question = sheets[prompt.kind]
  return <Question key={prompt.kind} answer={(agreed) => prompt.answer(agreed)} />
})
