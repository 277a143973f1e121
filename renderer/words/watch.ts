import type { WaitReason } from '../../shared/dossier/wait-reason.ts'
import type { Words } from './language.tsx'

/** What a reminder to a colleague says; the dates are written out. */
interface Chaser {
  readonly isLast: boolean
  readonly reason: WaitReason
  readonly whom: string | undefined
  readonly number: string
  readonly asked: string
  readonly until: string
  readonly sender: string
}

const nl = {
  waiting: 'Wacht op een ander',
  reasons: {
    hearing: 'Wederhoor', service: 'Antwoord van de dienst', insurer: 'Verzekeraar', decision: 'Beslissing', information: 'Aanvulling van de klager', talk: 'Gesprek met de klager', signature: 'Handtekening van de klager',
  } satisfies Record<WaitReason, string> as Record<WaitReason, string>,
  of: (reason: string, whom: string) => `${reason}: ${whom}`,
  asked: (day: string) => `gevraagd op ${day}`,
  reminders: (count: number) => (count === 0 ? undefined : count === 1 ? '1 keer herinnerd' : `${count} keer herinnerd`),
  remind: 'Herinneren',
  decide: 'Beslissen',
  nth: (nth: number, isLast: boolean) => (isLast ? `Dit is herinnering ${nth}, de laatste: daarna beslist u zonder antwoord.` : `Dit is herinnering ${nth}. Komt er geen antwoord, dan brengt Gehoor het weer boven.`),
  copy: 'Tekst kopiëren voor een e-mail',
  copied: 'Gekopieerd.',
  chaser: ({ isLast, reason, whom, number, asked, until, sender }: Chaser) =>
    [
      whom === undefined ? 'Goeiedag,' : `Beste ${whom},`,
      `Op ${asked} vroeg ik u om ${{ hearing: 'uw kant van het verhaal', service: 'een antwoord', insurer: 'uw advies', decision: 'een beslissing', information: 'informatie', talk: 'een gesprek', signature: 'een handtekening' }[reason]} in klacht ${number}. ${isLast ? 'Ik heb u daar al aan herinnerd' : 'Ik heb nog geen antwoord'}. ${isLast ? `Dit is de laatste herinnering: heb ik ${until} geen antwoord, dan gaat de klacht verder zonder.` : `Wilt u mij dat uiterlijk ${until} bezorgen? Lukt dat niet, laat het mij dan weten.`}`,
      `Met vriendelijke groet,\n${sender}`,
    ].join('\n\n'),
  withoutDate: 'Zonder volgende datum',
  withoutDateHint: 'Deze dossiers staan open, en niets brengt ze vanzelf weer boven. Sluit ze af of zet een dag om ze opnieuw te bekijken.',
  plan: 'Datum zetten',
  more: (count: number) => `en nog ${count}, zie de lijst op uiterste datum`,
}

/** What is not to be forgotten, though no term runs for it. */
export const watchWords: Words<typeof nl> = {
  nl,
  en: {
    waiting: 'Waiting for others',
    reasons: {
      hearing: 'Hearing', service: 'Answer of the service', insurer: 'Insurer', decision: 'Decision', information: 'Completion by the complainant', talk: 'Talk with the complainant', signature: 'Signature of the complainant',
    },
    of: (reason, whom) => `${reason}: ${whom}`,
    asked: (day) => `asked on ${day}`,
    reminders: (count) => (count === 0 ? undefined : count === 1 ? 'reminded once' : `reminded ${count} times`),
    remind: 'Remind',
    decide: 'Decide',
    nth: (nth, isLast) => (isLast ? `This is reminder ${nth}, the last: after it you decide without an answer.` : `This is reminder ${nth}. Without an answer Gehoor brings it up again.`),
    copy: 'Copy the text for an e-mail',
    copied: 'Copied.',
    chaser: ({ isLast, reason, whom, number, asked, until, sender }) =>
      [
        whom === undefined ? 'Good day,' : `Dear ${whom},`,
        `On ${asked} I asked you for ${{ hearing: 'your side of the story', service: 'an answer', insurer: 'your advice', decision: 'a decision', information: 'information', talk: 'a talk', signature: 'a signature' }[reason]} in complaint ${number}. ${isLast ? 'I reminded you of it before' : 'I have no answer yet'}. ${isLast ? `This is the last reminder: without an answer on ${until} the complaint goes on without it.` : `Could you send it to me by ${until}? If you cannot, please let me know.`}`,
        `Kind regards,\n${sender}`,
      ].join('\n\n'),
    withoutDate: 'Without a next date',
    withoutDateHint: 'These files are open, and nothing brings them up again by itself. Close them or set a day to look at them again.',
    plan: 'Set a date',
    more: (count) => `and ${count} more, see the list by due date`,
  },
}
