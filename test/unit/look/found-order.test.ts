import { expect, test } from 'vitest'
import { inOrderOfFit, stillFits, type Found } from '../../../renderer/frame/found-order.ts'

const act = () => {}
const dossier = (number: string, name: string, detail: string): Found => ({ id: number, number, name, detail, act })
const command = (name: string): Found => ({ id: name, name, act })
const order = (typed: string, dossiers: readonly Found[], commands: readonly Found[]) =>
  inOrderOfFit([{ heading: 'dossiers', found: dossiers }, { heading: 'commands', found: commands }].filter(({ found }) => found.length > 0), typed).map(({ heading }) => heading)

test('what Enter takes is what fits best: a number, a command that begins so, a dossier', () => {
  const visited = dossier('2026-0012', 'Mevrouw A. Modaal', 'Huisbezoek ging niet door')
  const note = command('Bezoek noteren')
  expect([
    order('bezoek', [visited], [note]), order('Bezoék', [dossier('2026-0013', 'de heer P. Bezoek', 'Brief')], [note]), order('2026-0012', [visited], [note]),
    order('modaal', [visited], [command('Modaal venster')]), order('noteren', [dossier('2026-0014', 'Klager onbekend', 'Noteren vergeten')], [note]), order('', [visited], [note]),
  ]).toEqual([
    ['commands', 'dossiers'], ['commands', 'dossiers'], ['dossiers', 'commands'],
    ['commands', 'dossiers'], ['dossiers', 'commands'], ['dossiers', 'commands'],
  ])
})

test('what was found for fewer letters stays only while it fits', () => {
  const found = dossier('2026-0012', 'Mevrouw A. Modaal', 'Brief kwijt')
  expect(['mod', 'modaal', 'modalen', 'kwijt', '0012'].map((typed) => stillFits(found, typed))).toEqual([true, true, false, true, true])
})
