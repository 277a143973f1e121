import { desk } from '../intake-desk.ts'

/** Where on the screen the sheet or the dossier with this id is. */
export function pathTo(id: string): string {
  return desk.state().sheets.some(({ history }) => history.present.id === id) ? `/gesprek/${id}` : `/dossier/${id}`
}
