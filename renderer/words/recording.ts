import type { RecordingAbout, RemovalReason } from '../../shared/dossier/contents/recording.ts'
import type { MicrophoneTrouble } from '../recording/microphone.ts'
import type { Loudness } from '../recording/level.ts'
import type { Words } from './language.tsx'

/** What is said aloud before a call is recorded; Dutch, because the caller hears it, in the organisation's own tone. */
export function consentSentence(tone: 'je' | 'u', isKeptUntil: string): string {
  return tone === 'je'
    ? `Ik wil dit gesprek graag opnemen, zodat ik niets mis. Alleen wie je klacht behandelt, luistert ernaar. ${isKeptUntil} Vind je dat goed? Zeg je nee, dan maak ik gewoon notities.`
    : `Ik wil dit gesprek graag opnemen, zodat ik niets mis. Alleen wie uw klacht behandelt, luistert ernaar. ${isKeptUntil} Vindt u dat goed? Zegt u nee, dan maak ik gewoon notities.`
}

/** The part of that sentence about how long it is kept. */
export function spokenKeeping(tone: 'je' | 'u', days: number | undefined): string {
  const whose = tone === 'je' ? 'je klacht' : 'uw klacht'
  if (days === undefined) return `De opname wordt samen met ${whose} gewist.`
  return days % 7 === 0 ? `De opname wordt gewist, ${spokenWeeks(days / 7)} nadat ${whose} is afgehandeld.` : `De opname wordt gewist, ${days} dagen nadat ${whose} is afgehandeld.`
}

function spokenWeeks(weeks: number): string {
  const spoken = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
  return weeks === 1 ? 'één week' : `${spoken[weeks] ?? String(weeks)} weken`
}

/** A length of time as the clock of a call shows it: `04.07`, `1.02.45`. */
export function clockLength(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}.${two(seconds % 60)}`
  return seconds < 3_600 ? rest : `${Math.floor(seconds / 3_600)}.${rest}`
}

interface TroubleWords {
  readonly what: string
  readonly doNow: string
}

const nl = {
  begin: { call: 'Gesprek opnemen', memo: 'Memo inspreken' } as Readonly<Record<RecordingAbout, string>>,
  name: { call: 'Opname', memo: 'Memo' } as Readonly<Record<RecordingAbout, string>>,
  title: 'Opnames',
  asking: {
    title: 'Gesprek opnemen',
    say: 'Zeg eerst:',
    law: {
      BE: 'In België neemt u een gesprek alleen op als de beller het goed vindt.',
      NL: 'In Nederland moet de beller vooraf weten dat u opneemt.',
    } as Readonly<Record<'BE' | 'NL', string>>,
    agreed: 'De beller vindt het goed',
    agreedAt: (time: string) => `om ${time} uur`,
    first: 'eerst toestemming',
    hears: 'Gehoor hoort wat de microfoon hoort. Zet de telefoon op luidspreker als de beller ook op de opname moet.',
    start: 'Neem op',
    memo: 'Alleen een memo',
    cancel: 'Annuleren',
  },
  starting: 'De microfoon gaat open …',
  running: { call: 'Opname loopt', memo: 'Memo loopt' } as Readonly<Record<RecordingAbout, string>>,
  paused: 'gepauzeerd',
  elapsed: 'Opgenomen',
  level: 'Geluid',
  loudness: { silent: 'stil', soft: 'zacht', good: 'goed', 'too-loud': 'te hard' } as Readonly<Record<Loudness, string>>,
  nothingHeard: 'Gehoor hoort niets. Staat de microfoon aan?',
  hearsNothing: 'hoort niets',
  pause: 'Pauze',
  resume: 'Verder',
  stop: 'Stop',
  ending: 'De laatste woorden worden bewaard …',
  mark: 'Merk',
  markLine: (length: string) => `(opname ${length}) `,
  marked: (length: string) => `Moment ${length} gemerkt in de notities.`,
  started: { call: 'De opname loopt.', memo: 'De memo loopt.' } as Readonly<Record<RecordingAbout, string>>,
  stopped: 'De opname is gestopt en bewaard.',
  elsewhere: (about: RecordingAbout): string => (about === 'call' ? 'Er loopt een opname in een ander gesprek.' : 'Er loopt een memo.'),
  goThere: 'Ga ernaartoe',
  waits: 'Bewaren lukt nog niet. De microfoon staat stil; wat gezegd is, staat nog in het geheugen. Gehoor probeert het opnieuw.',
  troubles: {
    none: {
      what: 'Gehoor vindt geen microfoon.',
      doNow: 'Sluit een headset of microfoon aan en probeer opnieuw. Zonder microfoon werkt al het andere gewoon.',
    },
    refused: {
      what: 'Gehoor mag de microfoon niet gebruiken.',
      doNow: 'Sta de microfoon toe: klik op het slotje bij het adres, of kijk in de privacy-instellingen van uw computer. Typen kan altijd.',
    },
    'in-use': {
      what: 'Een ander programma houdt de microfoon bezet.',
      doNow: 'Sluit het programma waarmee u belt of vergadert, of kies een andere microfoon, en probeer opnieuw.',
    },
    unplugged: {
      what: 'De microfoon is losgeraakt. De opname is gestopt.',
      doNow: 'Wat tot dan gezegd is, is bewaard. Sluit de microfoon weer aan en begin een nieuwe opname.',
    },
    'not-supported': {
      what: 'Deze browser kan niet opnemen.',
      doNow: 'Open Gehoor in Chrome of Edge. Alle andere dingen werken hier gewoon.',
    },
  } satisfies Readonly<Record<MicrophoneTrouble, TroubleWords>> as Readonly<Record<MicrophoneTrouble, TroubleWords>>,
  list: {
    none: 'Nog niets opgenomen.',
    count: (count: number, length: string) => (count === 1 ? `1 opname, ${length}` : `${count} opnames, ${length}`),
    at: (time: string) => `${time} uur`,
    on: (date: string, time: string) => `${date}, ${time} uur`,
    size: (kilobytes: string) => `${kilobytes} kB`,
    consent: (time: string) => `beller vond het goed om ${time} uur`,
    cutOff: 'afgebroken, tot hier bewaard',
    leftOut: 'Het geluid stond niet in de reservekopie die is teruggezet.',
    listen: 'Beluister',
    closePlayer: 'Sluit de speler',
    erase: 'Wis',
    eraseLast: 'Wis de laatste',
    sure: (length: string) => `Deze opname van ${length} wissen? Dat kan niet ongedaan worden gemaakt.`,
    because: { 'not-needed': 'Wis: niet meer nodig', 'consent-withdrawn': 'Wis: de beller wil het niet meer' } as Readonly<Record<Exclude<RemovalReason, 'retention'>, string>>,
    keep: 'Houd haar',
    gone: (date: string) => `gewist op ${date}`,
    goneBecause: { retention: 'de bewaartermijn is voorbij', 'consent-withdrawn': 'de beller trok de toestemming in', 'not-needed': 'niet meer nodig' } as Readonly<Record<RemovalReason, string>>,
    removedOn: (date: string) => `Wordt gewist op ${date}.`,
    removedAfter: (days: number, date: string) => `Wordt gewist ${days} dagen na het sluiten van het dossier; op zijn vroegst op ${date}.`,
    goesWithDossier: (date: string) => `Wordt samen met het dossier gewist; op zijn vroegst op ${date}.`,
  },
  player: {
    label: (name: string) => `Speler: ${name}`,
    loading: 'De opname wordt gelezen.',
    play: 'Speel',
    pause: 'Pauze',
    place: 'Plaats in de opname',
    placeOf: (place: string, length: string) => `${place} van ${length}`,
    speed: 'Snelheid',
    times: (speed: string) => `${speed} ×`,
    hint: 'Spatie speelt en pauzeert, pijlen springen 5 seconden.',
    moments: 'Geschreven tijdens de opname',
    jump: (place: string, text: string) => `${place} ${text}`,
    mark: 'Merk dit moment in de notities',
    failed: 'Deze opname kan niet worden afgespeeld.',
  },
  keys: { record: 'opname beginnen of stoppen', pause: 'opname pauzeren', mark: 'moment merken' },
}

export const recordingWords: Words<typeof nl> = {
  nl,
  en: {
    begin: { call: 'Record the call', memo: 'Dictate a memo' },
    name: { call: 'Recording', memo: 'Memo' },
    title: 'Recordings',
    asking: {
      title: 'Record the call',
      say: 'First say:',
      law: {
        BE: 'In Belgium you record a call only if the caller agrees.',
        NL: 'In the Netherlands the caller must know beforehand that you record.',
      },
      agreed: 'The caller agrees',
      agreedAt: (time) => `at ${time}`,
      first: 'consent first',
      hears: 'Gehoor hears what the microphone hears. Put the telephone on its loudspeaker if the caller is to be on the recording.',
      start: 'Record',
      memo: 'Only a memo',
      cancel: 'Cancel',
    },
    starting: 'The microphone is being opened …',
    running: { call: 'Recording', memo: 'Dictating' },
    paused: 'paused',
    elapsed: 'Recorded',
    level: 'Sound',
    loudness: { silent: 'silent', soft: 'soft', good: 'good', 'too-loud': 'too loud' },
    nothingHeard: 'Gehoor hears nothing. Is the microphone on?',
    hearsNothing: 'hears nothing',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Stop',
    ending: 'The last words are being saved …',
    mark: 'Mark',
    markLine: (length) => `(recording ${length}) `,
    marked: (length) => `Moment ${length} marked in the notes.`,
    started: { call: 'The recording goes on.', memo: 'The memo goes on.' },
    stopped: 'The recording has stopped and is saved.',
    elsewhere: (about) => (about === 'call' ? 'A recording goes on in another call.' : 'A memo goes on.'),
    goThere: 'Go there',
    waits: 'Saving does not work yet. The microphone waits; what was said is still in memory. Gehoor tries again.',
    troubles: {
      none: { what: 'Gehoor finds no microphone.', doNow: 'Connect a headset or microphone and try again. Everything else works without one.' },
      refused: {
        what: 'Gehoor may not use the microphone.',
        doNow: 'Allow the microphone: click the lock beside the address, or look in the privacy settings of your computer. Typing always works.',
      },
      'in-use': { what: 'Another program keeps the microphone busy.', doNow: 'Close the program with which you call or meet, or choose another microphone, and try again.' },
      unplugged: { what: 'The microphone came loose. The recording has stopped.', doNow: 'What was said until then is saved. Connect the microphone again and begin a new recording.' },
      'not-supported': { what: 'This browser cannot record.', doNow: 'Open Gehoor in Chrome or Edge. Everything else works here.' },
    },
    list: {
      none: 'Nothing recorded yet.',
      count: (count, length) => (count === 1 ? `1 recording, ${length}` : `${count} recordings, ${length}`),
      at: (time) => time,
      on: (date, time) => `${date}, ${time}`,
      size: (kilobytes) => `${kilobytes} kB`,
      consent: (time) => `caller agreed at ${time}`,
      cutOff: 'cut off, saved until here',
      leftOut: 'The sound was not in the backup that was put back.',
      listen: 'Listen',
      closePlayer: 'Close the player',
      erase: 'Erase',
      eraseLast: 'Erase the last',
      sure: (length) => `Erase this recording of ${length}? That cannot be undone.`,
      because: { 'not-needed': 'Erase: no longer needed', 'consent-withdrawn': 'Erase: the caller does not want it any more' },
      keep: 'Keep it',
      gone: (date) => `erased on ${date}`,
      goneBecause: { retention: 'the time to keep it is over', 'consent-withdrawn': 'the caller withdrew consent', 'not-needed': 'no longer needed' },
      removedOn: (date) => `Will be erased on ${date}.`,
      removedAfter: (days, date) => `Will be erased ${days} days after the file is closed; on ${date} at the earliest.`,
      goesWithDossier: (date) => `Will be erased with the file; on ${date} at the earliest.`,
    },
    player: {
      label: (name) => `Player: ${name}`,
      loading: 'The recording is being read.',
      play: 'Play',
      pause: 'Pause',
      place: 'Place in the recording',
      placeOf: (place, length) => `${place} of ${length}`,
      speed: 'Speed',
      times: (speed) => `${speed} ×`,
      hint: 'Space plays and pauses, arrows jump 5 seconds.',
      moments: 'Written during the recording',
      jump: (place, text) => `${place} ${text}`,
      mark: 'Mark this moment in the notes',
      failed: 'This recording cannot be played.',
    },
    keys: { record: 'begin or stop recording', pause: 'pause the recording', mark: 'mark a moment' },
  },
}
