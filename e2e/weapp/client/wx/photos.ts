import { asyncApi, ApiFailure, type Options } from '../async-api'
import type { Client } from '../client'
import type { PhotoFile } from '../phone'
import type { Area } from './index'

/** Album, camera, and the files of the program. A photo that is made smaller keeps its bytes and gets the new sides. */
export function photoApis(client: Client): Area {
  const { phone } = client
  const fileAt = (path: unknown): PhotoFile => {
    const file = phone.files[String(path)]
    if (!file) throw new ApiFailure(`no such file or directory ${String(path)}`)
    return file
  }
  const put = (path: string, file: PhotoFile): string => {
    phone.files[path] = file
    return path
  }
  return {
    works: {
      chooseMedia: async ({ count, mediaType }) => {
        if (count !== 1 || JSON.stringify(mediaType) !== '["image"]') throw new ApiFailure('only one picture is simulated')
        await client.privacy.demand('chooseMedia')
        if (phone.photoInAlbum === null) throw new ApiFailure('cancel')
        const tempFilePath = put('wxfile://tmp_chosen.jpg', phone.photoInAlbum)
        return { type: 'image', tempFiles: [{ tempFilePath, fileType: 'image' }] }
      },
      getImageInfo: ({ src }) => {
        const { width, height } = fileAt(src)
        return { width, height, path: src, orientation: 'up', type: 'jpeg' }
      },
      compressImage: ({ src, quality, compressedWidth: width, compressedHeight: height }) => {
        if (typeof width !== 'number' || typeof height !== 'number') throw new ApiFailure('parameter error')
        const tempFilePath = `wxfile://tmp_small_${String(quality)}.jpg`
        return { tempFilePath: put(tempFilePath, { ...fileAt(src), width, height }) }
      },
    },
    direct: { getFileSystemManager: () => fileSystem(client, fileAt, put) },
  }
}

function fileSystem(
  client: Client,
  fileAt: (path: unknown) => PhotoFile,
  put: (path: string, file: PhotoFile) => string,
): object {
  const only64 = ({ encoding }: Options): void => {
    if (encoding !== 'base64') throw new ApiFailure('only base64 is simulated')
  }
  return {
    readFile: asyncApi(client, 'fs.readFile', (options) => {
      only64(options)
      return { data: fileAt(options.filePath).base64 }
    }),
    writeFile: asyncApi(client, 'fs.writeFile', (options) => {
      only64(options)
      if (!String(options.filePath).startsWith('wxfile://usr/')) throw new ApiFailure('permission denied')
      put(String(options.filePath), { base64: String(options.data), width: 0, height: 0 })
    }),
  }
}
