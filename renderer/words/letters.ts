import type { Words } from './language.tsx'

const nl = { screen: 'Brief' }

export const lettersWords: Words<typeof nl> = { nl, en: { screen: 'Letter' } }
