import type { ProcedureProblem } from '../../shared/procedure/problem.ts'
import { BlockHeading } from '../components/block.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { fieldName, procedureFields } from '../words/procedure-fields.ts'
import { problemInWords } from '../words/procedure-problems.ts'
import { proceduresWords } from '../words/procedures.ts'
import { sectionOf } from './sections.ts'
import styles from './procedures.module.css'

/** Everything that is still wrong; each line leads to its field. */
export function ProblemsBlock({ problems, onShow }: { readonly problems: readonly ProcedureProblem[]; readonly onShow: (path: string) => void }) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  return (
    <div role="status">
      {problems.length === 0 ? null : (
        <section className={styles.block}>
          <BlockHeading count={problems.length}>{words.mustMend}</BlockHeading>
          <ul className={styles.lines}>
            {problems.map((problem) => (
              <li key={problem.message}>
                <button type="button" className={styles.line} onClick={() => onShow(problem.path)}>
                  <b>{words.sections[sectionOf(problem.path)]}: {fieldName(problem.path, procedureFields[language])}</b> {problemInWords(problem, language)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
