import type { ContentHappening } from '../../shared/dossier/contents/contents.ts'
import { assertNever } from '../../shared/primitives.ts'
import { contentWords } from './contents.ts'
import { writtenDate } from './dates.ts'
import type { EventWords } from './events.ts'
import type { Language } from './language.tsx'
import { stepWords } from './steps.ts'

/** What was done to the contents of a dossier, in words. */
export function contentInWords(happening: ContentHappening, language: Language): EventWords {
  const { events: words, roles, sources, outcomes, seen } = contentWords[language]
  const { judgements, channels } = stepWords[language]
  const date = (text: string) => writtenDate(Temporal.PlainDate.from(text), language)
  switch (happening.type) {
    case 'grievancesListed':
      return { what: words.grievancesListed(happening.grievances.length), ...quoted(happening.grievances.map(({ text }, place) => `${place + 1}. ${text}`).join('\n')) }
    case 'grievancesJudged':
      return { what: words.grievancesJudged, quote: happening.judgements.map(({ judgement, reasons }, place) => `${place + 1}. ${judgements[judgement]}: ${reasons}`).join('\n') }
    case 'measurePlanned':
      return { what: words.measurePlanned[happening.isTold ? 'told' : 'own'], more: words.by(happening.owner, date(happening.dueOn)), quote: happening.what }
    case 'measurePutOff':
      return { what: words.measurePutOff(date(happening.dueOn)), ...about(happening.owner), quote: happening.reason }
    case 'measureDone':
      return { what: words.measureDone, ...quoted(happening.how) }
    case 'measureDropped':
      return { what: words.measureDropped, quote: happening.reason }
    case 'documentAdded':
      return { what: words.documentAdded(happening.name), more: `${sources[happening.from]} · ${happening.isInternal ? seen.internal : seen.shared}`, ...quoted(happening.about) }
    case 'documentShown':
      return { what: words.documentShown[happening.isInternal ? 'internal' : 'shared'] }
    case 'documentRemoved':
      return { what: words.documentRemoved, quote: happening.reason }
    case 'personAdded':
      return { what: words.personAdded(happening.name), more: [roles[happening.role], happening.contact].filter((part) => part !== undefined).join(' · '), ...quoted(happening.about) }
    case 'personRemoved':
      return { what: words.personRemoved, ...quoted(happening.reason) }
    case 'dossierLinked':
      return { what: words.dossierLinked, ...quoted(happening.why) }
    case 'dossierUnlinked':
      return { what: words.dossierUnlinked }
    case 'talkOffered':
      return { what: words.talkOffered }
    case 'talkDeclined':
      return { what: words.talkDeclined, ...quoted(happening.reason) }
    case 'statusAsked':
      return { what: words.statusAsked, more: channels[happening.channel], quote: happening.answer }
    case 'broughtToOmbudsman':
      return { what: words.broughtToOmbudsman(happening.body), ...quoted(happening.about) }
    case 'ombudsmanReplied':
      return { what: words.ombudsmanReplied(outcomes[happening.outcome]), quote: happening.text }
    case 'receivedFromBody':
      return { what: words.receivedFromBody(happening.from), ...about(happening.reference === undefined ? undefined : words.reference(happening.reference)) }
    default:
      return assertNever(happening)
  }
}

function about(more: string | undefined): Pick<EventWords, 'more'> {
  return more === undefined ? {} : { more }
}

function quoted(quote: string | undefined): Pick<EventWords, 'quote'> {
  return quote === undefined || quote === '' ? {} : { quote }
}
