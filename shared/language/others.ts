import type { Stretch } from './stretch.ts'

/** Something in a letter that points to somebody else than its reader. */
export interface OtherPerson extends Stretch {
  readonly kind: 'name' | 'email' | 'phone'
}

export interface WhoIsWho {
  /** Names of people in the dossier that the reader of the letter need not learn: who was heard, who is complained about. */
  readonly others: readonly string[]
  /** Everything in which the reader's own details stand, and those of the organisation: names, numbers, addresses of mail. */
  readonly known: string
}

const phone = /(?<![\d.+-])(?:\+\d{2}[ ]?|0)\d(?:[ ./-]{0,3}\d){7,9}(?![\d])/g
const email = /[^\s@<>()[\]]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
const named = /(?<!\p{L})(?:[Dd]e heer|[Hh]eer|[Mm]evrouw|[Mm]eneer|[Dd]hr\.|[Mm]evr\.|[Mm]w\.)\s+((?:\p{Lu}\.\s?)*(?:\p{L}{1,4}\s|['’]t\s)*\p{Lu}[\p{L}'’-]*(?:[ ]\p{Lu}[\p{L}'’-]*)*)/gu

/** People in a text who are neither its reader nor the organisation, with how they are told: by name, or by how to reach them (facts.md §5). */
export function othersIn(text: string, { others, known }: WhoIsWho): readonly OtherPerson[] {
  const plainKnown = plain(known)
  const knownPhones = new Set([...known.matchAll(phone)].map(({ 0: number }) => digits(number)))
  const names = [...text.matchAll(named)].flatMap(({ 0: whole, 1: name = '', index }): OtherPerson[] => {
    const start = index + whole.length - name.length
    const surname = plain(name).split(/[\s.]+/).at(-1) ?? ''
    return surname === '' || new RegExp(String.raw`(?<!\p{L})${RegExp.escape(surname)}(?!\p{L})`, 'u').test(plainKnown) ? [] : [{ kind: 'name', start, end: start + name.length }]
  })
  const mentioned = others.flatMap((name) => (name.trim().length < 3 ? [] : [...text.matchAll(new RegExp(String.raw`(?<!\p{L})${RegExp.escape(name.trim())}(?!\p{L})`, 'giu'))].map(({ 0: whole, index }): OtherPerson => ({ kind: 'name', start: index, end: index + whole.length }))))
  const mails = [...text.matchAll(email)].filter(({ 0: address }) => !plainKnown.includes(plain(address.replace(/[.,;]$/, '')))).map(({ 0: whole, index }): OtherPerson => ({ kind: 'email', start: index, end: index + whole.length }))
  const phones = [...text.matchAll(phone)].filter(({ 0: number }) => !knownPhones.has(digits(number))).map(({ 0: whole, index }): OtherPerson => ({ kind: 'phone', start: index, end: index + whole.length }))
  const all = [...mentioned, ...names, ...mails, ...phones].toSorted((one, other) => one.start - other.start || other.end - one.end)
  return all.filter((each, place) => !all.slice(0, place).some(({ end }) => end > each.start))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Without the country before it, so that `+31 30` and `030` are the same. */
function digits(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^(?:0031|0032|31|32)(?=\d{8,9}$)/, '').replace(/^0+/, '')
}
