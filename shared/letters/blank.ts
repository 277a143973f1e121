/** An opening bracket with an ellipsis, as one sign or as three dots, up to the closing bracket. */
const blank = /\[\s*(?:…|\.{3})[^\]]*\]/g

/** The mark for something the coordinator still has to fill in: `[… wie de klacht behandelt …]`. A letter with one is not finished. */
export function blankMark(hint: string): string {
  return `[… ${hint} …]`
}

/** The blanks that are left in a text, as they stand there. */
export function blanksIn(text: string): readonly string[] {
  return text.match(blank) ?? []
}

/** Whether there is still a blank to fill. */
export function hasBlank(text: string): boolean {
  return blanksIn(text).length > 0
}

/** The text in pieces, so that blanks can be shown as such: the even pieces are text, the odd ones blanks. */
export function splitAtBlanks(text: string): readonly string[] {
  return text.split(new RegExp(`(${blank.source})`, 'g'))
}
