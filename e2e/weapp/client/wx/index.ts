import { asyncApi, type Work } from '../async-api'
import type { Client } from '../client'
import { cloudApis } from './cloud'
import { dialogApis } from './dialogs'
import { locationApis } from './location'
import { mediaApis } from './media'
import { navigationApis } from './navigation'
import { photoApis } from './photos'
import { storageApis } from './storage'
import { systemApis } from './system'

export type WxObject = Record<string, unknown>

/** Asynchronous APIs of one area by name; `index.ts` gives them the client's calling convention. */
export type Works = Readonly<Record<string, Work>>

/** An area of wx: what answers by callback or promise, and what answers at once. */
export interface Area {
  readonly works?: Works
  readonly direct?: WxObject
}

const AREAS: readonly ((client: Client) => Area)[] = [
  systemApis, storageApis, navigationApis, dialogApis, locationApis, mediaApis, photoApis, cloudApis,
]

/** Builds the `wx` object of a program. An API that is missing here is missing there: calling it is an error. */
export function createWx(client: Client): WxObject {
  const wx: WxObject = {}
  for (const area of AREAS) {
    const { works = {}, direct = {} } = area(client)
    for (const [name, work] of Object.entries(works)) wx[name] = asyncApi(client, name, work)
    Object.assign(wx, direct)
  }
  wx.canIUse = (schema: string) => schema.includes('.') || schema in wx
  return wx
}
