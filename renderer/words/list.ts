import type { ReactNode } from 'react'
import type { Inputs } from '../../shared/contract/contract.ts'
import type { Words } from './language.tsx'

type Scope = Inputs['dossiers']['list']['scope']
type Order = Inputs['dossiers']['list']['order']

interface ListWords {
  readonly screen: string
  readonly title: string
  readonly reading: string
  readonly counted: (open: number, all: number) => string
  readonly found: (count: number) => string
  readonly search: string
  readonly clear: string
  /** The sentence with the choices in it: which dossiers, of which organisation, handled by whom, in which order. */
  readonly sentence: (scope: ReactNode, procedure: ReactNode, whose: ReactNode, order: ReactNode) => readonly ReactNode[]
  readonly scopes: Readonly<Record<Scope, string>>
  readonly scopeLabel: string
  readonly allProcedures: string
  readonly procedureLabel: string
  readonly orders: Readonly<Record<Order, string>>
  readonly orderLabel: string
  readonly columns: Readonly<Record<'number' | 'complainant' | 'subject' | 'status' | 'due' | 'handler' | 'received' | 'channel', string>>
  readonly unknownComplainant: string
  readonly nobody: string
  readonly nothingDue: string
  readonly closedOn: (date: string) => string
  readonly lastPostingDay: string
  readonly postOn: (day: string) => string
  readonly noneFor: (search: string) => string
  readonly noneForHint: string
  readonly none: Readonly<Record<Scope, string>>
  readonly empty: string
  readonly searchAll: string
  readonly more: (shown: number, total: number) => string
  readonly table: string
  readonly choice: string
  readonly keys: { readonly row: string; readonly open: string; readonly search: string; readonly today: string; readonly why: string }
}

export const listWords: Words<ListWords> = {
  nl: {
    screen: 'Lijst',
    title: 'Dossiers',
    reading: 'De dossiers worden gelezen',
    counted: (open, all) => `${open} open, van ${all}`,
    found: (count) => (count === 1 ? '1 dossier' : `${count} dossiers`),
    search: 'Zoek in deze lijst',
    clear: 'Alles weer tonen',
    sentence: (scope, procedure, whose, order) => ['Toon ', scope, ' van ', procedure, ', bij ', whose, ', gesorteerd op ', order, '.'],
    scopes: { open: 'open dossiers', closed: 'gesloten dossiers', contacts: 'contacten zonder klacht', all: 'alles' },
    scopeLabel: 'Welke dossiers',
    allProcedures: 'alle procedures',
    procedureLabel: 'Procedure',
    orders: { due: 'uiterste datum', number: 'nummer', received: 'ontvangst', complainant: 'klager' },
    orderLabel: 'Sortering',
    columns: { number: 'Nummer', complainant: 'Klager', subject: 'Onderwerp', status: 'Stand', due: 'Uiterste datum', handler: 'Bij', received: 'Ontvangen', channel: 'Kanaal' },
    unknownComplainant: 'Klager onbekend',
    nobody: '–',
    nothingDue: 'geen termijn',
    closedOn: (date) => `gesloten ${date}`,
    lastPostingDay: 'post vandaag',
    postOn: (day) => `post ${day}`,
    noneFor: (search) => `Geen dossier gevonden voor “${search}”.`,
    noneForHint: 'Zoek op naam, nummer of onderwerp.',
    none: { open: 'Er is geen open dossier.', closed: 'Er is nog geen gesloten dossier.', contacts: 'Er is nog geen contact dat zonder klacht eindigde.', all: 'Er is geen dossier van deze procedure.' },
    empty: 'Er zijn nog geen dossiers. De telefoon gaat? Druk op F2.',
    searchAll: 'Zoek in alle dossiers',
    more: (shown, total) => `${shown} van ${total} getoond`,
    table: 'Dossiers',
    choice: 'Wat de lijst toont',
    keys: { row: 'kies', open: 'open', search: 'zoek in deze lijst', today: 'naar vandaag', why: 'waarom deze datum?' },
  },
  en: {
    screen: 'List',
    title: 'Files',
    reading: 'Reading the files',
    counted: (open, all) => `${open} open, of ${all}`,
    found: (count) => (count === 1 ? '1 file' : `${count} files`),
    search: 'Search this list',
    clear: 'Show all again',
    sentence: (scope, procedure, whose, order) => ['Show ', scope, ' of ', procedure, ', handled by ', whose, ', sorted by ', order, '.'],
    scopes: { open: 'open files', closed: 'closed files', contacts: 'contacts without a complaint', all: 'everything' },
    scopeLabel: 'Which files',
    allProcedures: 'all procedures',
    procedureLabel: 'Procedure',
    orders: { due: 'due date', number: 'number', received: 'receipt', complainant: 'complainant' },
    orderLabel: 'Order',
    columns: { number: 'Number', complainant: 'Complainant', subject: 'Subject', status: 'Status', due: 'Due date', handler: 'With', received: 'Received', channel: 'Channel' },
    unknownComplainant: 'Complainant unknown',
    nobody: '–',
    nothingDue: 'no term',
    closedOn: (date) => `closed ${date}`,
    lastPostingDay: 'post today',
    postOn: (day) => `post ${day}`,
    noneFor: (search) => `No file found for “${search}”.`,
    noneForHint: 'Search by name, number or subject.',
    none: { open: 'There is no open file.', closed: 'There is no closed file yet.', contacts: 'There is no contact yet that ended without a complaint.', all: 'There is no file of this procedure.' },
    empty: 'There are no files yet. The telephone rings? Press F2.',
    searchAll: 'Search all files',
    more: (shown, total) => `${shown} of ${total} shown`,
    table: 'Files',
    choice: 'What the list shows',
    keys: { row: 'choose', open: 'open', search: 'search this list', today: 'to today', why: 'why this date?' },
  },
}
