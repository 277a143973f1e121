import { wordsIn, type Word } from './stretch.ts'

/** The words of a text that a list of words can judge: no addresses of pages or mail, no abbreviations in capitals, nothing with a digit, no blanks. */
export function spelledWordsIn(text: string): readonly Word[] {
  const left = [...text.matchAll(/\S*@\S+|https?:\/\/\S+|www\.\S+|\S+\.(?:be|nl|eu|com|org|vlaanderen|brussels)\b\S*|\[\s*(?:…|\.{3})[^\]]*\]/gi)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }))
  return wordsIn(text).filter(({ word, start, end }) => word.length > 1 && !/\d/.test(word) && word !== word.toUpperCase() && !isInitials(text, start, end) && !left.some((piece) => start < piece.end && piece.start < end))
}

/** "d.w.z.", "S.B.": letters with points behind them. */
function isInitials(text: string, start: number, end: number): boolean {
  return /(?:^|[^\p{L}])(?:\p{L}{1,2}\.)+$/u.test(text.slice(Math.max(0, start - 8), start)) && text[end] === '.'
}

/** Suggestions for a word with the likeliest slip first: letters that changed places, then the order of the list. */
export function likeliestFirst(word: string, suggestions: readonly string[]): readonly string[] {
  const isSwapped = (each: string) => letters(each) === letters(word)
  return [...suggestions.filter(isSwapped), ...suggestions.filter((each) => !isSwapped(each))]
}

function letters(word: string): string {
  return word.toLowerCase().split('').toSorted().join('')
}
