/** A residential compound of the demo city, in metres east and north of home. Fictional, like everything here. */
export interface SeedHome {
  readonly name: string
  readonly subdistrict: string
  readonly east: number
  readonly north: number
  readonly people: number
}

/** `name east north people`, one compound a line. */
const compounds = (subdistrict: string, lines: string): SeedHome[] =>
  lines.trim().split('\n').map((line) => {
    const [name = '', east, north, people] = line.trim().split(' ')
    return { name, subdistrict, east: Number(east), north: Number(north), people: Number(people) }
  })

/** 39 compounds of three subdistricts. Around 芦席湾 nobody has a station within one li; smaller gaps are elsewhere. */
export const seedHomeList: readonly SeedHome[] = [
  ...compounds('一里街道', `
    菱香里 -200 60 2150
    揽湖苑 210 330 1320
    秋泾桥新村 -320 -250 1780
    望湖公寓 60 -140 860
    渡口老街 -560 470 640
    运河湾 330 860 2480
    船坞里 640 560 910
    湖滨北苑 820 40 1150
    码头弄 180 -620 520
    桑园新村 -380 1420 1690
    公交宿舍 520 1240 430
    稻香苑 -160 1860 1240
    青田雅居 -620 2460 1080
    站前一区 980 1080 760`),
  ...compounds('槐树街道', `
    渔里新村 -800 -190 2320
    丝厂里 -1150 130 1960
    槐树街 -980 -600 1420
    菜场弄 -510 -580 880
    学子苑 -1040 1010 1730
    城南家园 -1370 820 2040
    骑楼公寓 -1470 380 670
    金穗花园 -1600 -360 1510
    人民里 -2060 1440 1120
    织造府 -1290 -180 1340
    水塔新村 -1730 -1240 1660
    老粮站 -1950 -1120 590
    柏家弄 -680 180 740`),
  ...compounds('湖东街道', `
    柳岸花园 1150 -500 1880
    湖东里 1290 380 1270
    科创人才公寓 1460 1180 1940
    芦席湾新村 1900 0 2260
    芦席湾东区 2120 140 1480
    湖荡里 2240 -280 930
    渔家荡 1760 -340 610
    菰城苑 2420 620 1390
    东塘新苑 1560 1560 820
    荷叶地 900 -700 560
    环湖一号 660 -420 1020
    小瀛里 1720 700 480`),
]
