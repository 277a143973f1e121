import type { IntakeSheet } from '../intake/sheet.ts'
import { understandDay } from './day.ts'

/** A day or period that was told in a sentence of the notes. */
export interface ToldDay {
  /** The sentence as it was typed. */
  readonly sentence: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** A date in a sentence with one of these is not the day of what is complained about: since when, born when, a paper of a year. */
const elsewhere = /\b(?:geboren|geboortedatum|sinds|vanaf|jarig)\b|\b(?:van|uit) (?:19|20)\d{2}\b/i

type Note = IntakeSheet['notes'][number]

/** A line keeps its object until it is edited, and is read at every pause in typing. */
const read = new WeakMap<Note, { readonly heardOn: string; readonly told: readonly ToldDay[] }>()

/**
 * The days and periods that are told in the notes, "dat was vorig jaar in maart", as understood on the day on which they
 * were typed. They only draw attention: what a sentence means is the coordinator's to judge.
 * @param heardOn local date on which the notes were typed.
 */
export function daysTold(notes: readonly Note[], heardOn: Temporal.PlainDate): readonly ToldDay[] {
  return notes.flatMap((note) => {
    const known = read.get(note)
    if (known !== undefined && known.heardOn === heardOn.toString()) return known.told
    const told = note.text.split(/[!?;]|\.(?=\s|$)/).flatMap((sentence) => dayIn(sentence.trim(), heardOn))
    read.set(note, { heardOn: heardOn.toString(), told })
    return told
  })
}

function dayIn(sentence: string, heardOn: Temporal.PlainDate): ToldDay[] {
  if (sentence === '' || elsewhere.test(sentence)) return []
  const understood = understandDay(sentence, heardOn)
  if (understood?.within !== undefined) return [{ sentence, ...understood.within }]
  return understood?.on === undefined ? [] : [{ sentence, from: understood.on, until: understood.on }]
}
