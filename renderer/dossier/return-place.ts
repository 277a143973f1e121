/** The overview from which the coordinator last went into a dossier: Escape goes back there. */
let last = '/lijst'

/** Remembers this overview as the place to come back to. */
export function rememberPlace(path: '/lijst' | '/vandaag' | '/termijnen' | '/spreekuur' | '/spreekuur/afsluiten'): void {
  last = path
}

/** Where Escape leads. */
export function returnPlace(): string {
  return last
}
