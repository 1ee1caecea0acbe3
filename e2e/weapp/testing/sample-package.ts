import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { samplePages } from './sample-pages'

export type Files = Readonly<Record<string, string | undefined>>

const APP = {
  pages: ['pages/near/index', 'pages/mine/index', 'pages/detail/index'],
  subPackages: [{ root: 'features/far', pages: ['pages/far/index'] }],
  tabBar: { list: [{ pagePath: 'pages/near/index', text: '附近' }, { pagePath: 'pages/mine/index', text: '我的' }] },
  window: { navigationBarTitleText: '小样' },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来找附近的站' } },
}

const COMMON = 'hover-class="none" id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"'
const CHILDREN = '<template is="{{\'tmpl_0_\' + item.nn}}" data="{{i:item}}" wx:for="{{i.cn}}" wx:key="sid" />'

/** Templates as Taro compiles them: one per kind of node, `eh` wherever the program listens. */
const BASE_WXML = `
<template name="taro_tmpl">
  <template is="{{'tmpl_0_' + item.nn}}" data="{{i:item}}" wx:for="{{root.cn}}" wx:key="sid" />
</template>
<template name="tmpl_0_view">
  <view bindtap="eh" aria-label="{{i.label}}" class="{{i.cl}}" ${COMMON}>${CHILDREN}</view>
</template>
<template name="tmpl_0_catch-view">
  <view catchtap="eh" ${COMMON}>${CHILDREN}</view>
</template>
<template name="tmpl_0_still-view">
  <view ${COMMON}>${CHILDREN}</view>
</template>
<template name="tmpl_0_button">
  <button bindtap="eh" disabled="{{i.disabled}}" open-type="{{i.openType}}" bindagreeprivacyauthorization="eh" ${COMMON}>
    ${CHILDREN}
  </button>
</template>
<template name="tmpl_0_input">
  <input value="{{i.value}}" placeholder="{{i.placeholder}}" maxlength="{{i.limit||140}}" bindinput="eh" bindblur="eh" ${COMMON} />
</template>
<template name="tmpl_0_switch">
  <switch checked="{{i.checked}}" aria-label="{{i.label}}" bindchange="eh" ${COMMON} />
</template>
<template name="tmpl_0_video">
  <video initial-time="{{i.from}}" src="{{i.src}}" bindtimeupdate="eh" bindended="eh" ${COMMON}></video>
</template>
<template name="tmpl_0_custom-wrapper">
  <custom-wrapper i="{{i}}" id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"></custom-wrapper>
</template>
<template name="tmpl_0_#text">
  <block>{{i.v}}</block>
</template>
`

const WRAPPER_WXML = `<import src="./base.wxml" />
<template is="{{'tmpl_0_' + item.nn}}" data="{{i:item}}" wx:for="{{i.cn}}" wx:key="sid" />`

const PAGE_WXML = '<import src="/base.wxml" />\n<template is="taro_tmpl" data="{{root:root}}" />'

const PAGE_JSON = { usingComponents: { 'custom-wrapper': '/custom-wrapper' } }

/** A small mini-program written by hand in the shape that Taro compiles to: two tabs, a page, a subpackage. */
export const sampleFiles: Files = {
  'app.json': JSON.stringify(APP),
  'app.wxss': 'page { background: #fff; }\n.row { padding: 10rpx; }\n',
  'base.wxml': BASE_WXML,
  'custom-wrapper.json': JSON.stringify({ component: true, usingComponents: {} }),
  'custom-wrapper.wxml': WRAPPER_WXML,
  ...samplePages,
  ...Object.fromEntries([...APP.pages, 'features/far/pages/far/index'].flatMap((route) => [
    [`${route}.wxml`, PAGE_WXML],
    [`${route}.json`, JSON.stringify(route === 'pages/near/index'
      ? { ...PAGE_JSON, navigationBarTitleText: '附近', enablePullDownRefresh: true } : PAGE_JSON)],
  ])),
}

const PROJECT = {
  miniprogramRoot: 'dist/weapp/',
  projectname: 'sample',
  appid: 'touristappid',
  compileType: 'miniprogram',
  setting: { urlCheck: true, es6: false, minified: false },
}

export interface SampleProject {
  /** Holds project.config.json. */
  readonly project: string
  readonly weapp: string
}

/**
 * Writes the sample to a temporary folder; `different` replaces files, or leaves out those given as `undefined`.
 * The folder is named by its content, so that runs do not pile up copies.
 */
export function writeSample(different: Files = {}): SampleProject {
  const files = Object.entries({ ...sampleFiles, ...different }).filter(([, text]) => text !== undefined)
  const name = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  const project = path.join(tmpdir(), 'yili-sample-weapp', name)
  const weapp = path.join(project, 'dist/weapp')
  for (const [file, text = ''] of files) {
    mkdirSync(path.dirname(path.join(weapp, file)), { recursive: true })
    writeFileSync(path.join(weapp, file), text)
  }
  writeFileSync(path.join(project, 'project.config.json'), JSON.stringify(PROJECT))
  return { project, weapp }
}
