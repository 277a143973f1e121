const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const
const months = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
] as const
const ones = [
  '', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien', 'veertien',
  'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien',
] as const
const tens = { 2: 'twintig', 3: 'dertig' } as const

/**
 * A date as a Dutch speaker says it: `dinsdag vierentwintig november`. Always Dutch, because the caller hears it; the
 * year is left out, because nobody says it of a day in the coming months.
 */
export function spokenDate(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1]} ${dayNumber(date.day)} ${months[date.month - 1]}`
}

function dayNumber(day: number): string {
  if (day < 20) return ones[day] ?? String(day)
  const ten = tens[day < 30 ? 2 : 3]
  const one = ones[day % 10] ?? ''
  if (one === '') return ten
  // tweeëntwintig, drieëndertig: after an e the second word begins with a trema.
  return `${one}${one.endsWith('e') ? 'ën' : 'en'}${ten}`
}
