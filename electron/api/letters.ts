import { createHash } from 'node:crypto'
import type { TextComparison } from '../../shared/contract/comparison-views.ts'
import type { LetterView } from '../../shared/contract/views.ts'
import { allowed } from '../../shared/dossier/steps/allowed.ts'
import type { DossierEvent, Happening } from '../../shared/dossier/events.ts'
import { foldDossier } from '../../shared/dossier/fold.ts'
import { hasBlankLeft } from '../../shared/letters/completeness.ts'
import type { LetterSection, LetterKind } from '../../shared/letters/letter.ts'
import { partyOf } from '../../shared/letters/recipient.ts'
import { replyChannelOf } from '../../shared/letters/reply-channel.ts'
import { closingOf, salutationOf } from '../../shared/letters/salutation.ts'
import { composeLetter } from '../letters/compose.ts'
import type { DocumentInput } from '../letters/document.ts'
import { suggestedName } from '../letters/file-name.ts'
import { letterView, recipientOfLetter } from '../letters/letter-view.ts'
import { mailDraft } from '../letters/mail-draft.ts'
import { keepSentVersion, readSentVersion } from '../register/files/sent-versions.ts'
import { forgetLetterSections, readLetterSections, saveLetterSections } from '../register/letter-drafts.ts'
import { readLetterFile, saveLetterFile } from '../register/files/letter-files.ts'
import { readLetterTemplate, type LetterTemplate } from '../register/files/letter-templates.ts'
import { appendHappening } from '../register/events.ts'
import { readOwnTexts } from '../register/organisation/own-texts.ts'
import { RegisterProblem } from '../register/problem.ts'
import { transaction } from '../register/register.ts'
import { readSettings } from '../register/organisation/settings.ts'
import { readDossier, type ReadDossier } from './dossier-view.ts'
import { questions } from './implementer.ts'
import { lettersWaiting, postLetters, takePostBack } from './post.ts'
import { announce, openRegisterOf, type Session } from './session.ts'
import { wordDocument } from './tickets.ts'

interface OpenLetter extends ReadDossier {
  readonly letter: LetterView
}

/** The letter as it stands: the coordinator's own text when there is one, the standard text otherwise. */
function openLetter(session: Session, dossierId: string, kind: LetterKind): OpenLetter {
  const register = openRegisterOf(session)
  const dossier = readDossier(session, dossierId)
  const settings = readSettings(register)
  const input = {
    kind,
    state: dossier.view.state,
    deadlines: dossier.view.deadlines,
    procedure: dossier.procedure,
    settings,
    number: dossier.view.number,
    today: dossier.today,
    resources: session.resources,
    ownTexts: readOwnTexts(register),
  }
  const composed = composeLetter(input)
  const own = readLetterSections(register, dossierId, kind)
  const sections = own?.sections ?? composed.sections
  const letter = letterView({ ...input, title: composed.title, sections, ownAddress: own?.addressLines, ...(composed.fault === undefined ? {} : { textFault: composed.fault }) })
  return { ...dossier, letter: own === undefined ? letter : { ...letter, savedAt: own.savedAt } }
}

function templateOf(session: Session, { procedure }: OpenLetter): LetterTemplate | undefined {
  return readLetterTemplate(openRegisterOf(session), procedure.id)
}

/** In the organisation's own template where it has one, and otherwise in the house style of the program. */
async function documentOf(session: Session, open: OpenLetter, { template, isFinal }: { readonly template: LetterTemplate | undefined; readonly isFinal: boolean }): Promise<Uint8Array> {
  const settings = readSettings(openRegisterOf(session))
  const input: DocumentInput = {
    kind: open.letter.kind,
    title: open.letter.title,
    sections: open.letter.sections,
    addressLines: open.letter.addressLines,
    salutation: recipientOfLetter({ kind: open.letter.kind, state: open.view.state, procedure: open.procedure, settings }).salutation,
    state: open.view.state,
    procedure: open.procedure,
    settings,
    number: open.view.number,
    today: open.today,
    isFinal,
  }
  // What makes documents is the heaviest of the program: it is loaded when the first letter is made, not at the start.
  if (template !== undefined) {
    const { templateLetter } = await import('../letters/template/template-letter.ts')
    return templateLetter(template.bytes, input)
  }
  const { letterDocument } = await import('../letters/document.ts')
  return letterDocument(input)
}

function ticketFor(session: Session, open: OpenLetter, bytes: Uint8Array) {
  const name = suggestedName(open.view.number, open.letter.kind, open.procedure)
  return session.tickets.issue({ name, mediaType: wordDocument, bytes })
}

/** Required elements that are missing; the letter cannot be final without a reason while there are any. */
function missingElements(letter: LetterView): string[] {
  return letter.elements
    .filter(({ element, missing }) => element.level === 'required' && missing !== undefined)
    .map(({ element }) => element.id)
}

/** Ids of the sections in which the coordinator still has to fill something in. */
function sectionsWithBlanks({ sections }: LetterView): string[] {
  return sections.filter(hasBlankLeft).map(({ id }) => id)
}

/** Refuses with STEP_BLOCKED when one of these may not follow the others in this dossier today. */
function refuseBlocked({ view, procedure, today }: OpenLetter, happenings: readonly Happening[]): void {
  const events: DossierEvent[] = [...view.events]
  for (const happening of happenings) {
    const blockers = allowed(foldDossier(view.state.dossierId, events), happening, procedure, today)
    if (blockers.length > 0) throw new RegisterProblem('STEP_BLOCKED', { blockers: [...blockers] })
    // Only looked at, never stored: the register gives the real event its own envelope.
    const envelope = events.at(-1)
    if (envelope !== undefined) events.push({ ...envelope, sequence: events.length + 1, happening })
  }
}

/** A final letter as it was exported, byte for byte, or as she gave it back; refuses with NO_SUCH_FILE. */
function finalDocument(session: Session, letterId: string, version?: 'final') {
  const register = openRegisterOf(session)
  const final = readLetterFile(register, letterId)
  if (final === undefined) throw new RegisterProblem('NO_SUCH_FILE', {})
  const file = { ...final, bytes: (version === 'final' ? undefined : readSentVersion(register, letterId)) ?? final.bytes }
  const dossier = readDossier(session, file.dossierId)
  const letter = dossier.view.state.letters.find((known) => known.letterId === letterId)
  if (letter === undefined) throw new RegisterProblem('NO_SUCH_FILE', {})
  return { name: suggestedName(dossier.view.number, letter.kind, dossier.procedure), bytes: file.bytes, dossier, kind: letter.kind }
}

/** What reads documents is loaded when it is needed, not at the start. Refuses with NOT_A_WORD_FILE. */
async function comparison(final: Uint8Array, back: Uint8Array): Promise<TextComparison> {
  const [{ compareTexts }, { UnreadableDocument }] = await Promise.all([import('../letters/compare-texts.ts'), import('../letters/template/unreadable.ts')])
  try {
    return compareTexts(final, back)
  } catch (error) {
    throw error instanceof UnreadableDocument ? new RegisterProblem('NOT_A_WORD_FILE', { fault: error.fault }) : error
  }
}

export const letters = questions.letters.router({
  compose: questions.letters.compose.handler(
    ({ context: { session }, input }) => openLetter(session, input.dossierId, input.kind).letter,
  ),
  saveSections: questions.letters.saveSections.handler(({ context: { session }, input }) => {
    readDossier(session, input.dossierId)
    saveLetterSections(openRegisterOf(session), input)
    return openLetter(session, input.dossierId, input.kind).letter
  }),
  startOver: questions.letters.startOver.handler(({ context: { session }, input }) => {
    forgetLetterSections(openRegisterOf(session), input.dossierId, input.kind)
    return openLetter(session, input.dossierId, input.kind).letter
  }),
  preview: questions.letters.preview.handler(async ({ context: { session }, input }) => {
    const open = openLetter(session, input.dossierId, input.kind)
    return ticketFor(session, open, await documentOf(session, open, { template: templateOf(session, open), isFinal: false }))
  }),
  finalise: questions.letters.finalise.handler(async ({ context: { session }, input }) => {
    const open = openLetter(session, input.dossierId, input.kind)
    const { state } = open.view
    if (state.length !== input.expects) throw new RegisterProblem('CHANGED_MEANWHILE', { length: state.length })
    const missing = missingElements(open.letter)
    const blanks = sectionsWithBlanks(open.letter)
    // A reason can stand in for an element, never for a blank: "[… name …]" would be read by the complainant.
    if (blanks.length > 0 || (missing.length > 0 && input.incompleteBecause === undefined)) {
      throw new RegisterProblem('LETTER_INCOMPLETE', { missing: [...missing, ...blanks] })
    }

    const template = templateOf(session, open)
    const bytes = await documentOf(session, open, { template, isFinal: true })
    const letterId = session.environment.ids()
    const finalised: Happening = {
      type: 'letterFinalised',
      on: open.today.toString(),
      letterId,
      kind: input.kind,
      sections: open.letter.sections as LetterSection[],
      ...(open.letter.party === 'complainant' ? {} : { addressLines: [...open.letter.addressLines] }),
      digest: createHash('sha256').update(bytes).digest('hex'),
      ...(input.incompleteBecause !== undefined && missing.length > 0 ? { incompleteBecause: input.incompleteBecause } : {}),
      ...(template === undefined ? {} : { template: template.version }),
    }
    const happenings: Happening[] = [finalised]
    if (input.sentOn !== undefined) {
      happenings.push({ type: 'letterSent', on: input.sentOn, kind: input.kind, channel: input.channel, letterId })
    }
    refuseBlocked(open, happenings)

    const register = openRegisterOf(session)
    transaction(register, () => {
      saveLetterFile(register, letterId, bytes)
      appendHappening(register, { dossierId: input.dossierId, expects: input.expects, happening: happenings })
      forgetLetterSections(register, input.dossierId, input.kind)
    })
    announce(session, { kind: 'dossier', dossierId: input.dossierId })
    return { ticket: ticketFor(session, open, bytes), dossier: readDossier(session, input.dossierId).view }
  }),
  document: questions.letters.document.handler(({ context: { session }, input }) => {
    const { name, bytes } = finalDocument(session, input.letterId, input.version)
    return session.tickets.issue({ name, mediaType: wordDocument, bytes })
  }),
  compareBack: questions.letters.compareBack.handler(({ context: { session }, input }) => {
    const { bytes } = finalDocument(session, input.letterId, 'final')
    return comparison(bytes, Buffer.from(input.bytes, 'base64'))
  }),
  differences: questions.letters.differences.handler(({ context: { session }, input }) => {
    const [final, sent] = [finalDocument(session, input.letterId, 'final'), finalDocument(session, input.letterId)]
    return comparison(final.bytes, sent.bytes)
  }),
  keepBack: questions.letters.keepBack.handler(async ({ context: { session }, input }) => {
    const { bytes: final, dossier } = finalDocument(session, input.letterId, 'final')
    const bytes = Buffer.from(input.bytes, 'base64')
    const { isSame } = await comparison(final, bytes)
    const { dossierId } = dossier.view.state
    keepSentVersion(openRegisterOf(session), { dossierId, letterId: input.letterId, expects: input.expects, on: dossier.today.toString(), bytes, isChanged: !isSame })
    announce(session, { kind: 'dossier', dossierId })
    return readDossier(session, dossierId).view
  }),
  waiting: questions.letters.waiting.handler(({ context: { session } }) => lettersWaiting(session)),
  post: questions.letters.post.handler(({ context: { session }, input }) => postLetters(session, input)),
  takePostBack: questions.letters.takePostBack.handler(({ context: { session }, input }) => {
    takePostBack(session, input.posted)
    return { done: true }
  }),
  mailDraft: questions.letters.mailDraft.handler(({ context: { session }, input }) => {
    const { name, bytes, dossier, kind } = finalDocument(session, input.letterId)
    const { complainant } = dossier.view.state.complaint
    // By mail only where that is the way to answer (Awb 2:8), and never what goes to somebody else.
    if (complainant.email === undefined || replyChannelOf(dossier.view.state.complaint, dossier.procedure) !== 'email' || partyOf(kind, dossier.view.state) !== 'complainant') throw new RegisterProblem('NO_SUCH_FILE', {})
    const { tone, language, organisation } = dossier.procedure
    const { coordinator } = readSettings(openRegisterOf(session))
    const text = [
      salutationOf(complainant, tone), tone === 'u' ? 'In de bijlage vindt u onze brief.' : 'In de bijlage vind je onze brief.', closingOf(language), `${coordinator.name}\n${organisation.coordinatorTitle}\n${organisation.sender}`,
    ].join('\n\n')
    const draft = mailDraft({ to: complainant.email, subject: name.replace(/\.docx$/, ''), text, attachment: { name, mediaType: wordDocument, bytes } })
    return session.tickets.issue({ name: name.replace(/\.docx$/, '.eml'), mediaType: 'message/rfc822', bytes: draft })
  }),
})
