import type { Signal } from '../../shared/procedure/schema.ts'
import type { Words } from './language.tsx'

/** Signals, and the one that means something else where it may be a reason to refuse instead of another road. */
export type LabelledSignal = Signal | 'objection-missed'

/** What a chip says: when it lights up, while nothing is known, and when it is out of the way. Short: five stand on two rows. */
export interface SignalLabel {
  readonly open: string
  readonly question: string
  readonly ok: string
}

const nl: Readonly<Record<LabelledSignal, SignalLabel>> = {
  anonymous: { open: 'anoniem', question: 'naam bekend?', ok: 'naam bekend' },
  'older-than-a-year': { open: 'ouder dan een jaar', question: 'hoe lang geleden?', ok: 'binnen een jaar' },
  information: { open: 'vraagt informatie', question: 'vraag of klacht?', ok: 'geen vraag' },
  report: { open: 'melding', question: 'melding of klacht?', ok: 'geen melding' },
  suggestion: { open: 'suggestie', question: 'suggestie?', ok: 'geen suggestie' },
  policy: { open: 'regels of beleid', question: 'regels of beleid?', ok: 'geen beleid' },
  'appeal-pending': { open: 'beroep loopt', question: 'loopt er beroep?', ok: 'geen beroep' },
  'appeal-possible': { open: 'beroep kan nog', question: 'kan er beroep?', ok: 'beroep kan niet' },
  'objection-possible': { open: 'besluit: bezwaar', question: 'besluit of gedrag?', ok: 'geen besluit' },
  'objection-missed': { open: 'bezwaar kon', question: 'kon er bezwaar?', ok: 'bezwaar kon niet' },
  court: { open: 'rechtszaak', question: 'rechtszaak?', ok: 'geen rechtszaak' },
  prosecution: { open: 'onderzoek van justitie', question: 'justitie?', ok: 'geen justitie' },
  'handled-before': { open: 'al behandeld', question: 'al behandeld?', ok: 'nog niet behandeld' },
  'manifestly-unfounded': { open: 'duidelijk ongegrond', question: 'duidelijk ongegrond?', ok: 'niet duidelijk ongegrond' },
  'no-interest': { open: 'geen belang', question: 'zelf betrokken?', ok: 'zelf betrokken' },
  unreasonable: { open: 'onredelijk', question: 'onredelijk?', ok: 'niet onredelijk' },
  'solved-at-once': { open: 'meteen op te lossen', question: 'meteen op te lossen?', ok: 'niet meteen op te lossen' },
  'service-not-contacted': { open: 'eerst naar de dienst', question: 'al besproken?', ok: 'al besproken' },
  'other-body': { open: 'andere dienst', question: 'over ons?', ok: 'over ons' },
  'social-media': { open: 'sociale media', question: 'sociale media?', ok: 'rechtstreeks gemeld' },
  'several-recipients': { open: 'ook elders ingediend', question: 'ook elders?', ok: 'alleen bij ons' },
  'no-trust': { open: 'geen vertrouwen', question: 'vertrouwen?', ok: 'vertrouwen' },
}

const en: Readonly<Record<LabelledSignal, SignalLabel>> = {
  anonymous: { open: 'anonymous', question: 'name known?', ok: 'name known' },
  'older-than-a-year': { open: 'older than a year', question: 'how long ago?', ok: 'within a year' },
  information: { open: 'asks for information', question: 'question or complaint?', ok: 'no question' },
  report: { open: 'report', question: 'report or complaint?', ok: 'no report' },
  suggestion: { open: 'suggestion', question: 'suggestion?', ok: 'no suggestion' },
  policy: { open: 'rules or policy', question: 'rules or policy?', ok: 'no policy' },
  'appeal-pending': { open: 'appeal pending', question: 'appeal pending?', ok: 'no appeal' },
  'appeal-possible': { open: 'appeal possible', question: 'appeal possible?', ok: 'no appeal possible' },
  'objection-possible': { open: 'decision: objection', question: 'decision or conduct?', ok: 'no decision' },
  'objection-missed': { open: 'objection missed', question: 'objection missed?', ok: 'no objection missed' },
  court: { open: 'court case', question: 'court case?', ok: 'no court case' },
  prosecution: { open: 'criminal enquiry', question: 'criminal enquiry?', ok: 'no criminal enquiry' },
  'handled-before': { open: 'handled before', question: 'handled?', ok: 'not handled before' },
  'manifestly-unfounded': { open: 'clearly unfounded', question: 'clearly unfounded?', ok: 'not clearly unfounded' },
  'no-interest': { open: 'no interest', question: 'concerned?', ok: 'concerned' },
  unreasonable: { open: 'unreasonable', question: 'unreasonable?', ok: 'not unreasonable' },
  'solved-at-once': { open: 'solvable at once', question: 'solvable at once?', ok: 'not solvable at once' },
  'service-not-contacted': { open: 'service first', question: 'discussed before?', ok: 'discussed before' },
  'other-body': { open: 'other body', question: 'about us?', ok: 'about us' },
  'social-media': { open: 'social media', question: 'social media?', ok: 'told directly' },
  'several-recipients': { open: 'filed elsewhere too', question: 'elsewhere too?', ok: 'only here' },
  'no-trust': { open: 'no trust', question: 'trust?', ok: 'trust' },
}

export const signalLabels: Words<Readonly<Record<LabelledSignal, SignalLabel>>> = { nl, en }
