import type { CommandId } from '../../shared/commands.ts'

/** The places of the masthead, in order; each is a command, so that menu, keys and search say the same. */
export const destinations = [
  { command: 'go.today', path: '/vandaag' },
  { command: 'go.list', path: '/lijst' },
  { command: 'go.calendar', path: '/termijnen' },
] as const satisfies readonly { readonly command: CommandId; readonly path: string }[]
