/** What a template can have filled in, by the name that stands between the double braces. */
export const templateFields = [
  'adres', 'naam', 'aanhef', 'onderwerp', 'tekst', 'groet', 'handtekening', 'ondertekenaar', 'functie', 'bijlagen', 'datum', 'plaats', 'ons-kenmerk',
  'uw-kenmerk', 'uw-bericht-van', 'behandeld-door', 'organisatie', 'afzender', 'retouradres', 'telefoon', 'e-mail', 'website', 'concept',
] as const
export type TemplateField = (typeof templateFields)[number]

/** Fields that become paragraphs of their own, in place of the paragraph in which they stand. */
export const blockFields: ReadonlySet<TemplateField> = new Set(['tekst', 'bijlagen'])

/** What a letter should have; without `tekst` it is no letter, without the others it is one that lacks something. */
export const expectedFields = ['adres', 'aanhef', 'onderwerp', 'datum', 'ons-kenmerk', 'groet', 'ondertekenaar', 'bijlagen'] as const satisfies readonly TemplateField[]
