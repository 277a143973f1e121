import type { Words } from './language.tsx'

/** Names of keys as they stand on a keyboard of the country; all others are written as they are. */
export const keyWords = {
  nl: {
    names: {
      Escape: 'Esc', ' ': 'Spatie', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', PageUp: 'PgUp', PageDown: 'PgDn',
    } as Readonly<Record<string, string>>,
    spoken: {
      ArrowUp: 'pijl omhoog', ArrowDown: 'pijl omlaag', ArrowLeft: 'pijl links', ArrowRight: 'pijl rechts',
    } as Readonly<Record<string, string>>,
  },
  en: {
    names: {
      Escape: 'Esc', ' ': 'Space', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', PageUp: 'PgUp', PageDown: 'PgDn',
    },
    spoken: { ArrowUp: 'arrow up', ArrowDown: 'arrow down', ArrowLeft: 'arrow left', ArrowRight: 'arrow right' },
  },
} satisfies Words<unknown>
