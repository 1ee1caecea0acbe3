export const detailCopy = {
  title: '站点',
  amenities: '这里有',
  hoursUnknown: '还没有人告诉我们开放时间。去之前打个电话。',
  closedDay: '休息',
  area: (squareMeters: number): string => `${squareMeters} 平方米`,
  phone: '电话',
  share: '分享',
  go: '带我去',
  copied: (address: string): string => `地址已复制：${address}`,
  goFailed: '没打开地图。地址就在上面，照着找也行。',
  failed: { line: '没连上网，站还在那里。再试一次。' },
  missing: '没找到这个站',
  empty: { title: '没找到这个站', line: '它可能已经撤了。回附近看看别的站。' },
}

/** By ISO number; 0 is never used. */
export const weekdayNames = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
