import { timeAgo } from '@/shared/format/time'
import type { WallPostView, WallQueueItem } from '../../../contract/wall'

/** Who wrote it and when. */
export const postLine = ({ author, postedAt }: WallPostView, now: Date): string => `${author} · ${timeAgo(postedAt, now)}`

/** At which activity, and where. */
export const queueLine = ({ activity }: WallQueueItem): string => `${activity.title} · ${activity.stationName}`

export const photoWords = (author: string): string => `${author}的照片`

export const wallCopy = {
  title: '留言墙',
  all: '看全部留言',
  write: '写几句，也可以放一张照片',
  waiting: '等工作人员看过就上墙',
  waitingLine: (elder: boolean): string => `现在只有${elder ? '您' : '你'}看得到。`,
  withheld: '没有上墙',
  withheldLine: (reason: string | null): string => `${reason ?? ''} 撤下来，改一改可以再写。`,
  remove: '撤下来',
  hide: '收起来',
  more: '再看一些',
  reading: '正在看',
  cutOff: '没连上网，后面的没读到。再点一次。',
  stale: '没连上网。下面是刚才看到的。',
  kept: '写下的话都在墙上，没有丢。有网了再看。',
  empty: {
    mayWrite: { title: '墙上还空着', line: '来过的人写下第一句，没来的邻居也看得到。' },
    other: { title: '墙上还空着', line: '签到过的人可以留言，活动结束后 14 天都能写。' },
  },
}

export const removeCopy = {
  title: '撤下留言',
  text: '字和照片都会删掉，删了就没有了。之后还可以再写一条。',
  keep: '先留着',
  confirm: '撤下来',
  done: '撤下来了',
}

export const postCopy = {
  title: '写留言',
  question: '这一场怎么样？',
  placeholder: '做了什么，学会了什么，想谢谢谁',
  blank: '写几个字再提交。',
  photo: '放一张照片',
  photoHint: '不放也行。照片里有别人，先问一声。',
  change: '换一张',
  drop: '不放照片',
  choosing: '正在打开',
  preview: '要放的照片',
  unreadable: '这张照片打不开，换一张再试。写的字都还在。',
  send: '提交',
  kept: '写了一半也不会丢，提交了才会发出去。拍照的地点和时间不会留下。',
  photoWaits: '有照片的，工作人员看过才上墙。',
  sent: { published: '上墙了', waiting: '收到了，工作人员看过就上墙', withheld: '收到了' } as const,
}

export const wallReviewCopy = {
  title: '留言待看',
  line: (count: number): string => (count === 0 ? '没有等着看的' : `${count} 条等着看，先来的在前面`),
  publish: '上墙',
  withhold: '不上墙',
  published: '上墙了，告诉了写的人',
  withheld: '没有上墙，原因告诉了写的人',
  empty: { title: '没有等着看的留言', line: '带照片的，和拿不准的话，会出现在这里。' },
  kept: '留言都在街道那边，没有丢。有网了再试一次。',
  barredTitle: '这里要工作人员来办',
  barredLine: '换成工作人员的身份再来。',
  sheetTitle: '为什么不上墙',
  sheetLine: '写的人会看到这句话。照片会马上删掉。',
  reason: '原因',
  placeholder: '例如：照片里有别人家的门牌',
  back: '再想想',
}
