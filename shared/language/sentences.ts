import type { Stretch } from './stretch.ts'

/** Behind these a full stop ends no sentence. */
const abbreviations = new Set(['art', 'artt', 'bijv', 'bv', 'ca', 'dhr', 'dr', 'd.d', 'd.w.z', 'e.d', 'enz', 'evt', 'i.p.v', 'i.v.m', 'incl', 'jl', 'm.a.w', 'm.b.t', 'mevr', 'mr', 'mw', 'n.a.v', 'nl', 'nr', 'o.a', 'o.b.v', 'p', 'resp', 't.a.v', 't.n.v', 't.o.v', 'tel', 'v.d', 'zgn'])

/**
 * The sentences of a text, without the white space around them: they end at a full stop, question or exclamation mark before white space, and at
 * the end of a line, so that each item of a list is one. A heading is a line too: who counts sentences leaves it out before.
 */
export function sentencesIn(text: string): readonly Stretch[] {
  const ends = [...text.matchAll(/[.?!…]+["”’)\]]*(?=\s)|\n/g)].filter(({ 0: sign, index }) => sign === '\n' || isEnd(text, index, sign)).map(({ 0: sign, index }) => index + sign.length)
  const starts = [0, ...ends]
  return starts.flatMap((from, place) => {
    const whole = text.slice(from, starts[place + 1] ?? text.length)
    const start = from + whole.length - whole.trimStart().length
    return whole.trim() === '' ? [] : [{ start, end: start + whole.trim().length }]
  })
}

function isEnd(text: string, index: number, sign: string): boolean {
  if (!sign.startsWith('.')) return true
  const before = /(?:\p{L}\.)*[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? ''
  const next = /^\s*(\S)/u.exec(text.slice(index + sign.length))?.[1] ?? ''
  // A single capital is an initial; before a small letter no sentence begins.
  return !abbreviations.has(before.toLowerCase()) && !/^(?:\p{L}\.)*\p{Lu}$/u.test(before) && !/^\p{Ll}/u.test(next)
}
