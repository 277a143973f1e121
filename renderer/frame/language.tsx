import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { LanguageContext, type Language } from '../words/language.tsx'

const remembered = 'gehoor.language'
const ChooseContext = createContext<(language: Language) => void>(() => {})

/**
 * The language of the screen: what was chosen last on this laptop, Dutch where nothing was. The choice itself is a setting
 * of the register; this memory exists for the screens before the register is open, and says nothing about anybody.
 */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(remembered) === 'en' ? 'en' : 'nl'))
  const choose = useCallback((next: Language) => {
    localStorage.setItem(remembered, next)
    setLanguage(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(() => choose, [choose])
  return (
    <ChooseContext value={value}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </ChooseContext>
  )
}

/** Changes the language of every screen at once and remembers it on this laptop; does not touch the register. */
export function useChooseLanguage(): (language: Language) => void {
  return use(ChooseContext)
}
