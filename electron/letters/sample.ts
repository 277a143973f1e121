import type { Settings } from '../../shared/contract/views.ts'
import { deadlinesOf } from '../../shared/dossier/deadlines/deadlines.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { foldDossier } from '../../shared/dossier/fold.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import type { LetterInput } from './letter-data.ts'

interface Sample {
  readonly kind: LetterKind
  readonly procedure: Procedure
  readonly settings: Settings
  readonly today: Temporal.PlainDate
  readonly resources: string
}

/** An invented dossier in which everything happened that a standard text can tell, to see a text with something filled in. */
export function sampleInput({ kind, procedure, settings, today, resources }: Sample): LetterInput {
  const dossierId = '00000000-0000-7000-8000-000000000000'
  const happenings = story(procedure, today)
  const state = foldDossier(
    dossierId,
    happenings.map((happening, index) => ({
      id: `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`, dossierId, sequence: index + 1,
      recordedAt: `${today.toString()}T10:00:00Z`, timeZone: procedure.timeZone, recordedBy: settings.coordinator.name, happening,
    })),
  )
  return { kind, state, deadlines: deadlinesOf(state, procedure), procedure, settings, number: `${today.year}-0000`, today, resources }
}

function story(procedure: Procedure, today: Temporal.PlainDate): readonly Happening[] {
  const ago = (days: number) => today.subtract({ days }).toString()
  const you = procedure.tone === 'u' ? 'U' : 'Je'
  const extendable = procedure.deadlines.find(({ extension, from }) => extension !== undefined && from !== 'signedTextReceived')
  const ground = procedure.admission.grounds[0]
  return [
    {
      type: 'complaintReceived',
      procedure: { id: procedure.id, version: procedure.version },
      complaint: {
        channel: 'phone', form: 'oral', receivedOn: ago(10), notes: [], subject: 'Drie keer doorverbonden', groundsSeen: {},
        complainant: {
          name: { title: 'mevrouw', given: 'A.', surname: 'Voorbeeld' },
          address: { street: 'Voorbeeldstraat 1', postcode: procedure.organisation.country === 'NL' ? '1234 AB' : '1000', town: 'Voorbeeldstad' },
        },
        summary: `${you} belde drie keer en kreeg geen antwoord.`,
        happened: { withWhom: 'R.H.', wish: 'een antwoord' },
      },
    },
    { type: 'handlerAssigned', on: ago(9), handler: { name: 'J. Behandelaar' } },
    { type: 'informationRequested', on: ago(8), what: 'De brief van vorige maand.' },
    { type: 'hearingRequested', on: ago(8), person: 'R.H.' },
    { type: 'heard', on: ago(6), who: 'complainant', person: 'A. Voorbeeld', account: 'Zo vertelde mevrouw het.' },
    { type: 'callbackRequested', on: ago(5) },
    { type: 'calledBack', on: ago(4), reached: false },
    { type: 'liabilityRecognised', on: ago(4), reason: 'Er wordt een bedrag genoemd.' },
    { type: 'interimNoticeSent', on: ago(3), reason: 'De dienst zoekt nog stukken op.', expectedOn: today.add({ days: 14 }).toString() },
    { type: 'judged', on: ago(2), judgement: 'partly-founded', findings: 'Niemand nam op.', reasons: 'Een antwoord mag zo lang niet duren.', conclusions: 'Er komt een vast nummer.' },
    ...(ground === undefined ? [] : [{ type: 'complaintRefused', on: ago(1), groundId: ground.id, reason: 'Dit gaat over een andere dienst.', referredTo: 'de bevoegde dienst' } as const]),
    { type: 'forwarded', on: ago(1), to: 'de bevoegde dienst', complainantTold: true },
    { type: 'settled', on: ago(1), how: 'De dienst heeft gebeld en de fout hersteld.' },
    ...(extendable === undefined ? [] : [{ type: 'termExtended', on: ago(1), deadlineId: extendable.id, reason: 'Er is meer onderzoek nodig.' } as const]),
  ]
}
