import { call } from '@orpc/server'
import { directoryKind } from '../../shared/dossier/directory.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { hasBlank, splitAtBlanks } from '../../shared/letters/blank.ts'
import type { LetterSection } from '../../shared/letters/letter.ts'
import type { IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { router } from '../api/router.ts'
import { useRegister, type Session } from '../api/session.ts'
import { leastKeyCost } from '../register/keys/key-slot.ts'
import { createRegister, registerStanding, unlockRegister, type Environment, type Register } from '../register/register.ts'
import { demoDirectory } from './directory.ts'
import { pathOf, type Move } from './path.ts'
import { interStories } from './stories/inter.ts'
import { interforceStories } from './stories/interforce.ts'
import { ombudsmanStories } from './stories/vlaamse-ombudsdienst.ts'
import { wilStories } from './stories/wil.ts'
import { zoerselStories } from './stories/zoersel.ts'
import type { Story } from './story.ts'

/** Opens the demo again after it locked itself; shown on the unlock screen of the demo. */
export const demoPassphrase = 'dit is een oefenregister'

const stories: Readonly<Record<string, readonly Story[]>> = {
  inter: interStories,
  interforce: interforceStories,
  zoersel: zoerselStories,
  'vlaamse-ombudsdienst': ombudsmanStories,
  wil: wilStories,
}

interface Scene {
  readonly at: Temporal.Instant
  readonly play: () => Promise<void>
}

/**
 * Makes a register in the session's folder with some sixty made-up dossiers and leaves it open. It is filled through the
 * same questions that the screens ask, under a clock that walks through the past months, so that the demo holds only what
 * the program itself allows. A demo in a folder of one's own goes on as it was left.
 */
export async function openDemoRegister(session: Session): Promise<Register> {
  if (registerStanding(session.folder) !== 'absent') {
    return unlockRegister(session.environment, { folder: session.folder, passphrase: demoPassphrase, shippedProcedures: session.shippedProcedures })
  }
  const present = session.environment.now()
  let toldAt: Temporal.Instant | undefined = present
  const past: Environment = { ...session.environment, now: () => toldAt ?? session.environment.now(), keyCost: leastKeyCost }
  const demo: Session = { ...session, environment: past }

  const { register } = createRegister(past, {
    folder: session.folder,
    passphrase: demoPassphrase,
    label: 'K.D.',
    settings: {
      language: 'nl',
      colours: 'system',
      activeProcedureId: 'wil',
      coordinator: { name: 'K.D.', phone: '030 000 00 00' },
      senderAddress: ['Postbus 000', '1234 AA Voorbeeldstad'],
      envelope: 'nl-left',
      isAffiliatedWithOmbudsman: false,
      autoLockMinutes: 0,
      holidaysCheckedUntil: present.toZonedDateTimeISO('Europe/Amsterdam').year + 1,
    },
    procedures: session.shippedProcedures,
  })
  useRegister(demo, register)
  for (const [kind, names] of Object.entries(demoDirectory)) {
    await call(router.directory.save, { kind: directoryKind.parse(kind), names: [...names] }, { context: { session: demo } })
  }

  const scenes = Object.entries(stories).flatMap(([procedureId, told]) =>
    told.flatMap((story, index) => scenesOf({ demo, procedureId, story, minute: index * 11, present })),
  )
  for (const scene of scenes.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    toldAt = scene.at
    await scene.play()
  }
  // What came due until last evening was seen then; what reminds is of today.
  toldAt = present.toZonedDateTimeISO('Europe/Amsterdam').startOfDay().subtract({ hours: 6 }).toInstant()
  await call(router.reminders.take, {}, { context: { session: demo } })
  await call(router.reminders.see, {}, { context: { session: demo } })
  // From here on the register lives in the present, without being closed and unlocked again.
  toldAt = undefined
  return register
}

interface Telling {
  readonly demo: Session
  readonly procedureId: string
  readonly story: Story
  readonly minute: number
  readonly present: Temporal.Instant
}

function scenesOf({ demo, procedureId, story, minute, present }: Telling): Scene[] {
  const procedure = demo.shippedProcedures.find(({ id }) => id === procedureId)
  if (procedure === undefined) throw new Error(`The demo tells about ${procedureId}, which is not shipped`)
  const context = { session: demo }
  const today = present.toZonedDateTimeISO(procedure.timeZone).toPlainDate()
  const receivedOn = today.subtract({ days: story.ago })
  const momentOn = (date: Temporal.PlainDate, hour: number): Temporal.Instant => {
    const moment = date.toZonedDateTime({ timeZone: procedure.timeZone, plainTime: { hour, minute: minute % 60 } }).toInstant()
    // Today's scenes are told before now, whatever the hour is at which the demo is opened.
    return Temporal.Instant.compare(moment, present) > 0 ? present.subtract({ minutes: 60 - (minute % 60) }) : moment
  }

  let dossierId = ''
  let length = 1
  const received = momentOn(receivedOn, 9)
  const open: Scene = {
    at: received,
    play: async () => {
      ;({ dossierId } = await call(router.dossiers.open, sheetOf(story, { procedureId, id: demo.environment.ids(), startedAt: received }), { context }))
    },
  }
  const moves = pathOf(story, procedure).map((move): Scene => {
    const on = receivedOn.add({ days: move.day })
    return {
      at: momentOn(on, 10),
      play: async () => {
        length = await playMove(move, { context, dossierId, length, on: on.toString() })
      },
    }
  })
  return [open, ...moves.filter(({ at }) => Temporal.Instant.compare(at, present) <= 0)]
}

interface Stand {
  readonly context: { readonly session: Session }
  readonly dossierId: string
  readonly length: number
  readonly on: string
}

async function playMove(move: Move, { context, dossierId, length, on }: Stand): Promise<number> {
  if (move.happening !== undefined) {
    const view = await call(router.dossiers.record, { dossierId, expects: length, happening: move.happening(on) }, { context })
    return view.state.length
  }
  if (move.document !== undefined) {
    const bytes = Buffer.from(move.document.text)
    const { documentId } = await call(router.documents.begin, { dossierId, bytes: bytes.length }, { context })
    await call(router.documents.append, { documentId, number: 1, bytes: bytes.toString('base64') }, { context })
    await call(router.documents.keep, { documentId, document: { name: move.document.name, from: 'complainant', isInternal: false } }, { context })
    return length + 1
  }
  if (move.letter === undefined) return length
  const { sections } = await call(router.letters.compose, { dossierId, kind: move.letter }, { context })
  await call(router.letters.saveSections, { dossierId, kind: move.letter, sections: filledIn(sections) }, { context })
  const { dossier } = await call(
    router.letters.finalise,
    {
      dossierId, kind: move.letter, expects: length, channel: 'letter',
      incompleteBecause: 'Oefendossier',
      ...(move.isOnlyFinal === true ? {} : { sentOn: on }),
    },
    { context },
  )
  return dossier.state.length
}

/** What the coordinator of the demo writes where a standard text leaves something open. */
const filling = 'We zoeken dit samen met de dienst uit en stellen een oplossing voor.'

function filledIn(sections: readonly LetterSection[]): LetterSection[] {
  return sections.map((section) => ({
    ...section,
    text: splitAtBlanks(section.text).map((part) => (hasBlank(part) ? filling : part)).join(''),
  }))
}

function sheetOf(story: Story, start: { procedureId: string; id: string; startedAt: Temporal.Instant }): IntakeSheet {
  const startedAt = start.startedAt.toString({ smallestUnit: 'millisecond' })
  return {
    ...emptySheet({ id: start.id, procedureId: start.procedureId, startedAt, channel: story.channel }),
    form: story.form,
    name: story.name,
    address: story.address,
    phone: story.phone,
    email: story.email ?? '',
    subject: story.subject,
    summary: story.summary,
    notes: story.notes.map((text, line) => ({
      at: start.startedAt.add({ minutes: line }).toString({ smallestUnit: 'millisecond' }),
      text,
      ...(text.startsWith('“') ? { verbatim: true } : {}),
    })),
    withWhom: story.withWhom ?? '',
    wish: story.wish ?? '',
    discussedBefore: 'yes',
    ...story.ending,
  }
}
