import { useQueries } from '@tanstack/react-query'
import { envelopeProfile } from '../../shared/letters/envelope.ts'
import { client, fetchFile } from '../call.ts'
import { Loading, Notice } from '../components/notice.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { useWords } from '../words/language.tsx'
import { postWords } from '../words/post.ts'
import type { BatchLetter } from './post-batch.ts'
import { PostRegister } from './post-register.tsx'
import { readSheetDocument, type SheetDocument } from './sheet-document.ts'
import { SheetPicture } from './sheet-picture.tsx'
import styles from './post.module.css'

/** The sheets of each letter of a batch, by its id, as far as they were made. */
export interface BatchSheets {
  readonly of: (letterId: string) => SheetDocument | undefined
  readonly failed: readonly BatchLetter[]
  readonly isMaking: boolean
}

/** Makes the documents of all letters visible; a final letter never changes, so each is made once while the screen is open. */
export function useBatchSheets(letters: readonly BatchLetter[]): BatchSheets {
  const results = useQueries({
    queries: letters.map(({ letter: { letterId } }) => ({
      queryKey: ['sheets of a final letter', letterId],
      // What was on paper does not stay in memory behind the screen.
      gcTime: 0,
      structuralSharing: false as const,
      queryFn: async () => {
        const file = await fetchFile(await client.letters.document({ letterId }))
        if (file === undefined) throw new Error('The document of a final letter cannot be fetched')
        return readSheetDocument(file)
      },
    })),
  })
  const made = new Map(letters.map(({ letter }, index) => [letter.letterId, results[index]]))
  return {
    of: (letterId) => made.get(letterId)?.data,
    failed: letters.filter(({ letter }) => made.get(letter.letterId)?.isError === true),
    isMaking: results.some(({ isPending }) => isPending),
  }
}

/** What comes out of the printer: the letters one after another, each on sheets of its own, and the register last. */
export function PostSheets({ letters, sheets, today }: { readonly letters: readonly BatchLetter[]; readonly sheets: BatchSheets; readonly today: Temporal.PlainDate }) {
  const words = useWords(postWords)
  const { settings } = useOpenRegister()
  return (
    <div className={styles.desk}>
      {sheets.failed.map(({ letter }) => <Notice key={letter.letterId}>{words.notMade(letter.number)}</Notice>)}
      {sheets.isMaking ? <Loading words={words.making} /> : null}
      {letters.map(({ letter, procedure }) => {
        const document = sheets.of(letter.letterId)
        return document === undefined ? null : (
          <div key={letter.letterId} className={styles.letter} data-letter={letter.number}>
            <SheetPicture document={document} profile={envelopeProfile(settings.envelope, procedure.organisation.country)} onPages={ignore} onSheet={ignore} />
          </div>
        )
      })}
      {letters.length === 0 ? null : <PostRegister letters={letters} today={today} />}
    </div>
  )
}

function ignore(): void {}
