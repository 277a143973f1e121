import { describe, expect, it } from 'vitest'
import { isWorkOf, workerOn, type Work } from '../../../shared/dossier/whose-work.ts'

const away = { coordinator: 'K. Demaere', absences: [{ from: '2026-12-21', until: '2027-01-04', deputy: 'R. Haan' }] }

describe('who is at work', () => {
  it('a deputy stands in for the coordinator on the days of her absence, both included, and nobody else does', () => {
    const days = ['2026-12-20', '2026-12-21', '2027-01-04', '2027-01-05']
    expect(days.map((day) => workerOn(day, 'r. haan ', away).standsIn)).toEqual([undefined, { for: 'K. Demaere', until: '2027-01-04' }, { for: 'K. Demaere', until: '2027-01-04' }, undefined])
    expect([workerOn('2026-12-24', 'S. Bedacht', away), workerOn('2026-12-24', 'K. Demaere', { ...away, absences: [{ from: '2026-12-21', until: '2027-01-04', deputy: 'K. Demaere' }] })]).toEqual([{ name: 'S. Bedacht' }, { name: 'K. Demaere' }])
  })
})

describe('whose work something is', () => {
  const all: Readonly<Record<string, Work>> = {
    hers: { handler: 'R. Haan' },
    'of another': { handler: 'S. Bedacht' },
    'of the coordinator': { handler: 'K. Demaere' },
    'of nobody': {},
    'given to her for the absence': { handler: 'S. Bedacht', plan: { choice: 'deputy', deputy: 'R. Haan' } },
    'hers, and given to another': { handler: 'R. Haan', plan: { choice: 'deputy', deputy: 'S. Bedacht' } },
    'hers, to be done before': { handler: 'R. Haan', plan: { choice: 'before' } },
  }
  const seen = (whose: Parameters<typeof isWorkOf>[0], day: string) => Object.entries(all).filter(([, work]) => isWorkOf(whose, work, workerOn(day, 'R. Haan', away))).map(([name]) => name)

  it('hers is what she handles, and what was given to her', () => {
    expect(seen('mine', '2026-11-20')).toEqual(['hers', 'given to her for the absence', 'hers, to be done before'])
  })

  it('while she stands in, what the coordinator handles and what nobody does falls to her too', () => {
    expect(seen('mine', '2026-12-24')).toEqual(['hers', 'of the coordinator', 'of nobody', 'given to her for the absence', 'hers, to be done before'])
  })

  it('everything is everything, and unassigned is what nobody handles', () => {
    expect([seen('all', '2026-11-20'), seen('nobody', '2026-12-24')]).toEqual([Object.keys(all), ['of nobody']])
  })
})
