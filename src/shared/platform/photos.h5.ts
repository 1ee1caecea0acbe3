import { byteCount, fitting, JPEG_QUALITIES, type Photo, type PhotoBounds, type Photos, type Picked } from './photo'

/** Photos through the browser's own dialogue, which on a phone offers the camera too. */
export const photos: Photos = {
  pick: async (bounds, onChosen) => {
    const file = await chooseFile()
    if (!file) return { status: 'closed' }
    onChosen()
    try {
      const photo = smaller(await imageOf(await addressOf(file)), bounds)
      return photo ? { status: 'picked', photo } : unreadable
    } catch {
      return unreadable
    }
  },
  keep: null,
}

const unreadable: Picked = { status: 'unreadable' }

const chooseFile = (): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })

/** As a data address: our pages load pictures from nowhere else than from us. */
const addressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })

const imageOf = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture'))
    image.src = address
  })

/** Draws it anew, which also turns it upright and leaves out where it was taken. Null when it stays too large. */
function smaller(image: HTMLImageElement, { side, bytes }: PhotoBounds): Photo | null {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitting({ width: image.naturalWidth, height: image.naturalHeight }, side))
  const paper = canvas.getContext('2d')
  if (!paper) return null
  // What is see-through would come out black.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  for (const quality of JPEG_QUALITIES) {
    const preview = canvas.toDataURL('image/jpeg', quality / 100)
    const base64 = preview.split(',')[1] ?? ''
    if (base64 !== '' && byteCount(base64) <= bytes) return { base64, preview }
  }
  return null
}
