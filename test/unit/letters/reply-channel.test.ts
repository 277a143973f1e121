import { describe, expect, it } from 'vitest'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import { replyChannelOf, replyDeparture, replyRemarks } from '../../../shared/letters/reply-channel.ts'
import { letterInput, type ProcedureId } from '../../fixtures/letters.ts'

const reachable = { phone: '0470 00 00 11', email: 's@voorbeeld.example' }

function remarks(procedureId: ProcedureId, complaint: Partial<Complaint>) {
  const { state, procedure } = letterInput({ procedureId, kind: 'acknowledgement', complaint: { complainant: reachable, ...complaint } })
  return [replyChannelOf(state.complaint, procedure), ...replyRemarks(state.complaint, procedure)]
}

describe('The way to answer', () => {
  it('is, at the Vlaamse Ombudsdienst, the way the complaint came', () => {
    const by = (channel: Complaint['channel']) => remarks('vlaamse-ombudsdienst', { channel })
    expect([by('phone'), by('email'), by('letter'), by('visit')]).toEqual([['phone', 'phone-first'], ['email', 'email-first'], ['letter'], ['letter']])
  })

  it('is the way the complainant asked for, wherever he complained', () => {
    expect([remarks('vlaamse-ombudsdienst', { channel: 'phone', replyBy: 'letter' }), remarks('inter', { channel: 'letter', replyBy: 'email' })]).toEqual([['letter'], ['email', 'email-first']])
  })

  it('is the post elsewhere, also for somebody who rang', () => {
    expect([remarks('wil', { channel: 'phone' }), remarks('inter', { channel: 'email' })]).toEqual([['letter'], ['letter']])
  })

  it('is e-mail at Interforce, which has no post, unless there is no address', () => {
    expect([remarks('interforce', { channel: 'portal' }), remarks('interforce', { replyBy: 'letter' }), remarks('interforce', { complainant: {} })]).toEqual([['email', 'email-first'], ['letter'], ['letter']])
  })

  it('is the post where there is no number or address for another way', () => {
    expect([remarks('vlaamse-ombudsdienst', { channel: 'phone', complainant: {} }), remarks('wil', { replyBy: 'email', complainant: {} })]).toEqual([['letter'], ['letter']])
  })

  it('is e-mail of a Dutch public body only after an express yes (Awb 2:8)', () => {
    const asked = (emailAgreed?: boolean) => remarks('wil', { channel: 'email', replyBy: 'email', complainant: { ...reachable, ...(emailAgreed === undefined ? {} : { emailAgreed }) } })
    expect([asked(), asked(true)]).toEqual([['letter'], ['email', 'email-first']])
  })
})

describe('What is warned of before an answer is promised', () => {
  const departure = (procedureId: ProcedureId, complaint: Partial<Complaint>) => {
    const { state, procedure } = letterInput({ procedureId, kind: 'acknowledgement', complaint: { complainant: reachable, ...complaint } })
    return replyDeparture(state.complaint, procedure)
  }

  it.each<readonly [string, ProcedureId, Partial<Complaint>, ReturnType<typeof replyDeparture>]>([
    ['WIL, e-mail without an express yes', 'wil', { replyBy: 'email' }, 'email-not-agreed'],
    ['Interforce is no public body and may mail', 'interforce', { replyBy: 'email' }, undefined],
    ['Interforce mails of itself', 'interforce', {}, undefined],
    ['Interforce, which has no post, without an address to mail to', 'interforce', { complainant: {} }, 'no-email'],
    ['e-mail without an address', 'inter', { replyBy: 'email', complainant: {} }, 'no-email'],
    ['the telephone without a number', 'inter', { replyBy: 'phone', complainant: {} }, 'no-phone'],
    ['the Vlaamse Ombudsdienst rings who rang', 'vlaamse-ombudsdienst', { channel: 'phone' }, undefined],
    ['the Vlaamse Ombudsdienst writes to who rang, because he asked for it', 'vlaamse-ombudsdienst', { channel: 'phone', replyBy: 'letter' }, 'other-than-received'],
    ['elsewhere a letter is expected', 'inter', { channel: 'phone' }, undefined],
  ])('%s', (_, procedureId, complaint, expected) => {
    expect(departure(procedureId, complaint)).toBe(expected)
  })
})
