import type { StandardTextView, TextTrial } from '../../shared/contract/views.ts'
import { letterKind, type LetterKind } from '../../shared/letters/letter.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { composeLetter } from '../letters/compose.ts'
import { letterData } from '../letters/letter-data.ts'
import { sampleInput } from '../letters/sample.ts'
import { namesIn, shippedParts, shippedText, type OwnTexts } from '../letters/standard-text.ts'
import { join } from 'node:path'
import { readOwnTexts, readTextVersions, saveOwnText } from '../register/organisation/own-texts.ts'
import { proceduresInForce } from '../register/organisation/procedures.ts'
import { RegisterProblem } from '../register/problem.ts'
import { readSettings } from '../register/organisation/settings.ts'
import { questions } from './implementer.ts'
import { openRegisterOf, todayIn, type Session } from './session.ts'

const partsFolder = 'parts/'

function procedureOf(session: Session, id: string): Procedure {
  const procedure = proceduresInForce(openRegisterOf(session)).find((known) => known.id === id)
  if (procedure === undefined) throw new RegisterProblem('NO_SUCH_PROCEDURE', {})
  return procedure
}

function kindOf(textId: string, { id }: Procedure): LetterKind | undefined {
  return letterKind.options.find((kind) => textId === `${id}/${kind}`)
}

/** The text as it comes with the program; undefined for a passage of her own. */
function shippedOf(session: Session, textId: string, procedure: Procedure): string | undefined {
  const folder = join(session.resources, 'letters')
  const kind = kindOf(textId, procedure)
  return kind === undefined ? shippedParts(folder)[textId.slice(partsFolder.length)] : shippedText(folder, { procedure, kind })
}

/** What a letter would look like with these texts, or where they are damaged. */
function tryText(session: Session, procedure: Procedure, textId: string, own: OwnTexts): TextTrial {
  const kind = kindOf(textId, procedure)
  const sample = { procedure, settings: readSettings(openRegisterOf(session)), today: todayIn(session, procedure.timeZone), resources: session.resources }
  // A passage is shown alone, as a letter of nothing else.
  const alone = kind === undefined ? { [`${procedure.id}/acknowledgement`]: `# ${textId}\n\n<!-- section: passage -->\n\n{% include "${textId.slice(partsFolder.length)}" %}\n` } : {}
  const { title, sections, fault } = composeLetter({ ...sampleInput({ ...sample, kind: kind ?? 'acknowledgement' }), ownTexts: { ...own, ...alone } })
  return fault === undefined ? { title: kind === undefined ? '' : title, sections } : { title, sections, fault }
}

function viewOf(session: Session, procedureId: string, textId: string): StandardTextView {
  const register = openRegisterOf(session)
  const procedure = procedureOf(session, procedureId)
  const shipped = shippedOf(session, textId, procedure)
  const versions = readTextVersions(register, textId)
  const content = versions[0]?.content ?? undefined
  if (shipped === undefined && versions.length === 0) throw new RegisterProblem('NO_SUCH_FILE', {})
  const input = sampleInput({ kind: 'acknowledgement', procedure, settings: readSettings(register), today: todayIn(session, procedure.timeZone), resources: session.resources })
  return {
    textId,
    ...(shipped === undefined ? {} : { shipped }),
    ...(content === undefined ? {} : { own: content }),
    versions: versions.map(({ version, savedAt, content: text }) => ({ version, savedAt, ...(text === null ? {} : { content: text }) })),
    names: namesIn(letterData(input)),
    parts: Object.keys(partNames(session)).toSorted(),
  }
}

function partNames(session: Session): Readonly<Record<string, true>> {
  const own = Object.keys(readOwnTexts(openRegisterOf(session))).flatMap((id) => (id.startsWith(partsFolder) ? [id.slice(partsFolder.length)] : []))
  return Object.fromEntries([...Object.keys(shippedParts(join(session.resources, 'letters'))), ...own].map((name) => [name, true]))
}

export const texts = questions.texts.router({
  list: questions.texts.list.handler(({ context: { session }, input: { procedureId } }) => {
    const procedure = procedureOf(session, procedureId)
    const own = readOwnTexts(openRegisterOf(session))
    const line = (textId: string, kind?: LetterKind) => {
      const fault = Object.hasOwn(own, textId) ? tryText(session, procedure, textId, own).fault : undefined
      return { textId, isOwn: Object.hasOwn(own, textId), ...(kind === undefined ? {} : { kind }), ...(fault === undefined ? {} : { fault }) }
    }
    return [
      ...letterKind.options.filter((kind) => procedure.letters[kind] !== undefined).map((kind) => line(`${procedure.id}/${kind}`, kind)),
      ...Object.keys(partNames(session)).toSorted().map((name) => line(`${partsFolder}${name}`)),
    ]
  }),
  get: questions.texts.get.handler(({ context: { session }, input: { procedureId, textId } }) => viewOf(session, procedureId, textId)),
  try: questions.texts.try.handler(({ context: { session }, input: { procedureId, textId, content } }) =>
    tryText(session, procedureOf(session, procedureId), textId, { ...readOwnTexts(openRegisterOf(session)), [textId]: content }),
  ),
  save: questions.texts.save.handler(({ context: { session }, input: { procedureId, textId, content } }) => {
    const procedure = procedureOf(session, procedureId)
    if (kindOf(textId, procedure) === undefined && !/^parts\/[a-z][a-z0-9-]*$/.test(textId)) throw new RegisterProblem('NO_SUCH_FILE', {})
    saveOwnText(openRegisterOf(session), textId, content)
    return viewOf(session, procedureId, textId)
  }),
  reset: questions.texts.reset.handler(({ context: { session }, input: { procedureId, textId } }) => {
    viewOf(session, procedureId, textId)
    saveOwnText(openRegisterOf(session), textId, null)
    return viewOf(session, procedureId, textId)
  }),
})
