import type { Stretch } from './stretch.ts'

/** A form of worden, and the participle that makes a sentence passive, whichever comes first, with nothing between but words of the same clause. */
const auxiliary = String.raw`(?:wordt?|worden|werd(?:en)?)`
const prefix = String.raw`(?:aan|achter|af|bij|binnen|door|goed|in|klaar|mee|na|om|onder|op|over|samen|terug|tegen|toe|uit|vast|voor|weg)?`
/** Look like participles and are none. */
const none = ['gewoon', 'geen', 'gegevens', 'geluiden', 'gebouwen', 'gevallen', 'gesprekken', 'gemeenten', 'gebieden', 'gelegenheden', 'bezwaren', 'berichten', 'vergaderingen', 'verlenging', 'bedragen', 'brieven', 'verhalen', 'verslagen', 'besluiten', 'voorbeeld', 'voorbeelden', 'verschillend', 'bent', 'verder', 'overheid', 'onderwerpen', 'verzoeken', 'voorwaarden', 'onderzoeken', 'bewijzen', 'getuigen', 'gevolgen', 'gebeurtenissen', 'bevindingen', 'overwegingen']
const participle = String.raw`(?!(?:${none.join('|')})(?!\p{L}))(?:${prefix}ge\p{L}{2,}(?:d|t|en)|(?:be|ont|ver|her|er|over|onder|voor)\p{L}{3,}(?:d|t|en))`

const clause = String.raw`(?:[\s,]+(?!${auxiliary}(?!\p{L})|en(?!\p{L})|maar(?!\p{L})|want(?!\p{L}))[\p{L}\p{N}'’\-]+){0,8}?`
const forward = new RegExp(String.raw`(?<!\p{L})${auxiliary}${clause}\s+(${participle})(?!\p{L})`, 'giu')
const backward = new RegExp(String.raw`(?<!\p{L})(${participle})\s+${auxiliary}(?!\p{L})`, 'giu')

/**
 * Where a text does not say who does something: "werden u toegestuurd", "is … behandeld wordt". A rule of thumb by the forms of the
 * words; what it points out is a question to the writer, not a fault.
 */
export function passivesIn(text: string): readonly Stretch[] {
  const found = [...text.matchAll(forward), ...text.matchAll(backward)]
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  return found.filter((each, place) => !found.slice(0, place).some(({ end }) => end > each.start))
}
