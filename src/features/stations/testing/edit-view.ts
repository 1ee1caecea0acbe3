import type { StationEditView, StationFacts } from '../../../../contract/station-staff'

/** A post as staff change it, with two rooms; and what a test says of it. */
export const editView = (more: Partial<StationEditView> = {}, facts: Partial<StationFacts> = {}): StationEditView => ({
  id: 's',
  facts: {
    name: '望湖驿站', kind: 'post', parentId: null, unitId: null, address: '菱香路 12 号', lat: 30.7522, lng: 120.7551,
    datum: 'gcj02', placeKind: null, doorNote: '', phone: '0573-1', areaSquareMeters: null, hoursText: '每天 8:00-20:00',
    amenities: [{ kind: 'water', note: '冷热都有' }], ...facts,
  },
  parent: null,
  unit: null,
  source: null,
  zones: [
    { id: 'z1', name: '书屋', purpose: 'see', floor: '1 楼', areaSquareMeters: 40, doing: '看书' },
    { id: 'z2', name: '合唱室', purpose: 'join', floor: null, areaSquareMeters: null, doing: '' },
  ],
  duties: [{ agency: '区人社局', weekdays: [1, 3], fromMinute: 540, toMinute: 690, topics: ['找工作', '社保'] }],
  services: [{ id: 'v1', kind: 'government', name: '公积金', line: null, action: { kind: 'place', stationId: 'c', name: '市中心' } }],
  revisions: { facts: 'f1', zones: 'z1', duties: 'd1', services: 's1' },
  ...more,
})
