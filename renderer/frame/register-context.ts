import { createContext, use } from 'react'
import type { ApplicationStatus, Settings } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** What every screen of an open register may know without asking. */
export interface OpenRegisterFacts {
  readonly status: ApplicationStatus
  readonly settings: Settings
  /** The newest version of the procedure for new complaints. */
  readonly procedure: Procedure
}

/** Set by the frame; absent while the register is not open. */
export const RegisterContext = createContext<OpenRegisterFacts | undefined>(undefined)

/** The settings, the active procedure and the status of the open register. */
export function useOpenRegister(): OpenRegisterFacts {
  const facts = use(RegisterContext)
  if (facts === undefined) throw new Error('The register is not open.')
  return facts
}
