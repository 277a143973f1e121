import { useLocation } from 'wouter'
import { commandOf, commands, type Command, type CommandId } from '../../shared/commands.ts'
import { usePress, useShownKeys } from '../components/keys.tsx'
import { otherWays, useNewSheet } from '../intake/new-sheet.ts'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords, type Language } from '../words/language.tsx'
import { otherWaysWords } from '../words/other-ways.ts'
import { placeWords } from '../words/places.ts'
import { isMeant, type Found } from './found-order.ts'
import { lockRegister } from './lock.ts'
import { useOpenRegister } from './register-context.ts'

/** Escape would close the list itself, and Ctrl K opened it. */
const pointless = new Set(['Escape', 'Ctrl+K'])
/** Keys that only make sense under the fingers: found by who looks for them, and no line of the list that comes by itself. */
const underFingers = new Set(['F4', 'Shift+F4', 'F8', 'Shift+F8'])
const everywhere: readonly Command[] = commands.filter(({ places }) => (places as readonly string[]).includes('everywhere'))

/** Everything that can be done now and that fits what is typed: the keys of the screen and of the frame, what else the screen offers, and every place. */
export function useDoable(typed: string): readonly Found[] {
  const language = useLanguage()
  const press = usePress()
  const offered = useShownKeys().flatMap(({ keys, label, act, layer, shown }): Found[] => {
    const first = [keys].flat()[0]
    if (act === undefined || (first === undefined && shown !== 'search') || pointless.has(first ?? '')) return []
    const called = layer === 'frame' ? everywhere.find((command) => command.keys === first) : undefined
    return [{ id: `${first ?? ''} ${label}`, name: label, ...(first === undefined ? { act: () => act('') } : { keys: first, act: () => void press(first) }), ...called === undefined ? {} : { also: wordsOf(called, language) } }]
  })
  const places = usePlaces()
  // A call is what may not wait.
  const inOrder = offered.toSorted((one, other) => Number(other.keys === 'F2') - Number(one.keys === 'F2'))
  const all = [...inOrder, ...places]
  return typed === '' ? all.filter(({ keys }) => !underFingers.has(keys ?? '')) : all.filter((one) => isMeant(one, typed))
}

/** Ways in and screens that have no key. */
function usePlaces(): readonly Found[] {
  const language = useLanguage()
  const frame = useWords(frameWords)
  const named = useWords(placeWords)
  const written = useWords(otherWaysWords)
  const titles = [
    ['post', named.post, '/post'],
    ['hour', frame.hour, '/spreekuur'],
    ['free-days', frame.freeDays, '/vrije-dagen'],
    ['house-style', named.houseStyle, '/huisstijl'],
    ['procedures', named.procedures, '/procedures'],
    ['texts', named.texts, '/teksten'],
    ['template', named.template, '/sjabloon'],
    ['window-test', named.windowTest, '/venstertest'],
    ['key-map', frame.keyMap, '/hulp/toetsen'],
  ] as const
  const [, go] = useLocation()
  const { procedure } = useOpenRegister()
  const newSheet = useNewSheet()
  const given = (id: CommandId, act: () => void): readonly Found[] => {
    const command = commandOf(id)
    return command === undefined ? [] : [{ id, name: command.label[language], ...(command.also === undefined ? {} : { also: command.also[language] }), act }]
  }
  return [
    ...otherWays(procedure).filter(({ channel }) => channel !== 'letter').map(({ channel, isOffered }) => ({
      id: channel, name: written.enter[channel], ...(isOffered ? {} : { detail: written.notOffered }), act: () => newSheet(channel),
    })),
    ...given('go.reminders', () => go('/vandaag/herinneringen')),
    ...titles.map(([id, name, place]) => ({ id, name, act: () => go(place) })),
    ...given('go.settings', () => go('/instellingen')),
    ...given('help.style', () => go('/hulp/stijl')),
    ...given('register.lock', () => void lockRegister()),
  ]
}

function wordsOf({ label, also }: Command, language: Language): string {
  return [label[language], also?.[language] ?? ''].join(' ')
}
