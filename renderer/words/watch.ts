import type { WaitReason } from '../../shared/dossier/waiting.ts'
import type { Words } from './language.tsx'

const nl = {
  waiting: 'Wacht op een ander',
  reasons: { hearing: 'Wederhoor', information: 'Aanvulling van de klager', insurer: 'Verzekeraar' } satisfies Record<WaitReason, string> as Record<WaitReason, string>,
  of: (reason: string, whom: string) => `${reason}: ${whom}`,
  asked: (day: string) => `gevraagd op ${day}`,
  reminders: (count: number) => (count === 0 ? undefined : count === 1 ? '1 keer herinnerd' : `${count} keer herinnerd`),
  remind: 'Herinneren',
  decide: 'Beslissen',
  withoutDate: 'Zonder volgende datum',
  withoutDateHint: 'Deze dossiers staan open, en niets brengt ze vanzelf weer boven. Sluit ze af of plan een stap.',
  open: 'Openen',
  more: (count: number) => `en nog ${count}, zie de lijst op uiterste datum`,
}

/** What is not to be forgotten, though no term runs for it. */
export const watchWords: Words<typeof nl> = {
  nl,
  en: {
    waiting: 'Waiting for others',
    reasons: { hearing: 'Hearing', information: 'Completion by the complainant', insurer: 'Insurer' },
    of: (reason, whom) => `${reason}: ${whom}`,
    asked: (day) => `asked on ${day}`,
    reminders: (count) => (count === 0 ? undefined : count === 1 ? 'reminded once' : `reminded ${count} times`),
    remind: 'Remind',
    decide: 'Decide',
    withoutDate: 'Without a next date',
    withoutDateHint: 'These files are open, and nothing brings them up again by itself. Close them or plan a step.',
    open: 'Open',
    more: (count) => `and ${count} more, see the list by due date`,
  },
}
