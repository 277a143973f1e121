import { beforeAll, describe, expect, test } from 'vitest'
import { fewestSigns, leastStrength, loadJudge, type Judge } from '../../../renderer/components/strength.ts'

describe('the strength of a passphrase', () => {
  let judge: Judge
  beforeAll(async () => {
    judge = await loadJudge()
  })

  test.each(['wachtwoord123', 'Welkom2026!!', 'klachtenregister', 'azertyuiopqs', 'septemberoktober', 'aaaaaaaaaaaaaaa'])('%s is too easy to guess', (passphrase) => {
    expect(judge(passphrase, []).level).toBeLessThan(leastStrength)
  })

  test.each(['vier natte parapluus in de gang', 'paard batterij nietje correct', 'de bakker fluit om kwart voor zes'])('%s is good enough', (passphrase) => {
    expect(judge(passphrase, [])).toEqual({ level: 4, missing: 0 })
  })

  test('counts the signs that are still missing, as people count them', () => {
    expect(judge('kat', []).missing).toBe(fewestSigns - 3)
    expect(judge('  kat  ', []).missing).toBe(fewestSigns - 3)
    expect(judge('🔑🔑🔑', []).missing).toBe(fewestSigns - 3)
  })

  test('says why it is weak', () => {
    expect(judge('wachtwoord', []).weakness).toBe('common')
    expect(judge('Karelien', ['Karelien', 'Inter']).weakness).toBe('personal')
    expect(judge('ababababab', []).weakness).toBe('pattern')
  })
})
