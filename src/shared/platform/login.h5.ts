import type { Login } from './device'

/** Leaves for the login page. The way back is a path on this origin, never a whole address. */
export const login: Login = {
  kind: 'page',
  leaveFor(loginUrl) {
    const { pathname, search, hash } = window.location
    const back = encodeURIComponent(pathname + search + hash)
    window.location.assign(`${loginUrl}${loginUrl.includes('?') ? '&' : '?'}back=${back}`)
  },
}
