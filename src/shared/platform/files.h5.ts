import type { DeviceFiles, PickedFile } from './device'

/** Files of the computer, through the browser's own dialogues. */
export const files: DeviceFiles = {
  pick: (accept) =>
    new Promise((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = accept
      input.onchange = () => resolve(input.files?.[0] ? picked(input.files[0]) : null)
      input.oncancel = () => resolve(null)
      input.click()
    }),

  save: ({ name, mediaType, content }) => {
    const parts = 'text' in content ? content.text : bytesOf(content.base64)
    const address = URL.createObjectURL(new Blob([parts], { type: mediaType }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    // The download has begun with the click; the address only holds memory from here on.
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  },
}

const picked = (file: File): PickedFile => ({
  name: file.name,
  byteCount: file.size,
  base64: () =>
    new Promise((resolve, reject) => {
      const reader = new FileReader()
      reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '')
      reader.onerror = () => reject(new Error('the file could not be read'))
      reader.readAsDataURL(file)
    }),
})

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
