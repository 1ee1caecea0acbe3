import { beforeEach, expect, test } from 'vitest'
import { FakeAudio } from '@/testing/fake-device'
import { Playback } from './playback'

let playback: Playback
let player: FakeAudio
/** What was told: a second, or `rest`. */
let told: (number | string)[]

beforeEach(() => {
  told = []
  playback = new Playback({ onSecond: () => told.push(playback.seconds), onRest: () => told.push('rest') })
  playback.durationSeconds = 900
  player = new FakeAudio(playback.listeners)
})

function startAt(seconds: number): void {
  playback.place(seconds)
  playback.attach(player, '/media/letter.mp3')
  playback.play()
}

test('every second is told once, however often the player speaks', () => {
  startAt(0)
  for (const seconds of [0.1, 0.9, 1.1, 1.4, 1.9, 2]) player.listeners.onTime(seconds)
  expect(told).toEqual([1, 2])
})

test('a player that begins at the start, though sent to 8:42, is sent again and loses nothing', () => {
  startAt(522)
  player.seconds = 0
  player.listeners.onTime(0.3)
  expect([playback.seconds, player.seconds]).toEqual([522, 522])
  player.listeners.onTime(521.9)
  expect([playback.seconds, told]).toEqual([522, []])
  player.listeners.onTime(523.1)
  expect(told).toEqual([523])
})

test('a time that is told while nothing plays is not believed', () => {
  playback.place(522)
  playback.attach(player, '/media/letter.mp3')
  player.listeners.onTime(0)
  expect(playback.seconds).toBe(522)
})

test('a press before the player is there starts it as soon as it is', () => {
  playback.play()
  expect(playback.state).toBe('starting')
  playback.attach(player, '/media/letter.mp3')
  expect([playback.state, player.state]).toEqual(['playing', 'playing'])
})

test('the speed goes 1, 1.25, 1.5 and round again, also before the first sound', () => {
  playback.nextRate()
  startAt(0)
  expect(player.rate).toBe(1.25)
  playback.nextRate()
  playback.nextRate()
  expect(player.rate).toBe(1)
})

test('the end is the last second, even where the player ends a little earlier', () => {
  startAt(898)
  player.listeners.onTime(899.4)
  player.listeners.onPaused()
  player.listeners.onEnd()
  expect([playback.state, told]).toEqual(['ended', [899, 'rest', 900, 'rest']])
})

test('a player that broke is let go of; a word of it that comes late changes nothing', () => {
  startAt(40)
  player.listeners.onError()
  player.listeners.onPaused()
  expect([playback.state, player.state, playback.seconds]).toEqual(['broken', 'released', 40])
})
