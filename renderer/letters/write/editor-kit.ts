import type { Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { isLinkAddress } from '../../../shared/letters/markdown.ts'
import { remarkMarks } from './remark-marks.ts'

const none = () => ({})
const noRules = () => []

/**
 * What can stand in the text of a letter: what its Markdown can say (`shared/letters/markdown.ts`), and nothing else. What is pasted
 * loses the rest.
 *
 * Of the libraries' own keys stay Ctrl B, Ctrl I, Enter and Shift Enter. Ctrl Alt with a digit would take signs from a Belgian keyboard, where AltGr is
 * Ctrl Alt; Ctrl Enter makes a letter final; Tab goes on to the next part, so that nobody is caught in a list (WCAG 2.1.2).
 */
export const editorKit: Extensions = [
  Document,
  Paragraph.extend({ addKeyboardShortcuts: none }),
  Text,
  // Stars that she types are stars.
  Bold.extend({ addInputRules: noRules, addPasteRules: noRules }),
  Italic.extend({ addInputRules: noRules, addPasteRules: noRules }),
  Heading.extend({ addKeyboardShortcuts: none, addInputRules: noRules }).configure({ levels: [3] }),
  HardBreak.extend({ addKeyboardShortcuts() { return { 'Shift-Enter': () => this.editor.commands.setHardBreak() } } }),
  BulletList.extend({ addKeyboardShortcuts: none }),
  OrderedList.extend({ addKeyboardShortcuts: none }),
  ListItem.extend({ addKeyboardShortcuts() { return { Enter: () => this.editor.commands.splitListItem('listItem') } } }),
  Link.configure({ openOnClick: false, autolink: false, linkOnPaste: false, isAllowedUri: isLinkAddress, HTMLAttributes: { rel: null, target: null } }),
  remarkMarks,
]
