import Taro from '@tarojs/taro'
import { byteCount, fitting, JPEG_QUALITIES, type Photo, type PhotoBounds, type Photos, type Picked } from './photo'

/** Photos through WeChat: from the album or the camera. */
export const photos: Photos = {
  pick: async (bounds, onChosen) => {
    const source = await choose()
    if (typeof source !== 'string') return source
    onChosen()
    try {
      const photo = await smaller(source, bounds)
      return photo ? { status: 'picked', photo } : unreadable
    } catch {
      return unreadable
    }
  },

  keep: (name, base64) => {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
    return new Promise((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({
        filePath, data: base64, encoding: 'base64',
        success: () => resolve(filePath),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      })
    })
  },
}

const unreadable: Picked = { status: 'unreadable' }

/** The file somebody chose, or what came of it instead: the album may not be allowed. */
const choose = (): Promise<string | Picked> =>
  new Promise((resolve) => {
    void Taro.chooseMedia({
      count: 1, mediaType: ['image'], sizeType: ['compressed'],
      success: ({ tempFiles }) => resolve(tempFiles[0]?.tempFilePath ?? unreadable),
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel') ? { status: 'closed' } : unreadable),
    })
  })

/** Null when it stays too large. */
async function smaller(source: string, { side, bytes }: PhotoBounds): Promise<Photo | null> {
  const { width, height } = fitting(await Taro.getImageInfo({ src: source }), side)
  for (const quality of JPEG_QUALITIES) {
    const sides = { compressedWidth: width, compressedHeight: height }
    const { tempFilePath: preview } = await Taro.compressImage({ src: source, quality, ...sides })
    const base64 = await base64Of(preview)
    if (byteCount(base64) <= bytes) return { base64, preview }
  }
  return null
}

const base64Of = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath, encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
