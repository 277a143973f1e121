import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { differencesOf } from '../../shared/procedure/comparison.ts'
import type { ProcedureProblem } from '../../shared/procedure/problem.ts'
import { readProcedure } from '../../shared/procedure/read.ts'
import { ErrorNotice } from '../components/notice.tsx'
import { SavedSign } from '../components/saved-sign.tsx'
import { Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useMay } from '../frame/member.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { versionInWords } from '../words/procedure-version.ts'
import { proceduresWords } from '../words/procedures.ts'
import { DifferencesBlock } from './differences-block.tsx'
import { DraftContext } from './draft-context.ts'
import { EditorNav } from './editor-nav.tsx'
import type { EditorProps } from './editor-screen.tsx'
import { goToPath } from './go-to-path.ts'
import { draftDesk } from './open-drafts.ts'
import type { OpenDraft } from './draft-desk.ts'
import { Outcome } from './outcome.tsx'
import { ProblemsBlock } from './problems-block.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { sectionForms } from './section-forms.ts'
import { useEditorActs } from './use-editor-acts.ts'
import { VersionsBlock } from './versions-block.tsx'
import styles from './procedures.module.css'

/** The editor: the parts of the procedure, the part that is being written, and what that changes or gets wrong. */
export function EditorPage({ standing, section, inForce, shipped, open }: EditorProps & { readonly open: OpenDraft }) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const [, go] = useLocation()
  const { id } = standing
  const draft = open.history.present
  const [isPublishing, setIsPublishing] = useState(false)
  const acts = useEditorActs(standing)
  const mayDecide = useMay('coordinator')
  // Typing comes first: what is wrong and what differs may follow a moment later.
  const judged = useDeferredValue(draft)
  const reading = useMemo(() => readProcedure(judged), [judged])
  const problems = useMemo(() => (reading.ok ? none : onceEach(reading.problems)), [reading])
  const procedure = reading.ok ? reading.procedure : undefined
  const fromForce = useMemo(() => (procedure === undefined ? undefined : differencesOf(inForce, procedure)), [inForce, procedure])
  const fromShipped = useMemo(() => (procedure === undefined || shipped === undefined ? undefined : differencesOf(shipped, procedure)), [shipped, procedure])
  const facts = useMemo(
    () => ({
      draft, shipped, problems, closingDays: inForce.closingDays,
      change: (path: string, value: unknown) => draftDesk.change(id, path, value),
      put: (json: unknown) => draftDesk.put(id, json),
    }),
    [draft, shipped, problems, inForce, id],
  )
  const isDraft = open.saved.kind !== 'unwritten'
  const show = (path: string) => goToPath(id, path, go)
  const publish = async () => {
    await acts.publish()
    setIsPublishing(false)
  }
  const ask = () => mayDecide && isDraft && (problems.length === 0 ? setIsPublishing(true) : show(problems[0]?.path ?? ''))
  const Form = sectionForms[section]
  return (
    <DraftContext value={facts}>
      <Screen
        title={words.editor}
        className={styles.editor ?? ''}
        focusOn="screen"
        saved={isDraft ? <SavedSign saved={open.saved} /> : words.unchanged(versionInWords(inForce.version, language))}
        keys={[
          { keys: 'Ctrl+Enter', label: words.keys.publish, act: ask },
          { keys: 'Ctrl+Z', label: words.keys.undo, act: () => mayDecide && draftDesk.undo(id) },
          { keys: 'Ctrl+Shift+Z', label: words.keys.redo, act: () => mayDecide && draftDesk.redo(id), shown: 'overview' },
          { keys: 'F4', label: words.keys.zone },
          { keys: 'Escape', label: words.keys.list, act: () => go('/procedures') },
        ]}
      >
        <Zone label={words.zones.parts}>
          <EditorNav standing={standing} section={section} isDraft={isDraft} problems={problems} differences={fromShipped ?? fromForce} onPublish={ask} onDiscard={acts.discard} />
        </Zone>
        <Zone label={words.zones.form}>
          {acts.done === undefined ? null : <Outcome done={acts.done} standing={standing} onUndo={acts.undo} onClose={acts.close} />}
          {acts.error === undefined ? null : <ErrorNotice error={acts.error} />}
          {/* Who may not decide looks at the same form. */}
          <fieldset disabled={!mayDecide} className={styles.whole}><Form /></fieldset>
        </Zone>
        <Zone label={words.zones.beside} isText>
          <ProblemsBlock problems={problems} onShow={show} />
          <DifferencesBlock
            title={shipped === undefined ? words.differences.fromForce(versionInWords(inForce.version, language)) : words.differences.fromShipped(versionInWords(shipped.version, language))}
            differences={fromShipped ?? fromForce}
            onShow={show}
          />
          <VersionsBlock standing={standing} inForce={inForce} shipped={shipped} onPut={acts.putInForce} onError={acts.fail} />
        </Zone>
      </Screen>
      {isPublishing && fromForce !== undefined ? <PublishDialog standing={standing} differences={fromForce} onClose={() => setIsPublishing(false)} onPublish={publish} /> : null}
    </DraftContext>
  )
}

const none: readonly never[] = []

/** A text in two languages is written once, so that what is wrong with it is told once. */
function onceEach(problems: readonly ProcedureProblem[]): readonly ProcedureProblem[] {
  return problems.filter(({ path }) => !path.endsWith('.en') || !problems.some((other) => other.path === path.replace(/en$/, 'nl')))
}

