import type { TextFault } from '../../shared/letters/text-fault.ts'

/** A standard text that cannot be used, with the place of what is wrong in it. */
export class DamagedText extends Error {
  readonly fault: TextFault

  constructor(fault: TextFault, what: string) {
    super(`letters/${fault.textId}.md:${fault.line}:${fault.column} ${what}`)
    this.fault = fault
  }
}
