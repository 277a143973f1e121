/**
 * Why a file cannot be read as a Word document. `no-docx`: something else, an old .doc or a document behind a password among them;
 * `has-macros`: it holds a program; `too-big`: unpacked it is larger than any letter; `damaged`: a part cannot be read.
 */
export type PackageFault = 'no-docx' | 'has-macros' | 'too-big' | 'damaged'

export class UnreadableDocument extends Error {
  readonly fault: PackageFault
  constructor(fault: PackageFault) {
    super(`This is no Word document that can be read: ${fault}`)
    this.fault = fault
  }
}
