import type { Words } from './language.tsx'

/** Screens by their titles, so that each can be found by its name before its own words are fetched. */
const nl = {
  post: 'Afdrukken en posten',
  houseStyle: 'Huisstijl van de brieven',
  procedures: 'Procedures',
  texts: 'Standaardteksten',
  template: 'Eigen Word-sjabloon',
  windowTest: 'Venstertest',
}

export const placeWords: Words<typeof nl> = {
  nl,
  en: {
    post: 'Print and post',
    houseStyle: 'House style of the letters',
    procedures: 'Procedures',
    texts: 'Standard texts',
    template: 'Your own Word template',
    windowTest: 'Window test',
  },
}
