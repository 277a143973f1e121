import type { ProblemCode } from '../../shared/contract/problems.ts'
import type { Problem } from '../problem.ts'
import type { Words } from './language.tsx'

/** What happened, what is still good, what to do: three short sentences, never a reproach (look, tone). */
export interface ProblemSentences {
  readonly what: string
  readonly safe: string
  readonly doNow: string
}

type DataOf<Code extends ProblemCode> = Extract<Problem, { code: Code }>['data']
type Table = { readonly [Code in ProblemCode]: (data: DataOf<Code>) => ProblemSentences }

interface ProblemWords {
  readonly known: Table
  /** For a fault of the program. */
  readonly unknown: ProblemSentences
}

const nl: ProblemWords = {
  known: {
    REGISTER_LOCKED: () => ({
      what: 'Het register is op slot.', safe: 'Alles is bewaard.', doNow: 'Open het met uw wachtzin en ga verder.',
    }),
    REGISTER_ABSENT: () => ({
      what: 'Er is nog geen register op deze laptop.', safe: 'Er is niets gewist.',
      doNow: 'Maak een nieuw register. Had u er al een? Start Gehoor dan met de map waarin het staat.',
    }),
    REGISTER_EXISTS: () => ({
      what: 'Er staat al een register op deze laptop.', safe: 'Het is niet aangeraakt.', doNow: 'Open het met uw wachtzin.',
    }),
    WRONG_PASSPHRASE: ({ attempts }) => ({
      what: 'Deze wachtzin past niet.', safe: 'Er is niets gewijzigd of gewist.',
      doNow: attempts < 3
        ? 'Kijk of Caps Lock uit staat en typ de wachtzin opnieuw. Hoofdletters en spaties tellen mee.'
        : `U probeerde het ${attempts} keer. Laat de wachtzin zien terwijl u typt, of neem het blad met de herstelsleutel.`,
    }),
    WRONG_RECOVERY_KEY: ({ mistyped }) => ({
      what: mistyped ? 'In deze herstelsleutel staat een typfout.' : 'Deze herstelsleutel hoort niet bij dit register.',
      safe: 'Er is niets gewijzigd of gewist.',
      doNow: mistyped
        ? 'Vergelijk elke groep met uw blad. De tekens 0, 1, O, I en S komen in een herstelsleutel niet voor.'
        : 'Neem het nieuwste blad. Een oud blad past niet meer nadat u een nieuwe sleutel maakte.',
    }),
    WEAK_PASSPHRASE: () => ({
      what: 'Deze wachtzin is te gemakkelijk te raden.', safe: 'Er is nog niets gewijzigd.',
      doNow: 'Neem vier of vijf losse woorden, of een zin die alleen u kent.',
    }),
    LAST_KEY: () => ({
      what: 'Dit is de laatste sleutel die het register opent.', safe: 'Hij is blijven staan.',
      doNow: 'Voeg eerst een andere wachtzin of een nieuwe herstelsleutel toe.',
    }),
    LAST_COORDINATOR: () => ({
      what: 'Dan zou niemand met een wachtzin nog coördinator zijn.', safe: 'De rol is gebleven wat zij was.',
      doNow: 'Maak eerst een collega coördinator.',
    }),
    NO_SUCH_MEMBER: () => ({
      what: 'Deze collega heeft geen wachtzin meer.', safe: 'Er is niets gewijzigd.', doNow: 'Sluit dit venster en open het opnieuw.',
    }),
    HIDDEN_FROM_SELF: () => ({
      what: 'U kunt een dossier niet verbergen voor uzelf.', safe: 'Er is niets gewijzigd.', doNow: 'Vraag een andere coördinator om dit te doen.',
    }),
    NOT_ALLOWED: ({ needed }) => ({
      what: needed === 'coordinator' ? 'Dit kan alleen de klachtencoördinator.' : 'U leest mee in dit register, en kunt niets wijzigen.',
      safe: 'Er is niets gewijzigd.', doNow: 'Vraag de klachtencoördinator om het te doen, of om uw rol te wijzigen.',
    }),
    REGISTER_BUSY: () => ({
      what: 'Het register is al open in een ander venster van Gehoor.', safe: 'Daar is niets misgegaan.',
      doNow: 'Ga naar dat venster. Ziet u het niet? Sluit Gehoor overal, wacht een halve minuut en start opnieuw.',
    }),
    REGISTER_NEWER: ({ version, supported }) => ({
      what: `Dit register is gemaakt met een nieuwere Gehoor (versie ${version}; deze kent tot ${supported}).`,
      safe: 'Het is niet geopend en niet gewijzigd.',
      doNow: 'Open het met de nieuwste Gehoor. Vraag die aan wie Gehoor voor u installeert.',
    }),
    REGISTER_DAMAGED: ({ backups }) => ({
      what: 'Een deel van het register is niet meer leesbaar.', safe: 'Gehoor heeft niets gewist.',
      doNow: backups.length === 0
        ? 'Er is geen goede reservekopie op deze laptop gevonden. Laat de map staan zoals ze is en vraag hulp aan uw informaticadienst.'
        : 'Zet een reservekopie terug. Het beschadigde bestand blijft bewaard.',
    }),
    REGISTER_READ_ONLY: () => ({
      what: 'Gehoor mag in de map van het register niet schrijven.', safe: 'Het register is niet gewijzigd.',
      doNow: 'Zet de map niet op alleen-lezen, of verplaats ze naar een map waarin u mag schrijven. Probeer het daarna opnieuw.',
    }),
    DISK_FULL: () => ({
      what: 'De schijf is vol; dit laatste kon niet bewaard worden.', safe: 'Alles wat eerder bewaard was, is goed. Wat u nu typt, staat nog op dit scherm.',
      doNow: 'Laat dit venster open, maak ruimte (leeg de prullenmand) en probeer opnieuw.',
    }),
    BACKUP_FAILED: () => ({
      what: 'De reservekopie lukte niet.', safe: 'Het register zelf is goed en niet gewijzigd.',
      doNow: 'Kijk of de schijf niet vol is en probeer opnieuw.',
    }),
    DAY_PASSED: () => ({
      what: 'Een dag die voorbij is, kan geen sluitingsdag meer worden of blijven.', safe: 'Er is niets gewijzigd.',
      doNow: 'Kies dagen vanaf vandaag. Wat al geteld en gemeld is, blijft zoals het was.',
    }),
    NO_SUCH_ABSENCE: () => ({
      what: 'Deze afwezigheid is er niet meer.', safe: 'De termijnen staan er nog.', doNow: 'Ga terug naar de vrije dagen en kijk welke afwezigheid er nog staat.',
    }),
    NO_SUCH_DOSSIER: () => ({
      what: 'Dit dossier staat niet in het register.', safe: 'Er is niets gewist.', doNow: 'Zoek het op nummer of naam in de lijst.',
    }),
    NO_SUCH_PROCEDURE: () => ({
      what: 'Deze procedure staat niet in het register.', safe: 'Uw dossiers zijn goed.', doNow: 'Kies een procedure in Instellingen.',
    }),
    PROCEDURE_FAULTY: ({ problems }) => ({
      what: problems.length === 1 ? 'In deze procedure zit één fout.' : `In deze procedure zitten ${problems.length} fouten.`,
      safe: 'Er is niets in gebruik genomen; de geldende procedure is niet gewijzigd.', doNow: 'Verbeter wat eronder staat.',
    }),
    PROCEDURE_IN_USE: () => ({
      what: 'Deze procedure is nog in gebruik.', safe: 'Er is niets gewijzigd.',
      doNow: 'Kies in Instellingen een andere procedure voor nieuwe klachten. Een procedure met dossiers of open gesprekken blijft bestaan.',
    }),
    PROCEDURE_EXISTS: () => ({ what: 'Er is al een procedure met deze naam.', safe: 'Er is niets gewijzigd.', doNow: 'Kies een andere naam.' }),
    DOSSIER_STAYS: () => ({
      what: 'Eén van deze dossiers kan niet onder de andere versie verder.', safe: 'Er is geen enkel dossier verplaatst.', doNow: 'Bekijk opnieuw wat er schuift en kies zonder dat dossier.',
    }),
    NO_SUCH_DEADLINE: () => ({
      what: 'Deze termijn loopt niet meer, of op een andere dag.', safe: 'Er is niets veranderd.', doNow: 'Open het dossier om te zien hoe het nu staat.',
    }),
    SNOOZE_TOO_LONG: () => ({
      what: 'Zo lang kan deze herinnering niet wachten: dan is het te laat.', safe: 'Zij staat er nog.', doNow: 'Kies een moment op of vóór de laatste dag.',
    }),
    NO_SUCH_FILE: () => ({
      what: 'Dit document is niet meer beschikbaar.', safe: 'De brief staat nog in het dossier.', doNow: 'Open het document opnieuw vanuit het dossier.',
    }),
    NO_SUCH_DOCUMENT: () => ({
      what: 'Dit document is er niet (meer).', safe: 'De rest van het dossier is zoals het was.', doNow: 'Staat het register weer zoals een oudere reservekopie? Voeg het document dan opnieuw toe.',
    }),
    DOCUMENT_EMPTY: () => ({ what: 'Dit bestand is leeg.', safe: 'Er is niets toegevoegd.', doNow: 'Kijk het bestand na en voeg het dan opnieuw toe.' }),
    DOCUMENT_TOO_LARGE: ({ most }) => ({
      what: `Dit bestand is te groot: een document mag ${Math.round(most / 1024 / 1024)} MB zijn.`, safe: 'Er is niets toegevoegd.',
      doNow: 'Scan met een lagere kwaliteit, of splits het bestand.',
    }),
    DOCUMENT_KNOWN: () => ({ what: 'Precies dit bestand zit al in het dossier.', safe: 'Het is niet nog eens toegevoegd.', doNow: 'U hoeft niets te doen.' }),
    NO_SCAN_FOLDER: () => ({ what: 'De map met scans is er niet.', safe: 'Er is niets toegevoegd.', doNow: 'Kies de map waarin uw scanner bestanden zet.' }),
    NO_SUCH_RECORDING: () => ({
      what: 'Het geluid van deze opname is er niet meer.', safe: 'De notities en de rest van het dossier zijn goed.', doNow: 'In de geschiedenis van het dossier staat waarom ze gewist is.',
    }),
    RECORDING_ENDED: () => ({
      what: 'Deze opname was al gestopt.', safe: 'Wat tot dan gezegd is, is bewaard.', doNow: 'Begin een nieuwe opname.',
    }),
    CHANGED_MEANWHILE: () => ({
      what: 'Dit dossier is ondertussen ergens anders gewijzigd.', safe: 'Er is niets overschreven.',
      doNow: 'Bekijk wat erbij kwam en doe uw stap opnieuw.',
    }),
    STEP_BLOCKED: () => ({
      what: 'Deze stap kan nu nog niet.', safe: 'Er is niets gewijzigd.', doNow: 'Doe eerst wat bij de stap staat.',
    }),
    SHEET_INCOMPLETE: () => ({
      what: 'Dit gesprek kan nog geen dossier worden.', safe: 'Alles wat u typte, is bewaard.', doNow: 'Vul aan wat bij de velden staat.',
    }),
    NOT_A_WORD_FILE: ({ fault }) => ({
      what: fault === 'damaged' ? 'Dit Word-document is beschadigd.' : fault === 'has-macros' ? 'Dit Word-document bevat macro’s.' : fault === 'too-big' ? 'Dit document is groter dan een brief kan zijn.' : 'Dit is geen Word-document.',
      safe: 'Uw brief is gebleven zoals hij was.', doNow: 'Open het bestand in Word, bewaar het als .docx en kies het opnieuw.',
    }),
    TEMPLATE_UNUSABLE: () => ({
      what: 'In dit sjabloon zit een fout die in elke brief te zien zou zijn.', safe: 'Uw brieven worden gemaakt zoals voorheen.',
      doNow: 'Verbeter het sjabloon in Word, bewaar het en kies het opnieuw.',
    }),
    CANNOT_BE_POSTED: ({ numbers }) => ({
      what: `In ${numbers.length === 1 ? `dossier ${numbers.join('')}` : `de dossiers ${numbers.join(', ')}`} is ondertussen iets anders gebeurd.`,
      safe: 'Van geen enkele brief is iets gewijzigd.', doNow: 'Vink de brieven van deze dossiers uit en leg de andere opnieuw vast. Kijk daarna in die dossiers.',
    }),
    LETTER_INCOMPLETE: ({ missing }) => ({
      what: missing.length === 1 ? 'In deze brief ontbreekt nog één verplicht onderdeel.' : `In deze brief ontbreken nog ${missing.length} verplichte onderdelen.`,
      safe: 'Uw tekst is bewaard.', doNow: 'Voeg ze in, of geef een reden waarom ze niet nodig zijn.',
    }),
  },
  unknown: {
    what: 'Er ging iets mis in het programma.', safe: 'Wat bewaard was, is bewaard.',
    doNow: 'Probeer het opnieuw. Gebeurt het weer? Sluit Gehoor en start het opnieuw.',
  },
}

const en: ProblemWords = {
  known: {
    REGISTER_LOCKED: () => ({ what: 'The register is locked.', safe: 'Everything is saved.', doNow: 'Open it with your passphrase and go on.' }),
    REGISTER_ABSENT: () => ({
      what: 'There is no register on this laptop yet.', safe: 'Nothing was erased.',
      doNow: 'Make a new register. Did you have one? Then start Gehoor with the folder that holds it.',
    }),
    REGISTER_EXISTS: () => ({ what: 'There is a register on this laptop already.', safe: 'It was not touched.', doNow: 'Open it with your passphrase.' }),
    WRONG_PASSPHRASE: ({ attempts }) => ({
      what: 'This passphrase does not fit.', safe: 'Nothing was changed or erased.',
      doNow: attempts < 3
        ? 'See that Caps Lock is off and type the passphrase again. Capitals and spaces count.'
        : `You tried ${attempts} times. Show the passphrase while you type, or take the sheet with the recovery key.`,
    }),
    WRONG_RECOVERY_KEY: ({ mistyped }) => ({
      what: mistyped ? 'There is a typing error in this recovery key.' : 'This recovery key does not belong to this register.',
      safe: 'Nothing was changed or erased.',
      doNow: mistyped
        ? 'Compare each group with your sheet. The signs 0, 1, O, I and S do not occur in a recovery key.'
        : 'Take the newest sheet. An old sheet no longer fits after you made a new key.',
    }),
    WEAK_PASSPHRASE: () => ({
      what: 'This passphrase is too easy to guess.', safe: 'Nothing was changed yet.',
      doNow: 'Take four or five unrelated words, or a sentence that only you know.',
    }),
    LAST_KEY: () => ({
      what: 'This is the last key that opens the register.', safe: 'It was kept.', doNow: 'First add another passphrase or a new recovery key.',
    }),
    LAST_COORDINATOR: () => ({
      what: 'Nobody with a passphrase would be coordinator any more.', safe: 'The role has stayed as it was.', doNow: 'Make a colleague coordinator first.',
    }),
    NO_SUCH_MEMBER: () => ({
      what: 'This colleague has no passphrase any more.', safe: 'Nothing was changed.', doNow: 'Close this window and open it again.',
    }),
    HIDDEN_FROM_SELF: () => ({
      what: 'You cannot hide a file from yourself.', safe: 'Nothing was changed.', doNow: 'Ask another coordinator to do this.',
    }),
    NOT_ALLOWED: ({ needed }) => ({
      what: needed === 'coordinator' ? 'Only the complaint coordinator can do this.' : 'You read along in this register and cannot change anything.',
      safe: 'Nothing was changed.', doNow: 'Ask the complaint coordinator to do it, or to change your role.',
    }),
    REGISTER_BUSY: () => ({
      what: 'The register is already open in another window of Gehoor.', safe: 'Nothing went wrong there.',
      doNow: 'Go to that window. Do you not see it? Close Gehoor everywhere, wait half a minute and start again.',
    }),
    REGISTER_NEWER: ({ version, supported }) => ({
      what: `This register was made with a newer Gehoor (version ${version}; this one knows up to ${supported}).`,
      safe: 'It was not opened and not changed.', doNow: 'Open it with the newest Gehoor. Ask whoever installs Gehoor for you.',
    }),
    REGISTER_DAMAGED: ({ backups }) => ({
      what: 'A part of the register can no longer be read.', safe: 'Gehoor erased nothing.',
      doNow: backups.length === 0
        ? 'No good backup was found on this laptop. Leave the folder as it is and ask your IT department for help.'
        : 'Put a backup back. The damaged file is kept.',
    }),
    REGISTER_READ_ONLY: () => ({
      what: 'Gehoor may not write in the folder of the register.', safe: 'The register was not changed.',
      doNow: 'Do not make the folder read-only, or move it to a folder in which you may write. Then try again.',
    }),
    DISK_FULL: () => ({
      what: 'The disk is full; the last thing could not be saved.', safe: 'All that was saved before is good. What you type now is still on this screen.',
      doNow: 'Leave this window open, make room (empty the bin) and try again.',
    }),
    BACKUP_FAILED: () => ({
      what: 'The backup did not succeed.', safe: 'The register itself is good and unchanged.', doNow: 'See whether the disk is full and try again.',
    }),
    DAY_PASSED: () => ({ what: 'A day that has passed can no longer become or stop being a closing day.', safe: 'Nothing was changed.', doNow: 'Choose days from today on. What was counted and told stays as it was.' }),
    NO_SUCH_ABSENCE: () => ({
      what: 'This absence is no longer there.', safe: 'The deadlines still are.', doNow: 'Go back to the days off and see which absence is left.',
    }),
    NO_SUCH_DOSSIER: () => ({ what: 'This file is not in the register.', safe: 'Nothing was erased.', doNow: 'Find it by number or name in the list.' }),
    NO_SUCH_PROCEDURE: () => ({ what: 'This procedure is not in the register.', safe: 'Your files are good.', doNow: 'Choose a procedure in Settings.' }),
    PROCEDURE_FAULTY: ({ problems }) => ({
      what: problems.length === 1 ? 'There is one mistake in this procedure.' : `There are ${problems.length} mistakes in this procedure.`,
      safe: 'Nothing was put in force; the procedure in force is unchanged.', doNow: 'Mend what stands below.',
    }),
    PROCEDURE_IN_USE: () => ({
      what: 'This procedure is still in use.', safe: 'Nothing was changed.', doNow: 'Choose another procedure for new complaints in Settings. A procedure with files or open calls stays.',
    }),
    PROCEDURE_EXISTS: () => ({ what: 'There is a procedure with this name already.', safe: 'Nothing was changed.', doNow: 'Choose another name.' }),
    DOSSIER_STAYS: () => ({ what: 'One of these files cannot go on under the other version.', safe: 'No file was moved.', doNow: 'Look again at what moves, and choose without that file.' }),
    NO_SUCH_DEADLINE: () => ({ what: 'This term no longer runs, or it does on another day.', safe: 'Nothing was changed.', doNow: 'Open the file to see how it stands now.' }),
    SNOOZE_TOO_LONG: () => ({ what: 'This reminder cannot wait so long: it would be too late.', safe: 'It is still there.', doNow: 'Choose a moment on or before the last day.' }),
    NO_SUCH_FILE: () => ({ what: 'This document is no longer available.', safe: 'The letter is still in the file.', doNow: 'Open the document again from the file.' }),
    NO_SUCH_DOCUMENT: () => ({
      what: 'This document is not there (any more).', safe: 'The rest of the file is as it was.', doNow: 'Was the register put back from an older backup? Then add the document again.',
    }),
    DOCUMENT_EMPTY: () => ({ what: 'This file is empty.', safe: 'Nothing was added.', doNow: 'Look at the file and add it again.' }),
    DOCUMENT_TOO_LARGE: ({ most }) => ({
      what: `This file is too large: a document may have ${Math.round(most / 1024 / 1024)} MB.`, safe: 'Nothing was added.',
      doNow: 'Scan at a lower quality, or split the file.',
    }),
    DOCUMENT_KNOWN: () => ({ what: 'This very file is in the dossier already.', safe: 'It was not added again.', doNow: 'You need not do anything.' }),
    NO_SCAN_FOLDER: () => ({ what: 'The folder with scans is not there.', safe: 'Nothing was added.', doNow: 'Choose the folder in which your scanner puts its files.' }),
    NO_SUCH_RECORDING: () => ({
      what: 'The sound of this recording is no longer there.', safe: 'The notes and the rest of the file are good.', doNow: 'The history of the file says why it was erased.',
    }),
    RECORDING_ENDED: () => ({ what: 'This recording had stopped already.', safe: 'What was said until then is saved.', doNow: 'Begin a new recording.' }),
    CHANGED_MEANWHILE: () => ({
      what: 'This file was changed elsewhere in the meantime.', safe: 'Nothing was overwritten.', doNow: 'See what was added and do your step again.',
    }),
    STEP_BLOCKED: () => ({ what: 'This step is not possible yet.', safe: 'Nothing was changed.', doNow: 'First do what stands at the step.' }),
    SHEET_INCOMPLETE: () => ({ what: 'This call cannot become a file yet.', safe: 'All that you typed is saved.', doNow: 'Complete what stands at the fields.' }),
    NOT_A_WORD_FILE: ({ fault }) => ({
      what: fault === 'damaged' ? 'This Word document is damaged.' : fault === 'has-macros' ? 'This Word document holds macros.' : fault === 'too-big' ? 'This document is larger than a letter can be.' : 'This is no Word document.',
      safe: 'Your letter stayed as it was.', doNow: 'Open the file in Word, save it as .docx and choose it again.',
    }),
    TEMPLATE_UNUSABLE: () => ({
      what: 'There is a mistake in this template that every letter would show.', safe: 'Your letters are made as before.',
      doNow: 'Mend the template in Word, save it and choose it again.',
    }),
    CANNOT_BE_POSTED: ({ numbers }) => ({
      what: `Something else happened meanwhile in ${numbers.length === 1 ? `file ${numbers.join('')}` : `the files ${numbers.join(', ')}`}.`,
      safe: 'Nothing was changed of any letter.', doNow: 'Untick the letters of these files and record the others again. Then look into those files.',
    }),
    LETTER_INCOMPLETE: ({ missing }) => ({
      what: missing.length === 1 ? 'One required element is still missing in this letter.' : `${missing.length} required elements are still missing in this letter.`,
      safe: 'Your text is saved.', doNow: 'Put them in, or give a reason why they are not needed.',
    }),
  },
  unknown: {
    what: 'Something went wrong in the program.', safe: 'What was saved is saved.',
    doNow: 'Try again. Does it happen again? Close Gehoor and start it again.',
  },
}

export const problemWords: Words<ProblemWords> = { nl, en }

/** The sentences for a problem; those for a fault of the program when there is none. */
export function sentencesOf(problem: Problem | undefined, words: ProblemWords): ProblemSentences {
  if (problem === undefined) return words.unknown
  // The table has one function per code for exactly that code's data; the compiler cannot see that the two go together.
  const say = words.known[problem.code] as (data: Problem['data']) => ProblemSentences
  return say(problem.data)
}
