import { messageTemplates } from '../../../contract/messages'
import * as town from './happenings'
import type { Table } from './table'

const facts = { name: '第二网格', shortName: '二网格', contact: '', phone: '' }
const brand = { name: '菱香', mark: '菱', colour: 'teal', slogan: '', programme: '' }
const days = [{ date: '2030-01-01', kind: 'holiday', name: '元旦' }]

export const ofOthers: Table = {
  'organisations.children': { may: 'anyone', input: () => ({}) },
  'organisations.get': { may: 'anyone', input: (t) => ({ id: t.units.community }) },
  'organisations.setBrand': { may: 'unit', input: (t) => ({ unitId: t.units.community, brand }) },
  'organisations.add': { may: 'unit', input: (t) => ({ parentId: t.units.community, level: 'grid', facts }) },
  'organisations.change': { may: 'unit', input: (t) => ({ unitId: t.units.grid, facts }) },
  'organisations.move': { may: 'unit', input: (t) => ({ unitId: t.units.grid, parentId: t.units.other }) },
  'organisations.remove': { may: 'unit', input: (t) => ({ unitId: t.units.grid }) },

  'calendar.year': { may: 'anyone', input: () => ({ year: 2026 }) },
  'calendar.readNotice': { may: 'staff', input: () => ({ year: 2030, text: '元旦：1月1日放假。' }) },
  // A notice of the State Council is nobody's own: the calendar is one for all, whoever types it in first.
  'calendar.setYear': { may: 'staff', input: () => ({ year: 2030, days, source: '国办发明电〔2029〕1号' }) },

  'coverage.report': { may: 'residents', input: (t) => ({ kind: 'wrong', stationId: t.station, text: '门牌号写错了' }) },
  'coverage.gaps': { may: 'staff', input: () => ({}) },
  'coverage.wrongReports': { may: 'staff', input: () => ({}) },
  'coverage.settle': { may: 'unit', input: async (t) => ({ id: await town.remark(t) }) },
  'coverage.summary': { may: 'staff', input: () => ({}) },
  'coverage.whatIf': { may: 'staff', input: () => ({}) },
  'coverage.suggest': { may: 'staff', input: () => ({ k: 1 }) },
  'coverage.start': { may: 'staff', input: () => ({ k: 1 }) },
  'coverage.job': { may: 'staff', input: town.job },
  'coverage.cancel': { may: 'staff', input: town.job },
  'coverage.map': { may: 'staff', input: () => ({}) },
  'coverage.export': { may: 'staff', input: () => ({ format: 'csv' }) },

  'lessons.list': { may: 'anyone', input: () => ({}) },
  'lessons.get': { may: 'anyone', input: (t) => ({ id: t.lesson }) },
  'lessons.saveProgress': { may: 'residents', input: (t) => ({ lessonId: t.lesson, positionSeconds: 10 }) },

  'ideas.list': { may: 'anyone', input: () => ({}) },
  'ideas.get': { may: 'anyone', input: async (t) => ({ id: await town.idea(t) }) },
  'ideas.totals': { may: 'anyone' },
  'ideas.submit': { may: 'residents', input: (t) => ({ text: '楼下摆两张长椅', stationId: t.station }) },
  'ideas.support': { may: 'residents', input: async (t) => ({ ideaId: await town.idea(t), on: true }) },
  'ideas.answer': {
    may: 'unit', input: async (t) => ({ ideaId: await town.idea(t), kind: 'accepted', unit: '一里街道', text: '下周去看' }),
  },
  'ideas.review': {
    may: 'unit', input: async (t) => ({ ideaId: await town.idea(t, '打电话 13805730001 找我'), decision: 'withhold', note: '广告' }),
  },

  'residents.consent': { may: 'known', input: () => ({ version: '2026-03' }) },
  'residents.me': { may: 'anyone' },
  'residents.updateSettings': { may: 'residents', input: () => ({ nickname: '阿芳妈' }) },
  'residents.inbox': { may: 'residents', input: () => ({}) },
  'residents.markRead': { may: 'residents', input: () => ({}) },
  'residents.grantMessages': { may: 'residents', input: () => ({ accepted: [messageTemplates[0]] }) },
  'residents.declaredMembers': { may: 'staff', input: () => ({}) },
  'residents.confirmMember': { may: 'unit', input: town.aboutMember },
}
