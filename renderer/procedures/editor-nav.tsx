import { CircleAlert } from 'lucide-react'
import { Link } from 'wouter'
import type { ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import type { Difference } from '../../shared/procedure/comparison.ts'
import type { ProcedureProblem } from '../../shared/procedure/problem.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { useMay } from '../frame/member.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { versionInWords } from '../words/procedure-version.ts'
import { proceduresWords } from '../words/procedures.ts'
import { sectionOf, sections, type Section } from './sections.ts'
import styles from './procedures.module.css'

interface EditorNavProps {
  readonly standing: ProcedureStanding
  readonly section: Section
  readonly isDraft: boolean
  readonly problems: readonly ProcedureProblem[]
  readonly differences: readonly Difference[] | undefined
  readonly onPublish: () => void
  readonly onDiscard: () => void
}

/** Where it stands, the parts with what is wrong or different in each, and what can be done with the draft. */
export function EditorNav({ standing, section, isDraft, problems, differences, onPublish, onDiscard }: EditorNavProps) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const mayDecide = useMay('coordinator')
  const countIn = (paths: readonly { readonly path: string }[] | undefined, of: Section) => (paths ?? []).filter(({ path }) => sectionOf(path) === of).length
  return (
    <>
      <h1>{standing.name}</h1>
      <p className={styles.intro}>{isDraft ? words.draftOf(versionInWords(standing.inForce, language)) : words.holdsNow(versionInWords(standing.inForce, language))}</p>
      {standing.isOvertaken && standing.shipped !== undefined ? <p className={styles.overtaken}><CircleAlert aria-hidden /> {words.overtaken(versionInWords(standing.shipped.version, language))}</p> : null}
      <nav aria-label={words.zones.parts}>
        <ul className={styles.nav}>
          {sections.map((each) => {
            const [faults, changes] = [countIn(problems, each), countIn(differences, each)]
            return (
              <li key={each}>
                <Link href={`/procedures/${standing.id}/${each}`} className={classes(styles.part, each === section && styles.current)} {...(each === section ? { 'aria-current': 'page' } : {})}>
                  <span>{words.sections[each]}</span>
                  {faults > 0 ? <span className={styles.mark}><CircleAlert aria-hidden /> {words.faults(faults)}</span> : changes > 0 ? <span className={styles.count}>{words.changes(changes)}</span> : null}
                </Link>
              </li>
            )
          })}
        </ul>
      </nav>
      <div className={styles.acts}>
        <Button look="main" onClick={onPublish} {...(!mayDecide ? { blocked: words.coordinatorOnly } : !isDraft ? { blocked: words.nothingChanged } : problems.length > 0 ? { blocked: words.faults(problems.length) } : {})}>{words.publish}</Button>
        {isDraft && mayDecide ? <Button onClick={onDiscard}>{words.discard}</Button> : null}
      </div>
    </>
  )
}
