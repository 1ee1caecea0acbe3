import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { tabPath, useDeps, useStore } from '@/shared/store'
import { aria, Button, placesRuler, Ruler, styleVars } from '@/shared/ui'
import { grouped, screenCopy } from '../check-in-copy'
import { ScreenStore } from '../screen-store'
import { Qr } from './qr'
import './door-screen.scss'

/** Over the whole window, to be read across a hall: what is on, the code, how one uses it, how many have come. */
export const DoorScreen = observer(function DoorScreen() {
  const { view } = useStore(ScreenStore)
  const { navigate } = useDeps().device
  return (
    <View className="door-screen">
      <View className="door-screen__top">
        <View className="y-grow">{view && <What />}</View>
        <Button look="line" onPress={() => navigate.back(tabPath('me'))}>{screenCopy.leave}</Button>
      </View>
      <View className="door-screen__middle">
        <Code />
        {view && <Beside />}
      </View>
    </View>
  )
})

const What = observer(function What() {
  const { view, now } = useStore(ScreenStore)
  if (!view) return null
  return (
    <>
      <View className="door-screen__title" {...aria({ role: 'heading', level: 2 })}>{view.title}</View>
      <View className="door-screen__place">{`${screenCopy.when(view, now)} · ${screenCopy.placeWords(view)}`}</View>
    </>
  )
})

const Code = observer(function Code() {
  const { code, view, failure, now } = useStore(ScreenStore)
  if (!code) {
    const words = failure ? screenCopy.lost : view ? screenCopy.states[view.state](view, now) : ''
    return <View className="door-screen__code door-screen__code--none" {...aria({ role: 'status' })}>{words}</View>
  }
  return (
    <View className="door-screen__code">
      <Qr className="door-screen__qr" text={code.text} label={screenCopy.code(code.digits)} />
      <Countdown />
    </View>
  )
})

/** Not read aloud every second: the code's own label changes with it. */
const Countdown = observer(function Countdown() {
  const { countdown, failure } = useStore(ScreenStore)
  return (
    <View className="door-screen__next" {...aria({ hidden: true })}>
      <View className="door-screen__bar" style={styleVars({ '--left': countdown.share })} />
      {failure ? screenCopy.lost : screenCopy.next(countdown.seconds)}
    </View>
  )
})

const Beside = observer(function Beside() {
  const { code } = useStore(ScreenStore)
  return (
    <View className="door-screen__beside">
      {code && (
        <>
          <View className="door-screen__head">{screenCopy.head}</View>
          {screenCopy.steps.map((step, index) => (
            <View key={step} className="door-screen__step">{`${index + 1}. ${step}`}</View>
          ))}
          <View className="door-screen__digits">{grouped(code.digits)}</View>
          <View className="door-screen__desk">{screenCopy.desk}</View>
        </>
      )}
      <Came />
    </View>
  )
})

const Came = observer(function Came() {
  const { view } = useStore(ScreenStore)
  if (!view) return null
  const { came, expected } = view
  return (
    <View className="door-screen__came" {...aria({ role: 'group', label: screenCopy.countLabel(view) })}>
      <View className="door-screen__count">
        <View className="door-screen__number">{came.onSite}</View>
        {`${screenCopy.of(expected.onSite)} ${screenCopy.came}`}
        {expected.remote > 0 && <View className="door-screen__remote">{screenCopy.remote(came.remote)}</View>}
      </View>
      {expected.onSite > 0 && <Ruler {...placesRuler(came.onSite, expected.onSite)} tone="ok" full={false} />}
    </View>
  )
})
