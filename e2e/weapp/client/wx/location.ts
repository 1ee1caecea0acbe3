import { ApiFailure, type AsyncApi, asyncApi } from '../async-api'
import type { Client } from '../client'
import type { MapView } from '../map-view'
import type { Place } from '../phone'
import type { Area } from './index'

/** APIs that need a permission of the resident, and the client's question for it. */
const SCOPES: Readonly<Record<string, readonly [scope: string, question: string]>> = {
  getLocation: ['scope.userLocation', '申请获取你的位置信息'],
  getFuzzyLocation: ['scope.userFuzzyLocation', '申请获取你的模糊位置信息'],
}
/** A vague position is given in steps of about a kilometre. */
const FUZZY_DEGREES = 0.01

/** Position, place chooser, maps. Declaration in app.json, privacy consent and permission come first, in this order. */
export function locationApis(client: Client): Area {
  const { phone } = client
  return {
    works: {
      getLocation: async ({ type }) => {
        if (type !== 'gcj02') throw new ApiFailure('only gcj02 is simulated: pass type')
        await admit(client, 'getLocation')
        return { ...positionOf(client), accuracy: 30, speed: 0, altitude: 0 }
      },
      getFuzzyLocation: async () => {
        await admit(client, 'getFuzzyLocation')
        const { latitude, longitude } = positionOf(client)
        return { latitude: roundTo(latitude, FUZZY_DEGREES), longitude: roundTo(longitude, FUZZY_DEGREES) }
      },
      chooseLocation: async () => {
        await admit(client, 'chooseLocation')
        const answers = phone.places.map((place) => [place.name, place] as const)
        const place = await client.screen.ask<Place | null>('选择位置', [...answers, ['取消', null]])
        if (!place) throw new ApiFailure('cancel')
        return place
      },
      openLocation: ({ latitude, longitude }) => {
        if (typeof latitude !== 'number' || typeof longitude !== 'number') throw new ApiFailure('parameter error')
      },
    },
    direct: { createMapContext: (mapId: string) => mapContext(client, mapId) },
  }
}

async function admit(client: Client, api: string): Promise<void> {
  if (!client.config.declaresPrivateInfo(api)) {
    throw new ApiFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
  }
  await client.privacy.demand(api)
  const [scope, question] = SCOPES[api] ?? []
  if (scope === undefined || question === undefined) return
  const { permissions } = client.phone
  permissions[scope] ??= await client.screen.ask(question, [['拒绝', false], ['允许', true]])
  if (!permissions[scope]) throw new ApiFailure('auth deny')
}

function positionOf({ phone }: Client): { latitude: number; longitude: number } {
  if (!phone.position) throw new ApiFailure('system permission denied', { errCode: 2 })
  return phone.position
}

function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(2))
}

/** A map that was just made does not know yet what it shows. */
function viewOf({ map }: Client): MapView {
  if (!map.view) throw new ApiFailure('map is not ready')
  return map.view
}

const MAP_METHODS = [
  'moveToLocation', 'includePoints', 'translateMarker', 'moveAlong', 'addMarkers', 'removeMarkers', 'addCustomLayer',
  'removeCustomLayer', 'setCenterOffset', 'initMarkerCluster', 'addArc', 'removeArc', 'openMapApp',
]

function mapContext(client: Client, mapId: string): object {
  const named = MAP_METHODS.map((method): [string, AsyncApi] => {
    const call = asyncApi(client, `map.${method}`, () => undefined)
    return [method, (options) => call({ mapId, ...options })]
  })
  return {
    ...Object.fromEntries(named),
    getCenterLocation: asyncApi(client, 'map.getCenterLocation', () => positionOf(client)),
    getScale: asyncApi(client, 'map.getScale', () => ({ scale: viewOf(client).scale })),
    getRegion: asyncApi(client, 'map.getRegion', () => {
      const { southwest, northeast } = viewOf(client)
      return { southwest, northeast }
    }),
    on: () => undefined,
    off: () => undefined,
  }
}
