/** Words of 这里缺一个站 and 这里的信息不对. */
export const reportCopy = {
  missing: {
    title: '这里缺一个站',
    head: '这一带缺一个站？',
    line: '只记下大约 500 米见方的一格，不记是谁，也不记门牌。满 3 个人说，街道就看得到。',
    label: '想多说一句吗？',
    hint: '可以不写',
    placeholder: '比如：老人走到最近的站要 20 分钟',
    send: '告诉街道',
  },
  wrong: {
    title: '信息不对',
    head: (name: string): string => (name === '' ? '这里哪里不对？' : `${name}，哪里不对？`),
    line: '开放时间、地址、电话、设施都可以说。不记是谁说的，工作人员看到就去核对。',
    label: '哪里不对',
    hint: '照你看到的写',
    placeholder: '比如：冬天五点就关了，写的是五点半',
    send: '告诉工作人员',
  },
  blank: '写一句哪里不对，再提交。',
  kept: '写的字记在这台手机上，没提交也不会丢。',
  thanks: {
    missing: { title: '记下了', line: '这一格又多一个人说。满 3 个人，街道选新站的时候就看得到。' },
    again: { title: '这一格你说过了', line: '30 天里一个人算一次，你的话已经算在里面。' },
    wrong: { title: '收到了', line: '工作人员会去核对。改好以后，这个站的页面上就看得到。' },
  },
  back: '回去',
  nowhere: { title: '不知道是哪里', line: '回到附近，选好地方再来说。' },
  toNearby: '回附近',
}
