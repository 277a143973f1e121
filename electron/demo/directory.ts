import type { DirectoryKind } from '../../shared/dossier/directory.ts'

/** The own list of the demo: whom its stories are about, so that a call in it completes as one would after a year of work. */
export const demoDirectory: Readonly<Record<DirectoryKind, readonly string[]>> = {
  service: ['balie', 'bibliotheek', 'dienst mobiliteit', 'dienst omgeving', 'dienst rijbewijzen', 'helpdesk', 'jeugddienst', 'klantenservice', 'loket burgerzaken', 'premieloket', 'technische dienst'],
  department: ['afdeling Inkomen', 'afdeling Werk', 'boekhouding', 'planning', 'postkamer'],
  employee: ['J.W., klachtenbehandelaar', 'M.V., adviseur', 'R.H., klantenservice', 'S.B., klachtenbehandelaar'],
  word: ['fietsvlonder', 'participatieraad'],
}
