import { ProcedureEditorScreen } from './editor-screen.tsx'
import { MoveScreen } from './move-screen.tsx'
import { isSection } from './sections.ts'

/** One procedure: a part of it to be adapted, or the dossiers that run under another version of it. */
export function ProcedureScreen({ id, part }: { readonly id: string; readonly part: string | undefined }) {
  if (part === 'dossiers') return <MoveScreen key={id} id={id} />
  return <ProcedureEditorScreen id={id} section={isSection(part) ? part : 'gegevens'} />
}
