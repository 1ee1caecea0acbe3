import * as town from './happenings'
import type { Table } from './table'

const DAYS = { from: '2026-03-02', to: '2026-03-08' }

export const ofActivities: Table = {
  'activities.list': { may: 'anyone', input: () => ({}) },
  'activities.get': { may: 'anyone', input: async (t) => ({ id: await t.activity() }) },
  'activities.week': { may: 'anyone', input: () => ({}) },
  'activities.series': { may: 'anyone', input: async (t) => ({ id: await town.series(t) }) },

  'activities.signUp': { may: 'residents', input: async (t) => ({ activityId: await t.activity() }) },
  'activities.withdraw': { may: 'residents', input: async (t) => pick('activityId', await town.signedUp(t, 'resident')) },
  'activities.comeFewer': { may: 'residents', input: town.fewerComing },
  'activities.answerOffer': {
    may: 'residents', input: async (t) => ({ ...pick('activityId', await town.offered(t, 'resident')), accept: true }),
  },
  'activities.ticket': { may: 'residents', input: async (t) => pick('activityId', await town.signedUp(t, 'resident')) },
  'activities.checkIn': { may: 'residents', input: town.screenCode },
  'activities.checkInRemote': { may: 'residents', input: town.onAtHome },

  'activities.create': { may: 'unit', input: town.newActivity },
  'activities.edit': { may: 'unit', input: async (t) => ({ ...town.newActivity(t), activityId: await t.activity() }) },
  'activities.publish': { may: 'unit', input: async (t) => ({ activityId: await town.draftOf(t) }) },
  'activities.cancel': { may: 'unit', input: async (t) => ({ activityId: await t.activity(), reason: '下雨' }) },
  'activities.roster': { may: 'unit', input: async (t) => ({ activityId: await t.activity() }) },
  'activities.screenCode': { may: 'unit', input: async (t) => ({ activityId: await t.activity() }) },
  'activities.checkInDesk': { may: 'unit', input: async (t) => ({ activityId: await t.activity() }) },
  'activities.checkInFor': { may: 'unit', input: town.scans },
  'activities.undoCheckIn': { may: 'unit', input: async (t) => ({ ...(await town.checkedIn(t)), reason: '扫错了' }) },

  'activities.listSeries': { may: 'staff' },
  'activities.previewSeries': {
    may: 'staff',
    input: (t) => {
      const { rule, startsOn, endsOn, onHolidays } = town.newSeries(t)
      return { rule, startsOn, endsOn, onHolidays }
    },
  },
  'activities.createSeries': { may: 'unit', input: town.newSeries },
  'activities.editSeries': { may: 'unit', input: async (t) => ({ ...town.newSeries(t), seriesId: await town.series(t) }) },
  'activities.endSeries': {
    may: 'unit', input: async (t) => ({ seriesId: await town.series(t), from: '2026-03-17', reason: '放映机坏了' }),
  },
  'activities.writeOccurrence': { may: 'unit', input: async (t) => ({ seriesId: await town.series(t), on: '2026-03-10' }) },

  'activities.book': {
    may: 'unit', input: async (t) => ({ activityId: await t.activity(), channel: 'desk', name: '陈秀英', phone: '13805730001' }),
  },
  'activities.group': { may: 'unit', input: async (t) => pick('signUpId', await town.group(t)) },
  'activities.setMembers': { may: 'unit', input: async (t) => ({ ...pick('signUpId', await town.group(t)), text: '陈秀英' }) },
  'activities.importMembers': {
    may: 'unit', input: async (t) => ({ ...pick('signUpId', await town.group(t)), fileName: '名单.csv', content: base64('姓名\n陈秀英') }),
  },
  'activities.todo': { may: 'staff', input: () => ({}) },
  'activities.drafts': { may: 'staff', input: () => ({}) },
  'activities.review': { may: 'unit', input: async (t) => ({ ...pick('signUpId', await town.underReview(t)), approve: true }) },
  'activities.settleWithdrawal': {
    may: 'unit', input: async (t) => ({ ...pick('signUpId', await town.askedToWithdraw(t)), agree: true }),
  },
  'activities.answerFor': {
    may: 'unit', input: async (t) => ({ ...pick('signUpId', await town.offered(t, 'phone')), accept: true }),
  },
  'activities.removeSignUp': {
    may: 'unit', input: async (t) => ({ ...pick('signUpId', await town.signedUp(t, 'resident')), reason: '报重了' }),
  },
  'activities.moveParty': { may: 'unit', input: town.twoKinds },
  'activities.statistics': { may: 'unit', input: (t) => ({ ...DAYS, by: 'month', stationId: t.station }) },
  'activities.registerPage': { may: 'unit', input: async (t) => ({ of: { activityId: await t.activity() } }) },
  'activities.registerXlsx': { may: 'unit', input: async (t) => ({ of: { activityId: await t.activity() } }) },
  'activities.welcome': { may: 'residents', input: async (t) => ({ activityId: await t.activity() }) },

  'films.list': { may: 'anyone', input: () => ({}) },
  'films.nominate': { may: 'members', input: (t) => town.newFilm(t) },
  'films.support': { may: 'residents', input: async (t) => ({ filmId: await town.film(t), on: true }) },
  'films.review': {
    may: 'staff', input: async (t) => ({ filmId: await town.film(t, '打电话 13805730001 找我'), decision: 'publish' }),
  },
  'films.slots': { may: 'staff' },
  'films.schedule': { may: 'unit', input: town.filmAndDay },

  'wall.list': { may: 'anyone', input: async (t) => ({ activityId: await t.activity() }) },
  'wall.photo': { may: 'anyone', input: town.shownWallPhoto },
  'wall.post': {
    may: 'residents', input: async (t) => ({ ...pick('activityId', await town.checkedIn(t)), text: '学会了滚边' }),
  },
  'wall.remove': { may: 'residents', input: town.wallPost },
  'wall.waiting': { may: 'staff', input: () => ({}) },
  'wall.review': { may: 'unit', input: async (t) => ({ ...(await town.wallPhoto(t)), decision: 'publish' }) },
}

function pick<Name extends string>(name: Name, { [name]: value }: Readonly<Record<Name, string>>) {
  return { [name]: value }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
