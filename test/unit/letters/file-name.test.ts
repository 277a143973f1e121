import { describe, expect, it } from 'vitest'
import { suggestedName } from '../../../electron/letters/file-name.ts'
import { letterKind } from '../../../shared/letters/letter.ts'
import { procedureIds, procedureOf } from '../../fixtures/letters.ts'

describe('The file of a letter', () => {
  it('is named after our reference and the word of the organisation', () => {
    expect(procedureIds.map((id) => suggestedName('2026-0042', 'acknowledgement', procedureOf(id)))).toEqual([
      '2026-0042 ontvangstmelding.docx', '2026-0042 bevestiging.docx', '2026-0042 ontvangstmelding.docx', '2026-0042 ontvangstmelding.docx', '2026-0042 ontvangstbevestiging.docx',
    ])
    expect(suggestedName('2026-0042', 'answer', procedureOf('wil'))).toBe('2026-0042 antwoord.docx')
  })

  it('is another one for every kind of letter', () => {
    const names = letterKind.options.map((kind) => suggestedName('2026-0042', kind, procedureOf('wil')))
    expect(new Set(names).size).toBe(letterKind.options.length)
  })

  it('has a name that Windows accepts, whatever an organisation calls its letter', () => {
    const called = (acknowledgementName: string) => suggestedName('2026-0042', 'acknowledgement', { acknowledgementName })
    expect([called('A/B: "melding"?'), called('..\\..\\weg'), called('bevestiging. '), called('x'.repeat(200)).length]).toEqual([
      '2026-0042 a-b- -melding-.docx', '2026-0042 ..-..-weg.docx', '2026-0042 bevestiging.docx', 85,
    ])
  })
})
