import { Mail } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { replacedLetter } from '../../../shared/dossier/steps/replaces-letter.ts'
import type { LetterKind } from '../../../shared/letters/letter.ts'
import { replyChannelOf, replyRemarks } from '../../../shared/letters/reply-channel.ts'
import { partyOf } from '../../../shared/letters/recipient.ts'
import { client } from '../../call.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Actions } from '../../components/dialog.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import type { DossierFacts } from '../../dossier/dossier-facts.tsx'
import { host } from '../../host.ts'
import { useRecord } from '../../dossier/step/use-record.ts'
import { useDates } from '../../words/dates.ts'
import { deadlineChanges } from '../../words/deadline-changes.ts'
import { lettersWords } from '../../words/letters.ts'
import { useWords } from '../../words/language.tsx'
import { GivenBack } from './given-back.tsx'
import { LetterHead } from '../letter-head.tsx'
import { LetterText } from '../letter-text.tsx'
import type { LetterStanding } from '../letter-standing.ts'
import { PostingFields } from '../posting-fields.tsx'
import { readPosting, type PostingChoice } from '../posting.ts'
import { SheetZone } from '../paper/sheet-zone.tsx'
import checkStyles from '../check.module.css'
import styles from './final.module.css'
import writeStyles from '../write/write.module.css'

export interface FinalLetterScreenProps {
  readonly facts: DossierFacts
  readonly kind: LetterKind
  readonly standing: Exclude<LetterStanding, { kind: 'writing' }>
  /** Begins a letter that takes the place of this one. */
  readonly onReplace: () => void
}

/** A final letter: its text as it was frozen, its document again, and the post while it waits for it. */
export function FinalLetterScreen({ facts, kind, standing, onReplace }: FinalLetterScreenProps) {
  const words = useWords(lettersWords)
  const dates = useDates()
  const [, go] = useLocation()
  const [isLarger, setIsLarger] = useState(false)
  const [told, setTold] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const { letter } = standing
  const canBeReplaced = standing.kind === 'sent' && replacedLetter(facts.view.state, kind) !== undefined
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  return (
    <Screen
      title={words.screen}
      className={classes(writeStyles.screen, isLarger && writeStyles.larger)}
      saved={<AllSaved />}
      focusOn="screen"
      keys={[
        ...(standing.kind === 'waiting' ? [{ keys: 'Ctrl+Enter', label: words.keys.posted, act: () => form.current?.requestSubmit() }] : []),
        ...(canBeReplaced ? [{ keys: 'Alt+N', label: words.keys.replace, act: onReplace }] : []),
        { keys: 'Alt+Z', label: isLarger ? words.sheet.smaller : words.sheet.larger, act: () => setIsLarger(!isLarger) },
        { keys: 'Escape', label: words.keys.back, act: () => go(`/dossier/${facts.view.state.dossierId}`) },
      ]}
    >
      <Zone label={words.zones.text} className={writeStyles.text ?? ''} isText>
        <LetterHead facts={facts} kind={kind} {...(standing.kind === 'waiting' && standing.deadline !== undefined ? { deadline: standing.deadline } : {})} />
        <div className={styles.text}>
          {letter.sections.map(({ id, heading, text }) => (
            <section key={id} lang="nl">
              {heading === undefined ? null : <h2>{heading}</h2>}
              <LetterText text={text} />
            </section>
          ))}
        </div>
      </Zone>
      <Zone label={words.posted.title} className={checkStyles.zone ?? ''}>
        <section>
          <BlockHeading>{words.posted.title}</BlockHeading>
          <p className={styles.sentences}>
            {words.posted.finalSince(written(letter.finalisedOn))} {standing.kind === 'sent' ? words.posted.sent(written(standing.sentOn)) : words.posted.notPosted}
          </p>
          <p className="small second">{canBeReplaced ? words.posted.replaceHint : words.posted.readOnly}</p>
          {canBeReplaced ? <Actions><Button keys="Alt+N" onClick={onReplace}>{words.posted.replace}</Button></Actions> : null}
        </section>
        <GivenBack key={letter.letterId} view={facts.view} letter={letter} />
        <MailDraft facts={facts} kind={kind} letterId={letter.letterId} />
        {told === undefined ? null : <Notice>{told} <a href={`#/dossier/${facts.view.state.dossierId}`}>{words.final.toDossier}</a></Notice>}
        {standing.kind === 'waiting' ? (
          <>
            <PostForm facts={facts} kind={kind} standing={standing} form={form} onTold={setTold} />
            <TakeBack facts={facts} standing={standing} />
          </>
        ) : null}
      </Zone>
      <SheetZone
        procedure={facts.procedure}
        version={letter.sentVersion?.fileId ?? letter.letterId}
        ticketFor={() => client.letters.document({ letterId: letter.letterId })}
        onPages={ignore}
      />
    </Screen>
  )
}

/** A mail with the letter attached, where the complainant is answered by e-mail; her own program sends it. */
function MailDraft({ facts: { view, procedure }, kind, letterId }: { readonly facts: DossierFacts; readonly kind: LetterKind; readonly letterId: string }) {
  const words = useWords(lettersWords).posted
  const [error, setError] = useState<unknown>()
  const { complaint } = view.state
  if (replyChannelOf(complaint, procedure) !== 'email' || complaint.complainant.email === undefined || partyOf(kind, view.state) !== 'complainant') return null
  const make = async () => {
    setError(undefined)
    try {
      await host.saveFile(await client.letters.mailDraft({ letterId }))
    } catch (reason) {
      setError(reason)
    }
  }
  return (
    <section className={styles.form}>
      <Button icon={Mail} onClick={() => void make()}>{words.mailDraft}</Button>
      <p className="small second">{words.mailDraftHint}</p>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </section>
  )
}

function ignore(): void {}

interface PostFormProps extends Omit<FinalLetterScreenProps, 'onReplace'> {
  readonly standing: Extract<LetterStanding, { kind: 'waiting' }>
  readonly form: { readonly current: HTMLFormElement | null }
  /** Hears, in words, what was recorded and which deadlines that met. */
  readonly onTold: (sentence: string) => void
}

/** Records that the letter went out. */
function PostForm({ facts, kind, standing: { letter }, form, onTold }: PostFormProps) {
  const words = useWords(lettersWords)
  const dates = useDates()
  const { view, procedure, today } = facts
  const { complaint } = view.state
  const isToComplainant = partyOf(kind, view.state) === 'complainant'
  const [choice, setChoice] = useState<PostingChoice>({ when: 'today', typed: '', channel: isToComplainant && replyChannelOf(complaint, procedure) === 'email' ? 'email' : 'letter' })
  const [isTried, setIsTried] = useState(false)
  const record = useRecord()
  const posting = readPosting(choice, { today, finalisedOn: Temporal.PlainDate.from(letter.finalisedOn) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (posting.kind !== 'sent' || record.isPending) return
    const happening = { type: 'letterSent', on: posting.sentOn, kind, channel: posting.channel, letterId: letter.letterId } as const
    record.mutate({ view, happening }, {
      onSuccess: (after) => onTold([words.posted.recorded(dates.date(Temporal.PlainDate.from(happening.on))), ...deadlineChanges(view.deadlines, after.deadlines, facts.language)].join(' ')),
    })
  }
  return (
    <section>
      <BlockHeading>{words.posted.post}</BlockHeading>
      <form ref={form} onSubmit={submit} noValidate className={styles.form}>
        <PostingFields choice={choice} onChange={setChoice} posting={posting} isTried={isTried} today={today} procedure={procedure} remarks={isToComplainant ? replyRemarks(complaint, procedure) : []} mayWait={false} />
        {record.error === null ? null : <ErrorNotice error={record.error} />}
        <Actions><Button look="main" type="submit" keys="Ctrl+Enter">{words.posted.recordIt}</Button></Actions>
      </form>
    </section>
  )
}

/** Makes a concept again of a letter that was made final too soon; the program gives it back the words it had. */
function TakeBack({ facts, standing: { letter } }: Pick<PostFormProps, 'facts' | 'standing'>) {
  const words = useWords(lettersWords).posted
  const { view, today } = facts
  const { undoable } = view.state
  const made = view.events.find(({ sequence }) => sequence === undoable)?.happening
  const record = useRecord()
  if (undoable === undefined || made?.type !== 'letterFinalised' || made.letterId !== letter.letterId) return null
  return (
    <div className={checkStyles.foot}>
      {record.error === null ? null : <ErrorNotice error={record.error} />}
      <Button look="quiet" onClick={() => record.mutate({ view, happening: { type: 'stepUndone', on: today.toString(), undoes: undoable } })}>{words.takeBack}</Button>
    </div>
  )
}
