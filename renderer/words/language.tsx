import { createContext, useContext } from 'react'

export type Language = 'nl' | 'en'

/** One feature's sentences, Dutch and English side by side; English may not lack a key that Dutch has. */
export interface Words<Sentences> {
  readonly nl: Sentences
  readonly en: Sentences
}

/** The language of the screen; set once, at the top, from the settings of the register. */
export const LanguageContext = createContext<Language>('nl')

/** The sentences of one feature in the language of the screen. */
export function useWords<Sentences>(words: Words<Sentences>): Sentences {
  return words[useContext(LanguageContext)]
}

/** The language of the screen, for what is not a sentence: dates, numbers, labels of a procedure. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
