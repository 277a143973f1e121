import { keptDocuments } from '../../shared/dossier/steps/content-rules.ts'
import { appendDocumentPiece, beginDocument, keepDocument, readDocumentBytes, removeDocument, takeInDocument } from '../register/files/documents.ts'
import { RegisterProblem } from '../register/problem.ts'
import { readSettings } from '../register/organisation/settings.ts'
import { readDossier } from './dossier-view.ts'
import { questions } from './implementer.ts'
import { readScan, removeScan, scannedFiles } from './scan-folder.ts'
import { announce, openRegisterOf } from './session.ts'

const done = { done: true } as const

export const documents = questions.documents.router({
  begin: questions.documents.begin.handler(({ context: { session }, input }) => ({ documentId: beginDocument(openRegisterOf(session), input) })),
  append: questions.documents.append.handler(({ context: { session }, input: { bytes, ...piece } }) => {
    appendDocumentPiece(openRegisterOf(session), { ...piece, bytes: Buffer.from(bytes, 'base64') })
    return done
  }),
  keep: questions.documents.keep.handler(({ context: { session }, input: { documentId, document } }) => {
    const { dossierId } = keepDocument(openRegisterOf(session), documentId, document)
    announce(session, { kind: 'dossier', dossierId })
    return done
  }),
  file: questions.documents.file.handler(({ context: { session }, input: { dossierId, documentId } }) => {
    const register = openRegisterOf(session)
    const document = keptDocuments(readDossier(session, dossierId).view.state).find((kept) => kept.documentId === documentId)
    if (document === undefined) throw new RegisterProblem('NO_SUCH_DOCUMENT', {})
    const { name, mediaType } = document
    // Read once now, so that what is missing or damaged is said at once; the bytes do not lie in memory for as long as a ticket lives.
    readDocumentBytes(register, document)
    return session.tickets.issue({
      name,
      mediaType,
      get bytes() {
        return readDocumentBytes(register, document)
      },
    })
  }),
  remove: questions.documents.remove.handler(({ context: { session }, input: { documentId, reason } }) => {
    const { dossierId } = removeDocument(openRegisterOf(session), documentId, reason)
    announce(session, { kind: 'dossier', dossierId })
    return done
  }),
  scans: questions.documents.scans.handler(({ context: { session } }) => scannedFiles(readSettings(openRegisterOf(session)).scanFolder)),
  takeScan: questions.documents.takeScan.handler(({ context: { session }, input: { dossierId, document, isMoved } }) => {
    const register = openRegisterOf(session)
    const { scanFolder } = readSettings(register)
    takeInDocument(register, dossierId, readScan(scanFolder, document.name), document)
    if (isMoved) removeScan(scanFolder, document.name)
    announce(session, { kind: 'dossier', dossierId })
    return done
  }),
})
