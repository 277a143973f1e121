/** A telephone number as a letter shows it: with spaces only, no dots, hyphens or slashes (facts.md §4.4). */
export function writtenPhone(number: string): string {
  return number.replaceAll(/\s*[./–-]\s*/g, ' ').replaceAll(/\s+/g, ' ').trim()
}
