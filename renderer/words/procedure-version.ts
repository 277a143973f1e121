import { isOwnVersion, shownVersion } from '../../shared/procedure/version.ts'
import type { Language } from './language.tsx'

const words = {
  nl: { shipped: (shown: number) => `versie ${shown}`, own: (shown: number) => `eigen versie ${shown}` },
  en: { shipped: (shown: number) => `version ${shown}`, own: (shown: number) => `own version ${shown}` },
} as const

/** A version as she knows it: `versie 1` came with the program, `eigen versie 1` is her own. */
export function versionInWords(version: number, language: Language): string {
  return words[language][isOwnVersion(version) ? 'own' : 'shipped'](shownVersion(version))
}
