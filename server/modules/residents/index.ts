export {
  findOpenid, findResident, findResidentIdByIdentity, insertConsent, insertIdentity, insertResident, nicknamesOf,
  personFactsOf, rememberFacts, residentsNamed, staffScopeOf, type StaffScope,
} from './repository'
export { inboxHandlers, insertNoticeOnce, insertNotices, notify, type Notice } from './notices'
export { residentsRouter } from './procedures'
export { sendMessages } from './send-messages'
export { consentsOf, unreadCountOf } from './queries'
export { signIn } from './sign-in'
