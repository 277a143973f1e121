import type { EnvelopeProfile } from '../../shared/letters/envelope.ts'
import type { Words } from './language.tsx'
import { placeWords } from './places.ts'

const nl = {
  screen: 'Venstertest',
  open: 'Venstertest afdrukken',
  title: placeWords.nl.windowTest,
  intro: 'Druk dit blad één keer af. U ziet dan of het venster van uw enveloppe en uw printer bij elkaar passen, voor er een brief in gaat.',
  envelope: 'Enveloppe',
  inUse: 'nu gekozen bij Huisstijl',
  print: 'Venstertest afdrukken',
  after: 'Valt het adres niet goed? Kijk eerst of de printer op ware grootte stond. Kies anders bij Huisstijl een andere enveloppe.',
  preview: 'Het blad zoals het uit de printer komt',
  sheet: (profile: string) => `Venstertest voor ${profile}: raster in millimeters, venster en een adres op zijn plaats`,
  profiles: { 'be-left': 'België, venster links', 'be-right': 'België, venster rechts', 'nl-left': 'Nederland, venster links', none: 'geen venster' } as Readonly<Record<EnvelopeProfile['id'], string>>,
  window: (width: number, height: number) => `venster ${width} × ${height} mm`,
  fold: (at: number) => `hier vouwen (${at} mm)`,
  sample: ['Mevrouw A. Voorbeeld', 'Vereniging Zonder Drempel', 'Voorbeeldstraat 128 bus 14', '1234 AB  VOORBEELDSTAD', 'NEDERLAND'],
  steps: (hasWindow: boolean) => hasWindow
    ? ['Druk dit blad af op ware grootte (100 %), niet “passend maken”.', 'Meet de lijn hieronder na: ze moet 100 mm lang zijn.', 'Vouw het blad bij het streepje en steek het in de enveloppe.', 'Schuif het heen en weer: alleen het adres mag te zien zijn, en steeds helemaal.', 'Het grijze vlak is wat altijd te zien moet zijn.']
    : ['Druk dit blad af op ware grootte (100 %), niet “passend maken”.', 'Meet de lijn hieronder na: ze moet 100 mm lang zijn.', 'Meet na waar het adres begint.'],
  hundred: 'precies 100 mm',
  notes: ({ address, safe }: EnvelopeProfile) => [
    `Het adres begint ${address.x} mm van links en ${address.y} mm van boven.`,
    ...(safe === undefined ? [] : [`Altijd zichtbaar: ${safe.x} tot ${safe.x + safe.width} mm van links, ${safe.y} tot ${safe.y + safe.height} mm van boven.`]),
  ],
  keys: { print: 'afdrukken', back: 'terug' },
}

/** The page that shows whether window and printer agree. */
export const windowTestWords: Words<typeof nl> = {
  nl,
  en: {
    screen: 'Window test',
    open: 'Print the window test',
    title: placeWords.en.windowTest,
    intro: 'Print this page once. You will see whether the window of your envelope and your printer agree, before a letter goes in.',
    envelope: 'Envelope',
    inUse: 'chosen in House style now',
    print: 'Print the window test',
    after: 'Is the address not right? First see that the printer was set to actual size. Otherwise choose another envelope in House style.',
    preview: 'The page as it comes out of the printer',
    sheet: (profile) => `Window test for ${profile}: a grid in millimetres, the window, and an address in its place`,
    profiles: { 'be-left': 'Belgium, window on the left', 'be-right': 'Belgium, window on the right', 'nl-left': 'Netherlands, window on the left', none: 'no window' },
    window: (width, height) => `window ${width} × ${height} mm`,
    fold: (at) => `fold here (${at} mm)`,
    sample: ['Mevrouw A. Voorbeeld', 'Vereniging Zonder Drempel', 'Voorbeeldstraat 128 bus 14', '1234 AB  VOORBEELDSTAD', 'NEDERLAND'],
    steps: (hasWindow) => hasWindow
      ? ['Print this page at actual size (100 %), not “fit to page”.', 'Measure the line below: it must be 100 mm long.', 'Fold the page at the mark and put it into the envelope.', 'Move it to and fro: only the address may be in sight, and always whole.', 'The grey area is what must always be in sight.']
      : ['Print this page at actual size (100 %), not “fit to page”.', 'Measure the line below: it must be 100 mm long.', 'Measure where the address begins.'],
    hundred: 'exactly 100 mm',
    notes: ({ address, safe }) => [
      `The address begins ${address.x} mm from the left and ${address.y} mm from the top.`,
      ...(safe === undefined ? [] : [`Always in sight: ${safe.x} to ${safe.x + safe.width} mm from the left, ${safe.y} to ${safe.y + safe.height} mm from the top.`]),
    ],
    keys: { print: 'print', back: 'back' },
  },
}
