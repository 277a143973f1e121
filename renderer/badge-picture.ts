/** Sharp on a screen of 200 %, where the picture over an icon is 32 pixels wide. */
const size = 32
/** More than this is many. */
const mostShown = 99

/** A number on a disc, as a PNG in a `data:` address, for a system that lays a picture over the icon of a program. */
export function badgePicture(count: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (pen !== null && count > 0) {
    const style = getComputedStyle(document.documentElement)
    const text = count > mostShown ? `${mostShown}+` : String(count)
    pen.fillStyle = style.getPropertyValue('--late')
    pen.beginPath()
    pen.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI)
    pen.fill()
    pen.fillStyle = style.getPropertyValue('--paper')
    pen.font = `600 ${text.length < 3 ? 20 : 14}px ${style.getPropertyValue('--sans')}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(text, size / 2, size / 2 + 1)
  }
  return canvas.toDataURL('image/png')
}
