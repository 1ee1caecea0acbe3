import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LessonText } from '../../server/seeds/lessons/lesson-text'
import type { Scene } from './drawings'
import type { Painter } from './painter'
import { aedScenes } from './scenes/aed'
import { redBoatScenes } from './scenes/red-boat'
import { wasteSortingScenes } from './scenes/waste-sorting'
import type { Track } from './track'

export const SLIDE = { width: 640, height: 360 }

const scenes: Readonly<Record<string, readonly Scene[]>> = {
  'red-boat': redBoatScenes,
  'waste-sorting': wasteSortingScenes,
  aed: aedScenes,
}

/** What paints, and the folder that takes the pictures. */
export interface Easel {
  paint: Painter
  folder: string
}

/** Paints one picture per sentence into `folder` and returns the path of ffmpeg's list of pictures and seconds. */
export async function paintSlides(text: LessonText, track: Track, easel: Easel): Promise<string> {
  const { paint, folder } = easel
  mkdirSync(folder, { recursive: true })
  const shots = shotsOf(text)
  const list: string[] = []
  for (const [index, shot] of shots.entries()) {
    const file = join(folder, `${index}.png`)
    await paint(slideMarkup(shot, { done: index + 1, of: shots.length }), SLIDE, file)
    const from = index === 0 ? 0 : (track.starts[index] ?? 0)
    const until = track.starts[index + 1] ?? track.durationSeconds
    list.push(`file '${file}'`, `duration ${until - from}`)
  }
  list.push(`file '${join(folder, `${shots.length - 1}.png`)}'`)
  const path = join(folder, 'list.txt')
  writeFileSync(path, list.join('\n'))
  return path
}

interface Shot {
  scene: Scene
  caption: string
}

function shotsOf({ key, parts }: LessonText): Shot[] {
  return parts.flatMap((sentences, index) => {
    const scene = scenes[key]?.[index]
    if (!scene) throw new Error(`The video ${key} has no drawing for its part ${index + 1}`)
    return sentences.map((caption) => ({ scene, caption }))
  })
}

function slideMarkup({ scene, caption }: Shot, { done, of }: { done: number; of: number }): string {
  const marks = Array.from({ length: of }, (_, index) => `<i class="${index < done ? 'done' : ''}"></i>`).join('')
  const darkGround = parseInt(scene.ground.slice(1, 3), 16) < 128
  return `<style>${STYLE}</style><main style="background:${scene.ground}">
    <svg viewBox="0 0 640 256" width="640" height="256">${scene.drawing}</svg>
    <b style="color:${darkGround ? '#fff' : '#161F22'}">${scene.words}</b>
    <div>${marks}</div><p>${unbroken(caption)}</p></main>`
}

/** Lines break after punctuation only (`keep-all`); the spaces around figures and letters are not places to break. */
const unbroken = (caption: string) => caption.replace(/ /g, '\u00a0')

const STYLE = `
  * { margin: 0; box-sizing: border-box; font-family: "Noto Sans CJK SC", sans-serif }
  main { position: relative; width: 640px; height: 360px; overflow: hidden }
  svg { display: block }
  b { position: absolute; left: 24px; top: 16px; font-size: 30px; font-weight: 700 }
  div { position: absolute; left: 0; right: 0; top: 250px; display: flex; gap: 3px }
  i { flex: 1; height: 6px; background: #5A666B } i.done { background: #DB5A60 }
  p { position: absolute; left: 0; right: 0; top: 256px; height: 104px; padding: 0 24px;
    background: #161F22; color: #fff; display: flex; align-items: center; justify-content: center; text-align: center;
    font-size: 29px; font-weight: 500; line-height: 1.36; word-break: keep-all; text-wrap: balance }`
