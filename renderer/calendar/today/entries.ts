import type { Agenda, AgendaEntry, LetterToPost } from '../../../shared/contract/views.ts'
import { nextRung, type Rung } from '../../../shared/dossier/intake/callback-ladder.ts'
import { dueStateOn } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { DueState } from '../../../shared/dossier/deadlines/deadline.ts'
import { meetsBySending } from '../../../shared/dossier/steps/letter-meets.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'

/** What is special about the posting day of a row, where there is one. */
export type Posting = 'today' | 'soon' | 'passed'

/** Something due, as Today shows it. */
export interface TodayEntry {
  readonly key: string
  readonly entry: AgendaEntry
  readonly state: DueState
  readonly posting?: Posting
  /** The letter for it, when that is final and only has to be posted. */
  readonly waiting?: LetterToPost
  /** The next action for a request to be called back. */
  readonly rung?: Rung
}

export interface TodayGroups {
  readonly late: readonly TodayEntry[]
  readonly today: readonly TodayEntry[]
  readonly coming: readonly TodayEntry[]
  /** Requests to be called back, the late ones too. */
  readonly callbacks: readonly TodayEntry[]
}

/**
 * What is late, what must happen today (also what must be on today's post), and what comes within the horizon of the
 * agenda, each first due first. Whoever wants to be called back stands apart, and among the late ones too.
 * @param procedures all that the register knows, newest version each.
 */
export function todayGroups(agenda: Agenda, procedures: readonly Procedure[]): TodayGroups {
  const today = Temporal.PlainDate.from(agenda.today)
  const entries = agenda.entries.map((entry): TodayEntry => {
    const procedure = procedures.find(({ id }) => id === entry.procedureId)
    const next = procedure === undefined ? {} : nextFor(entry, agenda.toPost, procedure)
    return { key: `${entry.dossierId} ${entry.due.ruleId}`, entry, ...standingOf(entry.due, today, procedure), ...soonerBy(entry, today, procedure), ...next }
  })
  const others = entries.filter(({ entry }) => entry.due.subject !== 'callback')
  return {
    late: entries.filter(({ state }) => state === 'late'),
    today: others.filter((each) => each.state !== 'late' && isForToday(each, agenda.today)),
    coming: others.filter((each) => each.state !== 'late' && !isForToday(each, agenda.today)),
    callbacks: entries.filter(({ entry }) => entry.due.subject === 'callback'),
  }
}

/** What was decided to be done before an absence is near when that day is; it is never late before its own day. */
function soonerBy({ due, plan }: AgendaEntry, today: Temporal.PlainDate, procedure: Procedure | undefined): Partial<Pick<TodayEntry, 'state'>> {
  const isSooner = plan?.choice === 'before' && plan.doBy < (due.sendBy ?? due.dueOn)
  return isSooner ? { state: dueStateOn({ ...due, sendBy: plan.doBy }, today, procedure) } : {}
}

/** How near something due is, and what is special about its posting day. */
export function standingOf(due: AgendaEntry['due'], today: Temporal.PlainDate, procedure: Procedure | undefined): Pick<TodayEntry, 'state' | 'posting'> {
  const state = dueStateOn(due, today, procedure)
  const posting = postingOf(due, today.toString(), state)
  return { state, ...(posting === undefined ? {} : { posting }) }
}

/** What decides the next step of something due: a final letter that only has to be posted, and where a request to be called back stands. */
export function nextFor({ dossierId, due }: Pick<AgendaEntry, 'dossierId' | 'due'>, toPost: readonly LetterToPost[], procedure: Procedure): Pick<TodayEntry, 'waiting' | 'rung'> {
  const waiting = toPost.find((letter) => letter.dossierId === dossierId && meetsBySending(letter.kind, due.ruleId, procedure))
  return {
    ...(waiting === undefined ? {} : { waiting }),
    ...(due.callback === undefined ? {} : { rung: nextRung(due.callback, procedure) }),
  }
}

function isForToday({ entry: { due, plan } }: TodayEntry, today: string): boolean {
  return due.dueOn === today || due.sendBy === today || (plan?.choice === 'before' && plan.doBy <= today)
}

function postingOf({ dueOn, sendBy }: AgendaEntry['due'], today: string, state: DueState): Posting | undefined {
  if (sendBy === undefined || state === 'late' || dueOn === today) return undefined
  if (sendBy === today) return 'today'
  if (sendBy < today) return 'passed'
  return state === 'near' ? 'soon' : undefined
}
