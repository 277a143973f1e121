import type { Words } from './language.tsx'

const nl = {
  title: 'Gesprek, register op slot',
  lead: 'Het register is op slot',
  side: 'Op slot',
  what: 'U kunt gewoon typen.',
  sealed: 'Wat u typt, wordt letter voor letter verzegeld bewaard. Niemand kan het lezen, ook u niet, tot het register open is. Dan staat het er als gewoon gesprek.',
  nothing: 'Eerdere dossiers, termijnen en lijsten ziet u pas als het register open is.',
  open: 'Nu openen',
  leave: 'Verzegel en sluit dit blad',
  keys: { leave: 'verzegel en sluit', again: 'nog een gesprek', verbatim: 'letterlijk', abusive: 'grensoverschrijdend', undo: 'ongedaan', redo: 'opnieuw', back: 'naar de notities' },
}

export const lockedCallWords: Words<typeof nl> = {
  nl,
  en: {
    title: 'Call, register locked',
    lead: 'The register is locked',
    side: 'Locked',
    what: 'You can simply type.',
    sealed: 'What you type is kept sealed, letter by letter. Nobody can read it, you included, until the register is open. Then it is there as an ordinary call.',
    nothing: 'Earlier files, terms and lists are shown once the register is open.',
    open: 'Open now',
    leave: 'Seal and close this sheet',
    keys: { leave: 'seal and close', again: 'another call', verbatim: 'verbatim', abusive: 'abusive', undo: 'undo', redo: 'redo', back: 'to the notes' },
  },
}
