/** What to tell when the program cannot start, in both languages; the technical part stands last. */
export function startFailure(error: unknown): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return [
    'Gehoor kan niet starten. Wat bewaard was, is veilig. Probeer het opnieuw; blijft het misgaan, geef dan de laatste regel door.',
    'Gehoor cannot start. What was saved is safe. Try again; if it keeps failing, pass on the last line.',
    reason,
  ].join('\n')
}
