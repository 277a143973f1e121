import { describe, expect, test } from 'vitest'
import { fieldKeys, keyedFields } from '../../../renderer/intake/facts/field-keys.ts'
import { textFields } from '../../../renderer/intake/sheet.ts'
import { commands, type Command } from '../../../shared/commands.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { shipped, type ProcedureId } from '../procedure/shipped.ts'

const sheet = (channel: 'phone' | 'letter') => emptySheet({ id: '01890000-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel })

describe('the keys that jump to a field', () => {
  test('are one for each field that is typed in, but for the summary, which has Alt+S, and what wrapping up asks', () => {
    expect(textFields.filter((field) => !(field in fieldKeys))).toEqual(['summary', 'exitTo', 'exitWhat', 'takenBy', 'exitOn'])
  })

  test('are all different, and none is what a browser or another key of a call wants', () => {
    const all: readonly Command[] = commands
    const taken = new Set([
      ...all.filter(({ places }) => places.includes('call') || places.includes('everywhere')).flatMap(({ keys }) => keys ?? []),
      'Alt+D', 'Alt+E', 'Alt+F', 'Alt+ArrowLeft', 'Alt+ArrowRight',
    ])
    const jumps: readonly string[] = Object.values(fieldKeys)
    expect(new Set(jumps).size).toBe(jumps.length)
    expect(jumps.filter((keys) => taken.has(keys))).toEqual([])
    expect(jumps.filter((keys) => !/^Alt\+(?:Shift\+)?[0-9]$|^Alt\+[IQWYZ]$/.test(keys))).toEqual([])
  })

  test('stand in F9 for the fields that are on the sheet, and for no others', () => {
    const hidden = (procedureId: ProcedureId, channel: 'phone' | 'letter') => {
      const shown = keyedFields(sheet(channel), shipped(procedureId))
      return Object.keys(fieldKeys).filter((field) => !shown.some((one) => one === field))
    }
    expect(hidden('wil', 'phone')).toEqual(['hideNameFromService', 'submittedOn'])
    expect(hidden('vlaamse-ombudsdienst', 'letter')).toEqual(['form'])
  })
})
