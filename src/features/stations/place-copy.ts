/** Words of the page where one says from where to look. */
export const placeCopy = {
  title: '在哪里看附近',
  line: '选住的社区，或者选一个站当中心，看周围一里。只记在这台手机上。',
  map: '在地图上选一个点',
  community: '选我住的社区',
  stations: '或者选一个站',
  useMine: '用我的位置',
  pointWithoutName: '地图上选的点',
}

/** Words of a community as the place to look from. */
export const communityCopy = {
  finding: { title: '没找到这里', line: '从市里往下再找一找。' },
  failed: { line: '没连上网。再试一次，刚才选的社区还在。' },
  missing: '没找到这里',
  placeName: (unit: string): string => `${unit}一带`,
  without: (unit: string): string => `${unit}还没有站`,
  withoutLine: (above: string | null): string =>
    (above === null ? '换个地方看看，或者选一个站。' : `可以先看${above}的站，会远一些。`),
  instead: (unit: string): string => `看${unit}一带`,
  other: '换个地方',
}
