import type { FileTicket } from '../../shared/contract/views.ts'
import { removeRecording } from '../register/files/recording-rule.ts'
import { appendPiece, beginRecording, endInterrupted, endRecording, listRecordings, readSound } from '../register/files/recordings.ts'
import type { Register } from '../register/register.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf, type Session } from './session.ts'

const done = { done: true } as const

/** A ticket that reads the sound when it is fetched, so that an hour of it does not lie in memory for as long as a ticket lives. */
function ticketFor(session: Session, register: Register, recordingId: string): FileTicket {
  const { mediaType, startedAt } = readSound(register, recordingId)
  return session.tickets.issue({
    name: `opname-${startedAt.slice(0, 16).replaceAll(':', '')}.webm`,
    mediaType: mediaType.split(';')[0] ?? mediaType,
    get bytes() {
      return readSound(register, recordingId).bytes
    },
  })
}

export const recordings = questions.recordings.router({
  begin: questions.recordings.begin.handler(({ context: { session }, input }) => {
    const recordingId = beginRecording(openRegisterOf(session), input)
    announce(session, { kind: 'recordings' })
    return { recordingId }
  }),
  append: questions.recordings.append.handler(({ context: { session }, input: { bytes, ...piece } }) => ({
    savedAt: appendPiece(openRegisterOf(session), { ...piece, bytes: Buffer.from(bytes, 'base64') }),
  })),
  end: questions.recordings.end.handler(({ context: { session }, input: { recordingId } }) => {
    const register = openRegisterOf(session)
    if (recordingId === undefined) endInterrupted(register)
    else endRecording(register, recordingId)
    announce(session, { kind: 'recordings' })
    return done
  }),
  list: questions.recordings.list.handler(({ context: { session }, input }) => listRecordings(openRegisterOf(session), input.belongsTo)),
  sound: questions.recordings.sound.handler(({ context: { session }, input }) => ticketFor(session, openRegisterOf(session), input.recordingId)),
  remove: questions.recordings.remove.handler(({ context: { session }, input }) => {
    removeRecording(openRegisterOf(session), input.recordingId, input.because)
    announce(session, { kind: 'recordings' })
    return done
  }),
})
