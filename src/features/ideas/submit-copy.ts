export const submitCopy = {
  title: '说个金点子',
  question: (elder: boolean): string => `${elder ? '您' : '你'}想改变什么？`,
  placeholder: '在哪里，怎么不方便，想改成什么样',
  blank: '写几个字再提交。',
  where: '在哪里',
  whereHint: '不选也行',
  choose: '选一个站',
  change: '改一改',
  anonymous: '不署名',
  anonymousLine: '大家只看到“一位居民”，工作人员也看不到是谁',
  send: '提交',
  kept: '写了一半也不会丢，提交了才会发出去。',
  stations: {
    title: '在哪里',
    line: '点子说的地方，离哪个站近？',
    none: '不说在哪里',
    more: '再看几个',
    cutOff: '没连上网，后面的没读到。再点一次。',
    empty: { title: '还没有登记任何站', line: '不选也能提交。' },
    failed: { line: '没读到站。写的都在，不选也能提交。' },
  },
}

export const sentCopy = {
  open: {
    title: '发出去了',
    line: (elder: boolean): string =>
      `邻居们现在看得到，也可以支持。有单位受理、答复了，会在“消息”里告诉${elder ? '您' : '你'}。`,
  },
  checking: {
    title: '收到了，等人看一眼',
    line: (elder: boolean): string => `通过后邻居就能看到。通过没通过，都会在“消息”里告诉${elder ? '您' : '你'}。`,
  },
  look: '看看这条',
  another: '再说一条',
}
