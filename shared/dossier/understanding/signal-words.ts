import type { Signal } from '../../procedure/schema.ts'

/**
 * Words in a caller's story that make a ground light up, per signal. Dutch of Flanders and the Netherlands, small letters,
 * without accents. A star ends the beginning of a word, so that a chip lights up while the word is still being typed
 * ("bezw*"); a space is any white space. They only draw attention: the coordinator decides.
 */
export const signalWords: Readonly<Record<Signal, readonly string[]>> = {
  anonymous: ['anonie*', 'naam niet geven', 'naam niet zeggen', 'zonder naam', 'geen naam geven', 'onbekend blijven'],
  'older-than-a-year': [
    'jaren geleden', 'al jaren', 'paar jaar', 'vorig jaar', 'twee jaar', 'drie jaar', 'vier jaar', 'vijf jaar', 'anderhalf jaar', 'langer dan een jaar',
    'meer dan een jaar',
  ],
  information: ['informatie over', 'info over', 'wil weten hoe', 'openingsuren', 'openingstijden'],
  report: [
    'wil melden', 'meldt dat', 'melding', 'put in de weg', 'straatlamp*', 'straatverlichting', 'sluikstort*', 'zwerfvuil', 'zwerfafval', 'vuilnis*', 'afvalophaling',
    'huisvuil', 'overdreven snelheid', 'te snel rijden', 'overlast', 'losse stoeptegel*', 'losliggende',
  ],
  suggestion: ['suggestie*', 'voorstel', 'stelt voor', 'idee om', 'tip', 'zou beter zijn als'],
  policy: ['beleid*', 'regelgeving', 'reglement*', 'verordening*', 'wetgeving', 'de wet', 'het decreet', 'belasting op', 'politieke keuze', 'gemeenteraad'],
  'appeal-pending': ['in beroep', 'beroep loopt', 'beroep ingesteld', 'beroep ingediend', 'beroepsprocedure', 'raad van state', 'hoger beroep'],
  'appeal-possible': ['beroep kan', 'kan in beroep', 'beroep mogelijk', 'beroepstermijn', 'beroepsmogelijkhe*', 'beslissing', 'weigering van'],
  'objection-possible': [
    'bezw*', 'besluit', 'beschikking', 'afgewezen', 'afwijzing', 'niet eens met', 'oneens met', 'uitkering stopgezet', 'uitkering verlaagd', 'verlaging van', 'teruggevorderd',
    'terugvordering', 'boete', 'maatregel',
  ],
  court: ['rechtszaak', 'rechtbank', 'rechter', 'advocaat', 'dagvaard*', 'gerechtelijk*', 'proces', 'kort geding', 'vrederechter', 'gerecht', 'raad van state', 'hoger beroep'],
  prosecution: ['aangifte', 'politie', 'strafzaak', 'strafrechtelijk*', 'officier van justitie', 'opsporingsonderzoek', 'vervolgd', 'vervolging', 'openbaar ministerie'],
  'handled-before': ['eerder geklaagd', 'al geklaagd', 'eerdere klacht', 'vorige klacht', 'tweede klacht', 'opnieuw klacht', 'zelfde klacht', 'klacht al', 'al een klacht', 'al klacht'],
  // Whether a complaint is manifestly unfounded or unreasonable is a judgement; no word of a caller can point to it.
  'manifestly-unfounded': [],
  unreasonable: [],
  'no-interest': ['namens een ander', 'voor iemand anders', 'gaat niet over mij', 'gaat niet om mij', 'heb er zelf geen last', 'gezien dat', 'voor de buurman', 'voor de buurvrouw'],
  'solved-at-once': ['meteen opgelost', 'onmiddellijk opgelost', 'direct opgelost', 'al opgelost', 'is opgelost', 'doorverbonden met de juiste'],
  'service-not-contacted': ['nog niet gecontacteerd', 'nog niet gebeld', 'nog niet gesproken', 'nog niet gemaild', 'nog geen contact', 'nog niet besproken', 'belt als eerste naar ons'],
  'other-body': [
    'aquafin', 'de lijn', 'fluvius', 'nmbs', 'bpost', 'postnl', 'vdab', 'uwv', 'svb', 'belastingdienst', 'politiezone', 'de watergroep', 'pidpa', 'igean', 'provincie',
    'andere gemeente', 'huisvestingsmaatschappij', 'zorgkas', 'mutualiteit', 'ziekenfonds', 'ziekteverzekeraar',
  ],
  // Decided by the channel: who rings about what was said on Facebook is no longer only posting there.
  'social-media': [],
  'several-recipients': ['ook gestuurd naar', 'ook gemaild naar', 'ook ingediend bij', 'ook klacht bij', 'in kopie', 'aan de minister', 'meerdere diensten', 'ook bij de'],
  'no-trust': ['geen vertrouwen', 'vertrouw* jullie niet', 'vertrouwt ons niet', 'allemaal hetzelfde', 'jullie zijn partijdig'],
}
