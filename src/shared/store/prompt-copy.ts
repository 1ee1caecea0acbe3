/** Words of the questions that any page may have to ask before it goes on. */
export const promptCopy = {
  consent: {
    title: '先说清楚三件事',
    facts: [
      '报名和学习记录只给办这件事的人看；金点子是公开的，可以不署名；上墙的留言和照片也是公开的，可以撤下。',
      '位置用来找站，用过就忘。说“这里缺一个站”，只记大约 500 米见方的一格，不记是谁。',
      '不填姓名和手机号，也能报名、提点子。',
    ],
    changed: '和你上次同意的比，多了“这里缺一个站”和留言墙这两句。你写的都还在。',
    agree: '同意，继续',
    refuse: '先不',
  },
  howToOpen: {
    title: '用微信打开',
    line: '在微信里搜“一里”，打开小程序就能接着办。',
    understood: '知道了',
  },
  wechatPrivacy: {
    title: '微信要先问一声',
    line: '用到位置或照片之前，微信要确认看过这份隐私说明。不同意也能接着看：地方可以自己选，留言可以只写字。',
    read: '看隐私说明',
    agree: '同意',
    refuse: '先不',
  },
}
