import type { CallScript } from '../../procedure/script.ts'
import type { Complaint } from '../complaint.ts'
import type { IntakeSheet } from './sheet.ts'

type Informed = Pick<IntakeSheet, 'informed'>
type Sentence = CallScript['inform'][number]

/** What the caller still has to be told before the call ends, in the order of saying. */
export function stillToTell({ informed = {} }: Informed, { inform }: Pick<CallScript, 'inform'>): readonly Sentence[] {
  return inform.filter(({ id }) => informed[id] === undefined)
}

/** The change of a sheet when a sentence was said at an instant; said already, it is taken back. */
export function tell({ informed = {} }: Informed, id: string, at: string): Required<Informed> {
  const { [id]: before, ...others } = informed
  return { informed: before === undefined ? { ...others, [id]: at } : others }
}

/** What was said, word for word as the organisation words it, each with its instant; absent when nothing was. */
export function toldTo({ informed = {} }: Informed, { inform }: Pick<CallScript, 'inform'>): Pick<Complaint, 'informed'> {
  const said = inform.flatMap(({ id, say }) => {
    const at = informed[id]
    return at === undefined ? [] : [{ id, say, at }]
  })
  return said.length === 0 ? {} : { informed: said }
}
