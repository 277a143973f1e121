import { describe, expect, it } from 'vitest'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import { replyChannelOf, replyRemarks } from '../../../shared/letters/reply-channel.ts'
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
    expect([remarks('vlaamse-ombudsdienst', { channel: 'phone', replyBy: 'letter' }), remarks('wil', { channel: 'letter', replyBy: 'email' })]).toEqual([['letter'], ['email', 'email-first']])
  })

  it('is the post elsewhere, also for somebody who rang', () => {
    expect([remarks('wil', { channel: 'phone' }), remarks('inter', { channel: 'email' })]).toEqual([['letter'], ['letter']])
  })

  it('is the post where there is no number or address for another way', () => {
    expect([remarks('vlaamse-ombudsdienst', { channel: 'phone', complainant: {} }), remarks('wil', { replyBy: 'email', complainant: {} })]).toEqual([['letter'], ['letter']])
  })
})
