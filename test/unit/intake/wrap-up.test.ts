import { describe, expect, test } from 'vitest'
import { earlierSearches, mergeEarlier } from '../../../renderer/intake/earlier.ts'
import { gapsOf } from '../../../renderer/intake/wrap-up.ts'
import type { DossierRow } from '../../../shared/contract/views.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake.ts'
import { shipped, type ProcedureId } from '../procedure/shipped.ts'

const at = '2026-11-20T10:05:00Z'
const today = Temporal.PlainDate.from('2026-11-20')
const blank = emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: at, channel: 'phone' })
const told: IntakeSheet = { ...blank, notes: [{ at, text: 'Onvriendelijk behandeld.' }] }
const whole: IntakeSheet = {
  ...told,
  name: 'Mevrouw F. Verzonnen',
  phone: '06 00 00 01 23',
  address: 'Nergensstraat 12, 1234 AB Nergens',
  subject: 'Onvriendelijk behandeld',
  when: 'vorige dinsdag',
  withWhom: 'lange man, bril',
  summary: 'Zo was het.',
  summaryConfirmedAt: at,
}

function gaps(sheet: IntakeSheet, procedureId: ProcedureId = 'wil') {
  return gapsOf(sheet, shipped(procedureId), today).map(({ code, level, field }) => [code, level, field])
}

describe('wrapping up', () => {
  test('an empty sheet needs one line of story, and nothing else is said about it', () => {
    expect(gaps(blank)).toEqual([['nothing-told', 'blocks', 'notes']])
  })

  test('a story alone can be saved; what is missing is named, the needed before the asked', () => {
    expect(gaps(told)).toEqual([
      ['name', 'required', 'name'],
      ['no-way-back', 'required', 'address'],
      ['phone', 'asked', 'phone'],
      ['happened-on', 'asked', 'when'],
      ['person-concerned', 'asked', 'withWhom'],
      ['subject', 'asked', 'subject'],
      ['not-read-back', 'asked', 'summary'],
    ])
  })

  test('a whole call misses nothing', () => {
    expect(gaps(whole)).toEqual([])
  })

  test('an answer by letter needs an address, one by e-mail an e-mail address', () => {
    expect(gaps({ ...whole, address: '', replyBy: 'letter' })).toEqual([['no-letter-address', 'required', 'address']])
    expect(gaps({ ...whole, replyBy: 'email' })).toEqual([['no-reply-email', 'required', 'email']])
    expect(gaps({ ...whole, address: '', email: 'f@voorbeeld.example' })).toEqual([])
    expect(gaps({ ...whole, address: '', replyBy: 'phone' })).toEqual([])
  })

  test('a letter must have its date, address and signature in the Netherlands; nobody reads it back', () => {
    const letter: IntakeSheet = { ...whole, channel: 'letter', form: 'written', address: 'Nergensstraat 12' }
    const { summaryConfirmedAt: _, ...unread } = letter
    expect(gaps(unread)).toEqual([
      ['address', 'required', 'address'],
      ['sent-on', 'required', 'submittedOn'],
      ['signature', 'required', undefined],
    ])
  })

  test('a date that cannot be is the one thing that must be mended first', () => {
    expect(gaps({ ...whole, receivedOn: '30 februari 2026' })).toEqual([['not-a-date', 'blocks', 'receivedOn']])
    expect(gaps({ ...whole, receivedOn: '1 december 2026' })).toEqual([['in-the-future', 'blocks', 'receivedOn']])
  })

  test('an organisation that complains is somebody too, and whoever speaks for another is asked for consent', () => {
    const sheet: IntakeSheet = { ...whole, name: '', organisation: 'vzw De Deur', where: 'dienst Burgerzaken', onBehalfOf: 'haar moeder' }
    expect(gaps(sheet, 'vlaamse-ombudsdienst').filter(([, level]) => level === 'required')).toEqual([['consent', 'required', 'onBehalfOf']])
  })
})

describe('earlier dossiers', () => {
  test('are looked for as soon as there is enough to look for, the surest first', () => {
    expect(earlierSearches({ ...told, name: 'Ve' })).toEqual([])
    expect(earlierSearches({ ...whole, email: 'f@voorbeeld.example', notes: [{ at, text: 'Kreeg 2026-0019 als nummer.' }] })).toEqual([
      { likeness: 'number', search: '2026-0019' },
      { likeness: 'phone', search: '06 00 00 01 23' },
      { likeness: 'email', search: 'f@voorbeeld.example' },
      { likeness: 'name', search: 'Verzonnen' },
    ])
  })

  test('a caller without a name is not looked for by the words typed instead', () => {
    expect(earlierSearches({ ...told, name: 'wil anoniem blijven' })).toEqual([])
  })

  test('stand once each, at most three, by what makes them most alike', () => {
    const row = (dossierId: string) => ({ dossierId }) as DossierRow
    const found = [
      { likeness: 'phone', rows: [row('b')] },
      { likeness: 'name', rows: [row('a'), row('b'), row('c'), row('d')] },
    ] as const
    expect(mergeEarlier(found).map(({ row, likeness }) => [row.dossierId, likeness])).toEqual([['b', 'phone'], ['a', 'name'], ['c', 'name']])
  })
})
