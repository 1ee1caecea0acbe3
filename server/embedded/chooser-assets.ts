/** Style and behaviour of the chooser page; separate files, because the content policy allows no inline script. */
export const chooserCss = `
:root { color-scheme: light dark; --page: #F1F4F4; --surface: #fff; --ink: #161F22; --ink-2: #414D52; --line: #7C888C; --brand: #A8232A; --on: #fff; --err: #A0114E; }
@media (prefers-color-scheme: dark) { :root { --page: #0E1315; --surface: #182023; --ink: #EDF2F2; --ink-2: #BBC6C9; --line: #77858A; --brand: #BE353A; --err: #FF93B8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { max-width: 480px; margin: 0 auto; padding: 32px 16px; }
h1 { font-size: 26px; margin: 0 0 8px; }
p { color: var(--ink-2); margin: 0 0 20px; }
ul { list-style: none; margin: 0 0 28px; padding: 0; display: grid; gap: 10px; }
button, input { font: inherit; border-radius: 10px; min-height: 60px; padding: 10px 16px; width: 100%; border: 1px solid var(--line); background: var(--surface); color: var(--ink); text-align: left; }
li button b { display: block; font-size: 18px; }
li button span { color: var(--ink-2); }
label { display: block; margin-bottom: 8px; }
form button { margin-top: 10px; background: var(--brand); border-color: var(--brand); color: var(--on); text-align: center; font-weight: 600; }
[role=alert] { color: var(--err); margin-top: 10px; }
:focus-visible { outline: 3px solid #2E86A5; outline-offset: 2px; }
.clock { margin-top: 28px; font-size: 14px; }
`

export const chooserJs = `
const main = document.querySelector('main')
const alertBox = document.querySelector('[role=alert]')
async function enter(who) {
  try {
    const response = await fetch('/dev/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(who) })
    const answer = await response.json()
    if (answer.ok) return location.replace(main.dataset.back)
    say(answer.error.message)
  } catch {
    say('没连上，再点一次。')
  }
}
function say(text) { alertBox.textContent = text; alertBox.hidden = false }
for (const button of document.querySelectorAll('[data-persona]')) {
  button.addEventListener('click', () => enter({ persona: button.dataset.persona }))
}
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault()
  const name = document.querySelector('#name').value.trim()
  if (name === '') return say('先写个名字。')
  enter({ name })
})
`
