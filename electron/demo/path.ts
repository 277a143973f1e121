import type { Happening, Judgement } from '../../shared/dossier/events.ts'
import { suggestedGrievances } from '../../shared/dossier/contents/grievance.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import { assertNever } from '../../shared/primitives.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import type { Stage, Story } from './story.ts'

/** Something that happened some calendar days after receipt: an event, or a letter that Gehoor made and that was posted. */
export interface Move {
  readonly day: number
  readonly happening?: (on: string) => Happening
  readonly letter?: LetterKind
  /** A file that came with the complaint. */
  readonly document?: { readonly name: string; readonly text: string }
  readonly isOnlyFinal?: boolean
}

const handlers = [
  { name: 'S.B.', role: 'klachtenbehandelaar', phone: '030 000 00 01' },
  { name: 'J.W.', role: 'klachtenbehandelaar', phone: '030 000 00 02' },
] as const

function assign(story: Story, day: number): Move {
  const handler = handlers[story.subject.length % handlers.length] ?? handlers[0]
  return { day, happening: (on) => ({ type: 'handlerAssigned', on, handler: { ...handler } }) }
}

const acknowledge: Move = { day: 1, letter: 'acknowledgement' }
const admit: Move = { day: 2, happening: (on) => ({ type: 'complaintAdmitted', on }) }

/** What the procedure itself promises within the first week, beside the acknowledgement. */
function firstWeek(story: Story, { steps, deadlines }: Procedure): Move[] {
  const moves: Move[] = []
  if (steps.callComplainant && story.form !== 'oral') {
    moves.push({ day: 3, happening: (on) => ({ type: 'complainantCalled', on, discussed: 'De klacht doorgenomen en de procedure uitgelegd.' }) })
  }
  if (deadlines.some(({ subject }) => subject === 'interim-notice')) {
    moves.push({ day: 6, happening: (on) => ({ type: 'interimNoticeSent', on, reason: 'Het onderzoek duurt langer dan een week.' }) })
  }
  return moves
}

function hear(story: Story, procedure: Procedure): Move[] {
  const person = story.withWhom ?? 'betrokken medewerker'
  const moves: Move[] = [
    {
      day: 4,
      happening: (on) => ({ type: 'serviceConsulted', on, service: person, answer: 'De dienst zoekt de stukken op.' }),
    },
  ]
  if (procedure.steps.hearing === 'none') return moves
  return [
    { day: 3, happening: (on) => ({ type: 'hearingRequested', on, person }) },
    ...moves,
    {
      day: 5,
      happening: (on) => ({
        type: 'heard', on, who: 'person-concerned', person, account: 'Herkent het verhaal grotendeels. Het was die dag erg druk.',
      }),
    },
    {
      day: 6,
      happening: (on) => ({
        type: 'hearingWaived', on, who: 'complainant', reason: 'De klager hoeft niet gehoord te worden: alles staat in de klacht.',
      }),
    },
  ]
}

const findings: Record<Judgement, { readonly findings: string; readonly reasons: string; readonly conclusions: string }> = {
  founded: {
    findings: 'Wij hebben het dossier gelezen en met de dienst gesproken. Wat u schreef, klopt.',
    reasons: 'Wij hadden eerder moeten antwoorden. Daar was geen goede reden voor.',
    conclusions: 'Vanaf volgende maand kijkt een collega elke dag na of er iets is blijven liggen.',
  },
  'partly-founded': {
    findings: 'Wij hebben het dossier gelezen. Een deel van de stukken is te laat verstuurd, de rest was op tijd.',
    reasons: 'Voor het eerste deel hadden wij moeten bellen. Voor het tweede deel hebben wij de regels gevolgd.',
    conclusions: 'De ontbrekende stukken zijn verstuurd.',
  },
  unfounded: {
    findings: 'Wij hebben het dossier gelezen en de dienst gehoord. De regels zijn gevolgd.',
    reasons: 'De medewerker kon op dat moment niets anders doen en heeft dat uitgelegd.',
    conclusions: 'Wij passen de uitleg op onze website aan, zodat die duidelijker is.',
  },
  'no-finding': {
    findings: 'Er zijn twee verhalen en geen stukken.',
    reasons: 'Wij kunnen niet vaststellen wat er gezegd is.',
    conclusions: 'Wij bespreken met het team hoe zulke gesprekken beter kunnen.',
  },
}

function inTone(text: string, procedure: Procedure): string {
  return procedure.tone === 'je' ? text.replace('Wat u schreef', 'Wat je schreef') : text
}

function judge(verdict: Judgement, day: number, procedure: Procedure): Move {
  const words = findings[verdict]
  return {
    day,
    happening: (on) => ({
      type: 'judged', on, judgement: verdict,
      findings: inTone(words.findings, procedure), reasons: words.reasons, conclusions: words.conclusions,
    }),
  }
}

function answered(verdict: Judgement, story: Story, procedure: Procedure): Move[] {
  return [
    acknowledge, admit, assign(story, 2), ...firstWeek(story, procedure), ...hear(story, procedure),
    ...judged(verdict, story, procedure), { day: 16, letter: 'answer' },
  ]
}

/** A complaint of which one part is right and another is not is judged point by point, with a measure that still has to be carried out. */
function judged(verdict: Judgement, story: Story, procedure: Procedure): Move[] {
  const points = suggestedGrievances({ summary: story.summary, subject: story.subject }).map((text, place) => ({ number: place + 1, text }))
  if (verdict !== 'partly-founded' || points.length < 2 || procedure.id === 'wil') return [judge(verdict, 14, procedure)]
  return [
    { day: 1, document: { name: 'brief van de klager.txt', text: story.notes.join('\n') } },
    { day: 7, happening: (on) => ({ type: 'grievancesListed', on, grievances: points }) },
    {
      day: 14,
      happening: (on) => ({
        type: 'grievancesJudged',
        on,
        judgements: points.map(({ number }) => {
          const judgement = number === 1 ? 'founded' : 'unfounded'
          return { number, judgement, findings: inTone(findings[judgement].findings, procedure), reasons: findings[judgement].reasons }
        }),
      }),
    },
    { day: 14, happening: (on) => ({ type: 'measurePlanned', on, what: findings.founded.conclusions, owner: 'J.W.', dueOn: Temporal.PlainDate.from(on).add({ days: 120 }).toString(), isTold: true, grievance: 1 }) },
  ]
}

/** What happened in a made-up dossier up to its stage, in order of day. */
export function pathOf(story: Story, procedure: Procedure): readonly Move[] {
  const stage: Stage = story.stage
  const started = [acknowledge, admit, assign(story, 2), ...firstWeek(story, procedure)]
  switch (stage) {
    case 'new':
      return []
    case 'acknowledged':
      return [acknowledge]
    case 'callback':
      return [{ day: 0, happening: (on) => ({ type: 'callbackRequested', on, about: story.subject, reachable: 'na 14.00 uur' }) }]
    case 'assigned':
      return started
    case 'waiting-for-information':
      return [acknowledge, { day: 1, happening: (on) => ({ type: 'informationRequested', on, what: 'Om welke dag en welke vraag ging het?' }) }]
    case 'heard':
      return [...started, ...hear(story, procedure)]
    case 'extended':
      return [...started, ...extend(procedure)]
    case 'judged':
      return [...started, ...hear(story, procedure), judge('founded', 20, procedure)]
    case 'answer-ready':
      return [...started, ...hear(story, procedure), judge('founded', 20, procedure), { day: 38, letter: 'answer', isOnlyFinal: true }]
    case 'founded':
    case 'partly-founded':
    case 'unfounded':
      return answered(stage, story, procedure)
    case 'refused':
      return [
        acknowledge,
        {
          day: 3,
          happening: (on) => ({
            type: 'complaintRefused', on, groundId: story.groundId ?? procedure.admission.grounds[0]?.id ?? 'onbekend',
            reason: procedure.admission.grounds.find(({ id }) => id === story.groundId)?.text ?? story.summary,
          }),
        },
        { day: 4, letter: 'refusal' },
      ]
    case 'settled':
      return [acknowledge, admit, { day: 5, happening: (on) => ({ type: 'settled', on, how: 'De klager is tevreden met de oplossing en zei dat aan de telefoon.' }) }, { day: 5, letter: 'settlement' }]
    case 'withdrawn':
      return [acknowledge, { day: 7, happening: (on) => ({ type: 'withdrawn', on, reason: 'Het probleem is voorbij.' }) }]
    case 'forwarded':
      return [{ day: 2, happening: (on) => ({ type: 'forwarded', on, to: 'de eerstelijnsklachtendienst', complainantTold: true }) }, { day: 2, letter: 'forwarding' }]
    case 'liability':
      return [
        acknowledge,
        { day: 1, happening: (on) => ({ type: 'liabilityRecognised', on, reason: 'De klager noemt een schadebedrag.' }) },
        { day: 1, happening: (on) => ({ type: 'insurerNotified', on }) },
        { day: 3, happening: (on) => ({ type: 'insurerConsulted', on, outcome: 'Eerst het dossier laten nakijken. Niets toezeggen.' }) },
        ...firstWeek(story, procedure),
      ]
    default:
      return assertNever(stage)
  }
}

/** Where the procedure knows an extension it is extended; elsewhere the complainant is told that it takes longer. */
function extend(procedure: Procedure): Move[] {
  const rule = procedure.deadlines.find(({ extension }) => extension !== undefined)
  if (rule === undefined) {
    return [{ day: 6, happening: (on) => ({ type: 'interimNoticeSent', on, reason: 'Wij wachten nog op een beslissing.' }) }]
  }
  return [
    { day: 26, happening: (on) => ({ type: 'termExtended', on, deadlineId: rule.id, reason: 'Er is nader onderzoek nodig.' }) },
    { day: 26, letter: 'extension' },
  ]
}
