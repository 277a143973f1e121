import type { Party } from '../../shared/dossier/contents/hearing.ts'
import type { Blocker, BlockerCode, StepId } from '../../shared/dossier/steps/step.ts'
import { writtenDate } from './dates.ts'
import type { Language, Words } from './language.tsx'

export interface BlockedWords {
  /** Behind a colon on a button: `eerst wederhoor`. */
  readonly short: string
  /** A whole sentence. */
  readonly long: string
}

interface Particulars {
  /** In words; absent where only the code is known. */
  readonly date?: string
  readonly who?: readonly Party[]
  /** Who stands in; empty when nobody does. */
  readonly deputy?: string
}

type Table = Readonly<Record<BlockerCode, (about: Particulars) => BlockedWords>>

/** The step that takes a blocker away; undefined where there is none. */
export const stepAgainst: Readonly<Partial<Record<BlockerCode, StepId>>> = {
  'insurer-first': 'consult-insurer',
  'hearing-first': 'record-hearing',
  'handler-first': 'assign-handler',
  'verdict-first': 'judge',
  'refusal-first': 'refuse',
  'extension-first': 'extend-term',
  'forwarding-first': 'forward',
  'settlement-first': 'settle',
  'contact-first': 'end-contact',
  'liability-first': 'recognise-liability',
  'calls-first': 'call-back',
  'dossier-closed': 'reopen',
  'already-final': 'record-sent-letter',
}

/** Why something cannot be done now; a code alone, as a question answers it, gives the sentence without its date. */
export function blockerInWords(blocker: Blocker | { readonly code: string }, language: Language): BlockedWords {
  const { table, unknown } = blockerWords[language]
  if (!isKnown(blocker)) return unknown
  const date = dateIn(blocker)
  return table[blocker.code]({
    ...(date === undefined ? {} : { date: writtenDate(Temporal.PlainDate.from(date), language) }),
    ...('who' in blocker && blocker.who !== undefined ? { who: blocker.who } : {}),
    ...('deputy' in blocker ? { deputy: blocker.deputy } : {}),
  })
}

function isKnown(blocker: { readonly code: string }): blocker is Blocker {
  return Object.hasOwn(nl, blocker.code)
}

function dateIn(blocker: Blocker): string | undefined {
  if ('dueOn' in blocker) return blocker.dueOn
  if ('until' in blocker) return blocker.until
  if ('receivedOn' in blocker) return blocker.receivedOn
  if ('finalisedOn' in blocker) return blocker.finalisedOn
  if ('latest' in blocker) return blocker.latest
  return 'firstOn' in blocker ? blocker.firstOn : undefined
}

/** The words before and after a date, or nothing. */
function around(before: string, date: string | undefined): string {
  return date === undefined ? '' : `${before}${date}`
}

const nl: Table = {
  'insurer-first': () => ({ short: 'eerst de verzekeraar', long: 'Overleg eerst met de verzekeraar. Tot dan staat alles stil.' }),
  'hearing-first': ({ who = ['person-concerned'] }) =>
    who.includes('person-concerned')
      ? { short: 'eerst wederhoor', long: `Hoor eerst ${who.length === 2 ? 'de klager en de betrokkene' : 'de betrokkene'}, of schrijf op waarom dat niet hoeft.` }
      : { short: 'eerst de klager horen', long: 'Hoor eerst de klager, of schrijf op waarom dat niet hoeft.' },
  'handler-first': () => ({ short: 'eerst een behandelaar', long: 'Wijs eerst iemand aan die de klacht behandelt.' }),
  'verdict-first': () => ({ short: 'eerst een oordeel', long: 'Leg eerst het oordeel vast.' }),
  'refusal-first': () => ({ short: 'eerst de beslissing', long: 'Leg eerst vast waarom de klacht niet behandeld wordt.' }),
  'extension-first': () => ({ short: 'eerst verlengen', long: 'Leg eerst vast welke termijn verlengd wordt, en waarom.' }),
  'forwarding-first': () => ({ short: 'eerst doorsturen', long: 'Leg eerst vast naar wie de klacht gaat.' }),
  'settlement-first': () => ({ short: 'eerst de oplossing', long: 'Leg eerst vast hoe de klacht is opgelost.' }),
  'contact-first': () => ({ short: 'eerst hoe het eindigde', long: 'Leg eerst vast dat het geen klacht was, en hoe het eindigde.' }),
  'liability-first': () => ({ short: 'eerst aansprakelijkheid', long: 'Leg eerst vast waarom aansprakelijkheid denkbaar is.' }),
  'calls-first': () => ({ short: 'eerst bellen', long: 'Bel eerst, en leg vast dat u niemand bereikte.' }),
  'dossier-closed': () => ({ short: 'dossier is gesloten', long: 'Dit dossier is gesloten. Heropen het eerst.' }),
  'not-closed': () => ({ short: 'dossier is nog open', long: 'Dit dossier is nog open.' }),
  'already-extended': () => ({ short: 'al verlengd', long: 'De termijn is al een keer verlengd.' }),
  'term-expired': ({ date }) => ({ short: 'termijn is voorbij', long: `De termijn liep al af${around(' op ', date)}. Verlengen kan alleen ervoor.` }),
  'already-final': () => ({ short: 'er ligt al een brief klaar', long: 'Er ligt al zo’n brief klaar. Leg vast dat die op de post is, of neem die stap terug.' }),
  'already-sent': () => ({ short: 'al verstuurd', long: 'Deze brief is al verstuurd.' }),
  'not-in-writing': () => ({ short: 'schriftelijk', long: 'Een brief gaat schriftelijk. Wat u aan de telefoon vertelt, legt u vast als gesprek.' }),
  'already-received': () => ({ short: 'al ontvangen', long: 'Deze klacht is al ontvangen.' }),
  'not-in-procedure': () => ({ short: 'niet in deze procedure', long: 'Deze procedure kent die stap niet.' }),
  'not-extendable': () => ({ short: 'niet te verlengen', long: 'Deze termijn kan niet (meer) verlengd worden.' }),
  'consent-not-later': ({ date }) => ({ short: 'kies een latere dag', long: `De dag die u met de klager afsprak, moet na de termijn zelf liggen${around(': na ', date)}.` }),
  'not-undoable': () => ({ short: 'niet terug te nemen', long: 'Alleen de laatste stap die nog telt, kan terug.' }),
  'unknown-letter': () => ({ short: 'brief onbekend', long: 'Deze brief staat niet in het dossier.' }),
  'unknown-ground': () => ({ short: 'kies een reden', long: 'Kies een reden die in de procedure staat.' }),
  'handler-is-concerned': () => ({ short: 'is betrokken', long: 'De klacht gaat over deze persoon. Iemand anders moet haar behandelen.' }),
  'before-receipt': ({ date }) => ({ short: 'te vroeg', long: `Die dag ligt vóór de ontvangst van de klacht${around(', ', date)}.` }),
  'before-finalised': ({ date }) => ({ short: 'te vroeg', long: `Toen was de brief nog niet definitief${around('; dat werd hij ', date)}.` }),
  'in-the-future': ({ date }) => ({ short: 'te ver vooruit', long: `Die dag ligt te ver vooruit${around('; het kan tot en met ', date)}.` }),
  'impossible-date': () => ({ short: 'onmogelijke dag', long: 'Zo lang geleden kan de klacht niet ontvangen zijn.' }),
  'submitted-after-receipt': () => ({ short: 'na ontvangst', long: 'De klacht kan niet verstuurd zijn nadat ze ontvangen was.' }),
  'not-waiting': () => ({ short: 'niemand moet nog antwoorden', long: 'Er staat geen vraag open: iedereen heeft geantwoord.' }),
  away: ({ date, deputy }) => ({ short: 'afwezig', long: `U bent dan afwezig${around(' t/m ', date)}${around(', waarneming: ', deputy === '' ? undefined : deputy?.replace(/\.$/, ''))}. Kies een andere dag.` }),
  'follow-up-before': () => ({ short: 'dag is voorbij', long: 'Kies een dag die nog komt.' }),
  'talk-before-appointment': () => ({ short: 'dag is voorbij', long: 'Het gesprek kan niet zijn vóór de dag waarop de afspraak gemaakt is.' }),
  'judge-each': () => ({ short: 'oordeel per klachtpunt', long: 'Deze klacht heeft klachtpunten. Geef over elk punt een oordeel.' }),
  'other-grievances': () => ({ short: 'andere klachtpunten', long: 'De klachtpunten zijn ondertussen veranderd. Kijk ze na en leg het oordeel dan vast.' }),
  'unknown-measure': () => ({ short: 'maatregel loopt niet', long: 'Deze maatregel loopt niet (meer).' }),
  'unknown-document': () => ({ short: 'document is weg', long: 'Dit document staat niet (meer) in het dossier.' }),
  'unknown-person': () => ({ short: 'persoon onbekend', long: 'Deze persoon staat niet (meer) in het dossier.' }),
  'measure-before-planned': () => ({ short: 'te vroeg', long: 'Die dag ligt vóór de dag waarop de maatregel is afgesproken.' }),
  'same-dossier': () => ({ short: 'dit dossier zelf', long: 'Een dossier kan niet aan zichzelf gekoppeld worden.' }),
  'not-linked': () => ({ short: 'niet gekoppeld', long: 'Dit dossier is daar niet (meer) aan gekoppeld.' }),
  'talk-not-offered': () => ({ short: 'eerst aanbieden', long: 'Leg eerst vast dat u een gesprek aanbood.' }),
  'not-at-ombudsman': () => ({ short: 'niet bij de ombudsman', long: 'Leg eerst vast dat de klager naar de ombudsman ging.' }),
  'receipt-after-steps': ({ date }) => ({ short: 'na een eerdere stap', long: `Er is al iets gedaan vóór die dag${around(', op ', date)}.` }),
}

const en: Table = {
  'insurer-first': () => ({ short: 'the insurer first', long: 'Consult the insurer first. Until then everything waits.' }),
  'hearing-first': ({ who = ['person-concerned'] }) =>
    who.includes('person-concerned')
      ? { short: 'hearing first', long: `Hear ${who.length === 2 ? 'the complainant and the person concerned' : 'the person concerned'} first, or write down why that is not needed.` }
      : { short: 'hear the complainant first', long: 'Hear the complainant first, or write down why that is not needed.' },
  'handler-first': () => ({ short: 'a handler first', long: 'First assign somebody who handles the complaint.' }),
  'verdict-first': () => ({ short: 'a judgement first', long: 'Record the judgement first.' }),
  'refusal-first': () => ({ short: 'the decision first', long: 'First record why the complaint is not treated.' }),
  'extension-first': () => ({ short: 'extend first', long: 'First record which term is extended, and why.' }),
  'forwarding-first': () => ({ short: 'forward first', long: 'First record to whom the complaint goes.' }),
  'settlement-first': () => ({ short: 'the solution first', long: 'First record how the complaint was solved.' }),
  'contact-first': () => ({ short: 'first how it ended', long: 'First record that it was no complaint, and how it ended.' }),
  'liability-first': () => ({ short: 'liability first', long: 'First record why liability is thinkable.' }),
  'calls-first': () => ({ short: 'ring first', long: 'Ring first, and record that you reached nobody.' }),
  'dossier-closed': () => ({ short: 'file is closed', long: 'This file is closed. Reopen it first.' }),
  'not-closed': () => ({ short: 'file is still open', long: 'This file is still open.' }),
  'already-extended': () => ({ short: 'extended already', long: 'The term was extended once already.' }),
  'term-expired': ({ date }) => ({ short: 'term has ended', long: `The term ended already${around(' on ', date)}. It can only be extended before.` }),
  'already-final': () => ({ short: 'a letter is ready', long: 'A letter of this kind is ready. Record that it was posted, or take that step back.' }),
  'already-sent': () => ({ short: 'sent already', long: 'This letter was sent already.' }),
  'not-in-writing': () => ({ short: 'in writing', long: 'A letter goes in writing. What you tell by telephone is recorded as a call.' }),
  'already-received': () => ({ short: 'received already', long: 'This complaint was received already.' }),
  'not-in-procedure': () => ({ short: 'not in this procedure', long: 'This procedure has no such step.' }),
  'not-extendable': () => ({ short: 'not extendable', long: 'This term cannot be extended (any more).' }),
  'consent-not-later': ({ date }) => ({ short: 'choose a later day', long: `The day you agreed on must lie after the term itself${around(': after ', date)}.` }),
  'not-undoable': () => ({ short: 'cannot be taken back', long: 'Only the last step that still counts can be taken back.' }),
  'unknown-letter': () => ({ short: 'unknown letter', long: 'This letter is not in the file.' }),
  'unknown-ground': () => ({ short: 'choose a reason', long: 'Choose a reason that the procedure has.' }),
  'handler-is-concerned': () => ({ short: 'is concerned', long: 'The complaint is about this person. Somebody else must handle it.' }),
  'before-receipt': ({ date }) => ({ short: 'too early', long: `That day lies before the complaint was received${around(', ', date)}.` }),
  'before-finalised': ({ date }) => ({ short: 'too early', long: `The letter was not final then${around('; it became so on ', date)}.` }),
  'in-the-future': ({ date }) => ({ short: 'too far ahead', long: `That day lies too far ahead${around('; it can be up to ', date)}.` }),
  'impossible-date': () => ({ short: 'impossible day', long: 'The complaint cannot have been received that long ago.' }),
  'submitted-after-receipt': () => ({ short: 'after receipt', long: 'The complaint cannot have been sent after it was received.' }),
  'not-waiting': () => ({ short: 'nobody has to answer', long: 'No question is open: everybody has answered.' }),
  away: ({ date, deputy }) => ({ short: 'away', long: `You are away then${around(', until ', date)}${around(', stands in: ', deputy === '' ? undefined : deputy?.replace(/\.$/, ''))}. Choose another day.` }),
  'follow-up-before': () => ({ short: 'day has passed', long: 'Choose a day that is still to come.' }),
  'talk-before-appointment': () => ({ short: 'day has passed', long: 'The talk cannot be before the day on which it was agreed.' }),
  'judge-each': () => ({ short: 'judge each point', long: 'This complaint has points. Judge each of them.' }),
  'other-grievances': () => ({ short: 'other points', long: 'The points changed meanwhile. Look at them and then record the judgement.' }),
  'unknown-measure': () => ({ short: 'measure is not running', long: 'This measure does not run (any more).' }),
  'unknown-document': () => ({ short: 'document is gone', long: 'This document is not in the file (any more).' }),
  'unknown-person': () => ({ short: 'unknown person', long: 'This person is not in the file (any more).' }),
  'measure-before-planned': () => ({ short: 'too early', long: 'That day lies before the measure was agreed.' }),
  'same-dossier': () => ({ short: 'this very file', long: 'A file cannot be linked to itself.' }),
  'not-linked': () => ({ short: 'not linked', long: 'This file is not linked to it (any more).' }),
  'talk-not-offered': () => ({ short: 'offer it first', long: 'First record that you offered a talk.' }),
  'not-at-ombudsman': () => ({ short: 'not at the ombudsman', long: 'First record that the complainant went to the ombudsman.' }),
  'receipt-after-steps': ({ date }) => ({ short: 'after an earlier step', long: `Something was done before that day already${around(', on ', date)}.` }),
}

const blockerWords: Words<{ readonly table: Table; readonly unknown: BlockedWords }> = {
  nl: { table: nl, unknown: { short: 'nu niet mogelijk', long: 'Deze stap kan nu nog niet.' } },
  en: { table: en, unknown: { short: 'not possible now', long: 'This step is not possible now.' } },
}
