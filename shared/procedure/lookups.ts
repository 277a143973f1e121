import type { LetterKind } from '../letters/letter.ts'
import { expressionOf } from './coherence.ts'
import type { Channel, ChannelKind, DeadlineRule, Ground, HoursOf, LetterElement, Onward, Procedure, Signal } from './schema.ts'

/** The deadline with this id (`INT-D3`); undefined when the procedure has none. */
export function deadlineRule(procedure: Procedure, id: string): DeadlineRule | undefined {
  return procedure.deadlines.find((rule) => rule.id === id)
}

/** The ground with this id (`ZOE-09`); undefined when the procedure has none. */
export function groundOf(procedure: Procedure, id: string): Ground | undefined {
  return procedure.admission.grounds.find((ground) => ground.id === id)
}

/** Every ground that a signal in the call makes light up, in the organisation's order. */
export function groundsOf(procedure: Procedure, signal: Signal): readonly Ground[] {
  return procedure.admission.grounds.filter((ground) => ground.signal === signal || ground.alsoSignals?.includes(signal) === true)
}

/** The organisation's entry for a way in; undefined when it says nothing about it. */
export function channelOf(procedure: Procedure, kind: ChannelKind): Channel | undefined {
  return procedure.channels.find((channel) => channel.kind === kind)
}

/** False when what comes in this way is logged on the complainant's behalf, because the organisation does not offer it. */
export function isOfficialChannel(procedure: Procedure, kind: ChannelKind): boolean {
  return channelOf(procedure, kind)?.official === true
}

/**
 * Whether something can be reached on an ISO weekday (1 is Monday) at a local wall-clock time (`HH:MM`). The closing time
 * itself is outside. Public holidays are the caller's question; see `shared/calendar`.
 */
export function isWithinHours(procedure: Procedure, what: HoursOf, weekday: number, time: string): boolean {
  return procedure.hours.some((hours) => hours.what === what && hours.days.includes(weekday) && hours.from <= time && time < hours.until)
}

/** Where a complainant can go after the answer. `isAffiliated` is the setting of a municipality (facts.md §2.2). */
export function onwardOf(procedure: Procedure, isAffiliated: boolean): readonly Onward[] {
  return procedure.onward.filter(({ use }) => use === 'always' || isAffiliated)
}

/** What a letter must or should contain, for this organisation as it is set up. */
export function elementsOf(procedure: Procedure, letter: LetterKind, isAffiliated: boolean): readonly LetterElement[] {
  return (procedure.letters[letter]?.elements ?? []).filter(({ onlyIf }) => onlyIf === undefined || isAffiliated)
}

/** Whether a text names what an element asks for; true for an element that any text can cover. */
export function mentions(element: LetterElement, text: string): boolean {
  return element.mentions === undefined || element.mentions.some((pattern) => expressionOf(pattern)?.test(text) === true)
}

/** How the organisation's text is read where it leaves something open: what the procedure remarks about a deadline, ground or element. */
export function readingsOf(procedure: Procedure, id: string): readonly Procedure['remarks'][number][] {
  return procedure.remarks.filter(({ about }) => about?.includes(id) === true)
}
