import * as town from './happenings'
import type { Table } from './table'

const HERE = { lat: 30.762, lng: 120.764, datum: 'gcj02' }
const CSV = '编号,名称,级别,地址,经度,纬度\nA1,新站,驿站,路 1 号,120.7,30.7'

/** The part of a station as it stands, to be written again. */
const part = (name: 'zones' | 'duties' | 'services') => async (t: Parameters<typeof town.asEdited>[0]) =>
  ({ stationId: t.station, revision: (await town.asEdited(t)).revisions[name], [name]: [] })

export const ofStations: Table = {
  'stations.nearby': { may: 'anyone', input: () => HERE },
  'stations.inRegion': {
    may: 'anyone',
    input: () => ({ southWest: { lat: 30, lng: 120 }, northEast: { lat: 31, lng: 121 }, datum: 'gcj02', zoom: 10 }),
  },
  'stations.get': { may: 'anyone', input: (t) => ({ id: t.station }) },
  'stations.list': { may: 'anyone', input: () => ({}) },
  'stations.ofUnit': { may: 'anyone', input: (t) => ({ unitId: t.units.community }) },
  'stations.aroundUnit': { may: 'anyone', input: (t) => ({ unitId: t.units.community }) },
  'stations.facets': { may: 'anyone', input: () => ({}) },
  'stations.search': { may: 'anyone', input: () => ({ text: '望湖' }) },
  'stations.shelters': { may: 'anyone', input: () => ({ near: null }) },

  'stations.standards': { may: 'staff', input: (t) => ({ stationId: t.station }) },
  'stations.closures': { may: 'staff', input: () => ({}) },
  'stations.previewClosure': { may: 'staff', input: town.newClosure },
  'stations.editable': { may: 'staff', input: (t) => ({ id: t.station }) },
  'stations.readHours': { may: 'staff', input: () => ({ text: '周一至周五8:00-17:00' }) },
  'stations.exportFile': { may: 'staff', input: () => ({ format: 'csv' }) },

  'stations.markStandard': { may: 'unit', input: (t) => ({ stationId: t.station, key: 'aed', state: 'met' }) },
  'stations.addClosure': { may: 'unit', input: town.newClosure },
  'stations.cancelClosure': { may: 'unit', input: async (t) => ({ closureId: await town.closure(t) }) },
  'stations.openShelters': { may: 'unit', input: town.newEmergency },
  'stations.endShelters': { may: 'unit', input: async (t) => ({ emergencyId: await town.emergency(t) }) },
  'stations.create': { may: 'unit', input: async (t) => ({ facts: await town.newStation(t) }) },
  'stations.changeFacts': {
    may: 'unit',
    input: async (t) => {
      const { facts, revisions } = await town.asEdited(t)
      return { stationId: t.station, revision: revisions.facts, facts: { ...facts, name: '望湖老站' } }
    },
  },
  'stations.setZones': { may: 'unit', input: part('zones') },
  'stations.setDuties': { may: 'unit', input: part('duties') },
  'stations.setServices': { may: 'unit', input: part('services') },
  'stations.retire': { may: 'unit', input: (t) => ({ stationId: t.emptyStation }) },
  'stations.importFile': {
    may: 'city', input: () => ({ fileName: 'x.csv', content: Buffer.from(CSV).toString('base64'), datum: 'gcj02', mode: 'whole' }),
  },
}
