import { readFileSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestOf } from './digest'
import { linesOf, mediaFileOf } from './lesson-text'
import { demoLessons } from './lessons'
import { mediaSeconds } from './media-duration'
import { lessonTexts } from './texts'
import { timings } from './timings'

const mediaFolder = resolve(__dirname, '../media')
const mediaPath = (name: string) => resolve(mediaFolder, name)
const KILOBYTE = 1024
/** An encoder pads the last frame; more than that would be heard as a cut or a gap. */
const FRAME_SECONDS = 0.1

const recorded = lessonTexts.flatMap((text) => {
  const file = mediaFileOf(text)
  return file === null ? [] : [{ key: text.key, text, file }]
})

test('the demo street has twelve lessons: five to hear, three to watch, four to read', () => {
  const count = (format: string) => demoLessons.filter((lesson) => lesson.format === format).length
  expect([count('audio'), count('video'), count('article')]).toEqual([5, 3, 4])
  expect(new Set(demoLessons.map((lesson) => lesson.key)).size).toBe(12)
})

describe.each(demoLessons)('$title', ({ title, summary, transcript, durationSeconds, cover }) => {
  test('says what it is about in one short title and one sentence', () => {
    expect(title.length).toBeLessThanOrEqual(12)
    expect(summary).toMatch(/^[^。]+。$/)
  })

  test('has a text whose lines follow one another and end inside the lesson', () => {
    const times = transcript.map((line) => line.atSeconds)
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
    expect(times.every((second) => Number.isInteger(second) && second >= 0)).toBe(true)
    expect(times.at(-1)).toBeLessThan(durationSeconds)
    expect(transcript.every((line) => line.text.trim() !== '')).toBe(true)
  })

  test('has its cover as a drawing and as a small square picture', () => {
    const svg = readFileSync(mediaPath(`covers/${cover}.svg`), 'utf8')
    expect(svg).toMatch(/^<svg .*<\/svg>\n$/)
    expect(svg, 'attributes that touch are not XML').not.toMatch(/"[a-z-]+=/)
    const png = readFileSync(mediaPath(`covers/${cover}.png`))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 320])
    expect(png.length).toBeLessThanOrEqual(20 * KILOBYTE)
  })
})

describe.each(recorded)('the recording of $key', ({ key, text, file }) => {
  const lesson = demoLessons.find((each) => each.key === key)
  const bytes = readFileSync(mediaPath(file))

  test('lasts as long as the lesson says', () => {
    expect(lesson?.mediaFile).toBe(file)
    expect(Math.abs(mediaSeconds(bytes) - (lesson?.durationSeconds ?? 0))).toBeLessThan(FRAME_SECONDS)
  })

  test('says the text as it is written now, at the times that were measured with it', () => {
    expect(timings[key]?.starts).toHaveLength(linesOf(text).length)
    expect(timings[key]?.textDigest).toBe(digestOf(linesOf(text).join('\n')))
    expect(timings[key]?.mediaDigest).toBe(digestOf(bytes))
  })

  test('is short enough for a break', () => {
    const [shortest, longest] = text.format === 'audio' ? [40, 120] : [30, 60]
    expect(lesson?.durationSeconds).toBeGreaterThanOrEqual(shortest)
    expect(lesson?.durationSeconds).toBeLessThanOrEqual(longest)
  })
})

test('a lesson to read takes a minute for 300 characters', () => {
  for (const lesson of demoLessons.filter((each) => each.mediaFile === null)) {
    const characters = lesson.transcript.map((line) => line.text.replace(/\s/g, '')).join('').length
    expect(lesson.transcript[0]?.atSeconds).toBe(0)
    expect(lesson.durationSeconds).toBe(Math.ceil(characters / 5))
  }
})

test('the recordings are small enough to come with the source, and none is left without its lesson', () => {
  const files = readdirSync(mediaFolder).filter((name) => /\.mp[34]$/.test(name))
  expect(files.sort()).toEqual(recorded.map(({ file }) => file).sort())
  const sizes = files.map((name) => ({ name, bytes: statSync(mediaPath(name)).size }))
  expect(sizes.filter(({ name, bytes }) => name.endsWith('.mp4') && bytes > 600 * KILOBYTE)).toEqual([])
  expect(sizes.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThan(4 * KILOBYTE * KILOBYTE)
})

test('a file that is neither MP3 nor MP4 has no duration', () => {
  expect(() => mediaSeconds(Buffer.from('not a recording at all'))).toThrow('No MPEG-2 layer III frame')
})
