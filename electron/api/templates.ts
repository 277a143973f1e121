import type { TemplateCheck, TemplateView } from '../../shared/contract/template-views.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { composeLetter } from '../letters/compose.ts'
import type { DocumentInput } from '../letters/document.ts'
import { recipientOfLetter } from '../letters/letter-view.ts'
import { sampleInput } from '../letters/sample.ts'
import { templateFields } from '../../shared/letters/template-fields.ts'
import { readLetterTemplate, readTemplateVersions, saveLetterTemplate } from '../register/files/letter-templates.ts'
import { readOwnTexts } from '../register/organisation/own-texts.ts'
import { proceduresInForce } from '../register/organisation/procedures.ts'
import { RegisterProblem } from '../register/problem.ts'
import { readSettings } from '../register/organisation/settings.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf, todayIn, type Session } from './session.ts'
import { wordDocument } from './tickets.ts'

/** What reads and makes documents is loaded when it is needed, not at the start. */
const checking = () => import('../letters/template/check-template.ts')
const filling = () => import('../letters/template/template-letter.ts')

function procedureOf(session: Session, id: string): Procedure {
  const procedure = proceduresInForce(openRegisterOf(session)).find((known) => known.id === id)
  if (procedure === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
  return procedure
}

function sampleOf(session: Session, procedure: Procedure, kind: LetterKind = 'answer') {
  return sampleInput({ kind, procedure, settings: readSettings(openRegisterOf(session)), today: todayIn(session, procedure.timeZone), resources: session.resources })
}

/** A letter of an invented dossier, so that she sees her template or house style with something in it. */
function sampleLetter(session: Session, procedure: Procedure, kind?: LetterKind): DocumentInput {
  const sample = sampleOf(session, procedure, kind)
  const { title, sections } = composeLetter({ ...sample, ownTexts: readOwnTexts(openRegisterOf(session)) })
  const { lines, salutation } = recipientOfLetter(sample)
  return { ...sample, title, sections, addressLines: lines, salutation, isFinal: false }
}

async function previewOf(session: Session, procedure: Procedure, template: Uint8Array) {
  const { templateLetter } = await filling()
  return session.tickets.issue({ name: 'voorbeeld.docx', mediaType: wordDocument, bytes: templateLetter(template, sampleLetter(session, procedure)) })
}

async function viewOf(session: Session, procedureId: string): Promise<TemplateView> {
  procedureOf(session, procedureId)
  const { checkTemplate } = await checking()
  const register = openRegisterOf(session)
  const current = readLetterTemplate(register, procedureId)
  return {
    ...(current === undefined ? {} : { current: { version: current.version, name: current.name, savedAt: current.savedAt, check: checkTemplate(current.bytes) } }),
    versions: readTemplateVersions(register, procedureId).map(({ version, savedAt, name }) => ({ version, savedAt, ...(name === null ? {} : { name }) })),
    fields: templateFields,
  }
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

/** Nothing that would stand in a letter as it is may come into use. */
function refuseUnusable({ faults }: TemplateCheck): void {
  if (faults.length > 0) throw new RegisterProblem('TEMPLATE_UNUSABLE', { codes: [...new Set(faults.map(({ code }) => code))] })
}

/** A file name without the folders it came from. */
function bareName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replaceAll(/\p{Cc}/gu, '').slice(0, 120)
}

export const templates = questions.templates.router({
  get: questions.templates.get.handler(({ context: { session }, input: { procedureId } }) => viewOf(session, procedureId)),
  weigh: questions.templates.weigh.handler(async ({ context: { session }, input: { procedureId, bytes } }) => {
    const procedure = procedureOf(session, procedureId)
    const file = bytesOf(bytes)
    const { checkTemplate } = await checking()
    const check = checkTemplate(file)
    // A file that cannot be opened cannot be shown; one with a fault can, and shows where it is.
    const isReadable = check.faults.every(({ code }) => code !== 'no-docx' && code !== 'has-macros' && code !== 'too-big' && code !== 'damaged')
    return isReadable ? { check, preview: await previewOf(session, procedure, file) } : { check }
  }),
  preview: questions.templates.preview.handler(({ context: { session }, input: { procedureId } }) => {
    const procedure = procedureOf(session, procedureId)
    const current = readLetterTemplate(openRegisterOf(session), procedureId)
    if (current === undefined) throw new RegisterProblem('NO_SUCH_FILE', {})
    return previewOf(session, procedure, current.bytes)
  }),
  houseStyle: questions.templates.houseStyle.handler(async ({ context: { session }, input: { procedureId, kind } }) => {
    const letter = sampleLetter(session, procedureOf(session, procedureId), kind)
    const { letterDocument } = await import('../letters/document.ts')
    return session.tickets.issue({ name: 'voorbeeld.docx', mediaType: wordDocument, bytes: await letterDocument(letter) })
  }),
  save: questions.templates.save.handler(async ({ context: { session }, input: { procedureId, name, bytes } }) => {
    procedureOf(session, procedureId)
    const file = bytesOf(bytes)
    const { checkTemplate } = await checking()
    refuseUnusable(checkTemplate(file))
    saveLetterTemplate(openRegisterOf(session), procedureId, { name: bareName(name), bytes: file })
    announce(session, { kind: 'settings' })
    return viewOf(session, procedureId)
  }),
  reset: questions.templates.reset.handler(({ context: { session }, input: { procedureId } }) => {
    procedureOf(session, procedureId)
    saveLetterTemplate(openRegisterOf(session), procedureId, undefined)
    announce(session, { kind: 'settings' })
    return viewOf(session, procedureId)
  }),
  restore: questions.templates.restore.handler(({ context: { session }, input: { procedureId, version } }) => {
    const register = openRegisterOf(session)
    const file = readLetterTemplate(register, procedureId, version)
    if (file === undefined) throw new RegisterProblem('NO_SUCH_FILE', {})
    saveLetterTemplate(register, procedureId, file)
    announce(session, { kind: 'settings' })
    return viewOf(session, procedureId)
  }),
  example: questions.templates.example.handler(async ({ context: { session }, input: { procedureId } }) => {
    const { exampleTemplate } = await import('../letters/template/example-template.ts')
    const bytes = await exampleTemplate(sampleOf(session, procedureOf(session, procedureId)))
    return session.tickets.issue({ name: 'briefsjabloon.docx', mediaType: wordDocument, bytes })
  }),
})
