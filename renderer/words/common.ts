import type { Words } from './language.tsx'

const nl = {
  program: 'Gehoor',
  close: 'Sluiten',
  cancel: 'Annuleren',
  stop: 'Stop',
  again: 'Opnieuw proberen',
  save: 'Bewaren',
  show: 'toon',
  hide: 'verberg',
  copy: 'Kopiëren',
  remove: 'Verwijderen',
  change: 'Wijzigen',
  confirmed: 'klopt',
  unconfirmed: 'nog niet bevestigd',
  readOnly: 'alleen lezen',
  kinds: { statutory: 'wettelijk', promised: 'toegezegd', target: 'eigen streefdatum' },
  met: (date: string) => `gehaald, ${date}`,
  metLate: (date: string) => `te laat gehaald, ${date}`,
  loading: (what: string) => `${what} worden gelezen`,
  technical: 'Technisch',
  chosen: 'gekozen',
}

export const commonWords: Words<typeof nl> = {
  nl,
  en: {
    program: 'Gehoor',
    close: 'Close',
    cancel: 'Cancel',
    stop: 'Stop',
    again: 'Try again',
    save: 'Save',
    show: 'show',
    hide: 'hide',
    copy: 'Copy',
    remove: 'Remove',
    change: 'Change',
    confirmed: 'right',
    unconfirmed: 'not confirmed yet',
    readOnly: 'read only',
    kinds: { statutory: 'statutory', promised: 'promised', target: 'own target' },
    met: (date) => `met, ${date}`,
    metLate: (date) => `met late, ${date}`,
    loading: (what) => `Reading ${what}`,
    technical: 'Technical',
    chosen: 'chosen',
  },
}

/** The kind of a term, unless its name says that already, as `Antwoord, wettelijk` does. */
export function kindBeside(label: string, kind: string): string | undefined {
  return label.includes(kind) ? undefined : kind
}

/** What a term is called, with its kind unless its name says that already: `Antwoord, wettelijk`. */
export function withKind(label: string, kind: string): string {
  return [label, kindBeside(label, kind)].filter((part) => part !== undefined).join(', ')
}
