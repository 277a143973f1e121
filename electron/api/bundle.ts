import { zipSync, type Zippable } from 'fflate/browser'
import type { FileTicket } from '../../shared/contract/views.ts'
import { blackOut } from '../../shared/dossier/contents/black-out.ts'
import { keptDocuments } from '../../shared/dossier/steps/content-rules.ts'
import { suggestedName } from '../letters/file-name.ts'
import { readDocumentBytes } from '../register/files/documents.ts'
import { readLetterFile } from '../register/files/letter-files.ts'
import { RegisterProblem } from '../register/problem.ts'
import { readDossier } from './dossier-view.ts'
import { openRegisterOf, type Session } from './session.ts'

export interface Bundle {
  readonly dossierId: string
  /** The page of the whole file, as markup that needs nothing else. */
  readonly overview: string
  readonly letters: readonly string[]
  readonly documents: readonly string[]
  /** Names that may not be read in the name of a file either; the page comes without them already. */
  readonly hidden?: readonly string[] | undefined
}

/**
 * One zip of a whole dossier: its page, and the letters and files that were chosen, byte for byte. Throws NO_SUCH_FILE or
 * NO_SUCH_DOCUMENT for one that is not in this dossier.
 */
export function bundleOf(session: Session, { dossierId, overview, letters, documents, hidden = [] }: Bundle): FileTicket {
  const register = openRegisterOf(session)
  const { view: { number, state }, procedure } = readDossier(session, dossierId)
  const files: Zippable = { [`${number} dossier.html`]: new TextEncoder().encode(overview) }
  for (const [place, letterId] of letters.entries()) {
    const letter = state.letters.find((known) => known.letterId === letterId)
    const file = letter === undefined ? undefined : readLetterFile(register, letterId)
    if (letter === undefined || file === undefined) throw new RegisterProblem('NO_SUCH_FILE', {})
    files[`brieven/${numbered(place)} ${letter.finalisedOn} ${suggestedName(number, letter.kind, procedure)}`] = file.bytes
  }
  for (const [place, documentId] of documents.entries()) {
    const document = keptDocuments(state).find((kept) => kept.documentId === documentId)
    if (document === undefined) throw new RegisterProblem('NO_SUCH_DOCUMENT', {})
    // Scans and pictures are packed already.
    files[`documenten/${numbered(place)} ${blackOut(document.name, hidden, leftOut)}`] = [readDocumentBytes(register, document), { level: 0 }]
  }
  const bytes = zipSync(files, { level: 6 })
  return session.tickets.issue({ name: `${number} dossier.zip`, mediaType: 'application/zip', bytes })
}

/** In place of a name, in any language. */
const leftOut = '___'

function numbered(place: number): string {
  return String(place + 1).padStart(2, '0')
}
