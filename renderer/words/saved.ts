import type { Words } from './language.tsx'

const nl = {
  at: (time: string) => `Bewaard om ${time}`,
  saving: 'Bewaren …',
  nothing: 'Nog niets te bewaren',
  failing: 'Bewaren lukt nog niet. Wat u typt, staat hier nog. Gehoor probeert het opnieuw.',
}

/** How safe is what is being typed, for the right end of the key bar. */
export const savedWords: Words<typeof nl> = {
  nl,
  en: {
    at: (time) => `Saved at ${time}`,
    saving: 'Saving …',
    nothing: 'Nothing to save yet',
    failing: 'Saving does not work yet. What you type is still here. Gehoor tries again.',
  },
}
