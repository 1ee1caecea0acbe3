import Taro from '@tarojs/taro'
import { beforeEach, expect, test, vi } from 'vitest'
import { photos } from './photos.weapp'

const files = { readFile: vi.fn(), writeFile: vi.fn() }
vi.mock('@tarojs/taro', () => ({
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    chooseMedia: vi.fn(), getImageInfo: vi.fn(), compressImage: vi.fn(), getFileSystemManager: () => files,
  },
}))

interface FileRequest {
  readonly filePath: string
  readonly success: (answer: unknown) => void
}

const wechat = vi.mocked(Taro)
const chosen = vi.fn()
const bounds = { side: 1280, bytes: 300 }
const bytes = (count: number): string => Buffer.alloc(count).toString('base64')

/** The album answers with a picture of these sides, whose size falls with the quality. */
function album(sides: { width: number; height: number }, sizeAt: (quality: number) => number): void {
  wechat.chooseMedia.mockImplementationOnce((({ success }: { success: (answer: unknown) => void }) => {
    success({ tempFiles: [{ tempFilePath: 'wxfile://tmp' }] })
  }) as never)
  wechat.getImageInfo.mockResolvedValue(sides as never)
  wechat.compressImage.mockImplementation((({ quality }: { quality: number }) =>
    Promise.resolve({ tempFilePath: `wxfile://small/${quality}` })) as never)
  files.readFile.mockImplementation(({ filePath, success }: FileRequest) => {
    success({ data: bytes(sizeAt(Number(filePath.replace('wxfile://small/', '')))) })
  })
}

beforeEach(() => vi.clearAllMocks())

test('a photo of the phone is made no larger than asked, as little worse as will do', async () => {
  album({ width: 3000, height: 4000 }, (quality) => quality * 5)
  const picked = await photos.pick(bounds, chosen)
  expect(picked).toEqual({ status: 'picked', photo: { base64: bytes(54 * 5), preview: 'wxfile://small/54' } })
  expect(wechat.compressImage.mock.calls.map(([options]) => options)).toEqual([82, 68, 54].map((quality) =>
    ({ src: 'wxfile://tmp', quality, compressedWidth: 960, compressedHeight: 1280 })))
})

test('a small one keeps its sides; one that stays too large, or is none, is unreadable', async () => {
  album({ width: 480, height: 360 }, () => 100)
  expect((await photos.pick(bounds, chosen)).status).toBe('picked')
  const sides = { compressedWidth: 480, compressedHeight: 360 }
  expect(wechat.compressImage).toHaveBeenCalledWith(expect.objectContaining(sides))
  album({ width: 480, height: 360 }, () => 301)
  expect(await photos.pick(bounds, chosen)).toEqual({ status: 'unreadable' })
  album({ width: 1, height: 1 }, () => 1)
  wechat.compressImage.mockRejectedValue({ errMsg: 'compressImage:fail' })
  expect(await photos.pick(bounds, chosen)).toEqual({ status: 'unreadable' })
})

test.each([['chooseMedia:fail cancel', 'closed'], ['chooseMedia:fail privacy permission is not authorized', 'unreadable']])(
  '%s is %s',
  async (errMsg, status) => {
    const refuse = ({ fail }: { fail: (answer: unknown) => void }) => fail({ errMsg })
    wechat.chooseMedia.mockImplementationOnce(refuse as never)
    expect(await photos.pick(bounds, chosen)).toEqual({ status })
    expect(chosen).not.toHaveBeenCalled()
  },
)

test('a photo that is shown lies in a file of the program; a full phone is an error', async () => {
  files.writeFile.mockImplementationOnce(({ success }: { success: () => void }) => success())
  expect(await photos.keep?.('wall-1.jpg', '/9j/')).toBe('wxfile://usr/wall-1.jpg')
  expect(files.writeFile).toHaveBeenCalledWith(expect.objectContaining({ data: '/9j/', encoding: 'base64' }))
  files.writeFile.mockImplementationOnce(({ fail }: { fail: (answer: unknown) => void }) => fail({ errMsg: 'exceeded' }))
  await expect(photos.keep?.('wall-1.jpg', '/9j/')).rejects.toThrow('exceeded')
})
