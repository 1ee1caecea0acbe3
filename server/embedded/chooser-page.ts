import { html } from 'hono/html'
import { clockText, localDateOf, minuteOfDay } from '../../contract/time'
import { personas } from '../seeds'

/** The small page "体验身份" of the demo street: who would you like to be? `back` is one of our own paths. */
export function chooserPage(back: string, now: Date) {
  const choices = Object.entries(personas).map(
    ([persona, { nickname, line }]) => html`
      <li><button type="button" data-persona="${persona}"><b>${nickname}</b><span>${line}</span></button></li>`,
  )
  return html`<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width,initial-scale=1">
  <title>体验身份 · 一里</title>
  <link rel="stylesheet" href="/dev/chooser.css">
</head>
<body>
  <main data-back="${back}">
    <h1>体验身份</h1>
    <p>这里是演示街道，人和事都是编的。选一位，用他的身份看看。</p>
    <ul>${choices}</ul>
    <form>
      <label for="name">或者起个名字，当一位新居民</label>
      <input id="name" name="name" maxlength="20" autocomplete="off" placeholder="比如：小林">
      <button type="submit">进去看看</button>
      <p role="alert" hidden></p>
    </form>
    <p class="clock">演示时间：${localDateOf(now)} ${clockText(minuteOfDay(now))}</p>
  </main>
  <script src="/dev/chooser.js"></script>
</body>
</html>`
}
