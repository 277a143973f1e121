/**
 * Why a template cannot be used. `no-docx`, `has-macros`, `too-big`, `damaged`: the file itself; `unknown-field`: nothing of that name
 * can be filled in; `loose-braces`: a field that is opened or closed only; `not-alone`: beside the text of the letter stand other
 * words; `wrong-place`: the text of the letter cannot stand in a header, footer or note; `no-text`, `twice`: it must stand in it, and
 * once; `out-of-reach`: a field where nothing can be filled in.
 */
export type TemplateFaultCode = 'no-docx' | 'has-macros' | 'too-big' | 'damaged' | 'unknown-field' | 'loose-braces' | 'not-alone' | 'wrong-place' | 'no-text' | 'twice' | 'out-of-reach'

export interface TemplateFault {
  readonly code: TemplateFaultCode
  /** The field, or a few letters around the braces. */
  readonly name?: string
  /** What a misspelt field was probably meant to be. */
  readonly nearest?: string
  readonly where?: 'body' | 'header' | 'footer' | 'note'
}

/** What she may want to know of a template that can be used. */
export interface TemplateRemark {
  readonly code: 'tracked-changes' | 'comments' | 'bound-controls' | 'protected' | 'other-brackets'
  readonly name?: string
}

export interface TemplateCheck {
  /** Fields that will be filled in. */
  readonly fields: readonly string[]
  /** Fields that a letter usually has and this one will not. */
  readonly missing: readonly string[]
  readonly faults: readonly TemplateFault[]
  readonly remarks: readonly TemplateRemark[]
}

/** The organisation's own Word template for letters. */
export interface TemplateView {
  /** The one in use; absent while letters have the house style of the program. */
  readonly current?: { readonly version: number; readonly name: string; readonly savedAt: string; readonly check: TemplateCheck }
  /** Newest first; without a name she went back to the house style of the program. */
  readonly versions: readonly { readonly version: number; readonly savedAt: string; readonly name?: string }[]
  /** Every field there is. */
  readonly fields: readonly string[]
}
