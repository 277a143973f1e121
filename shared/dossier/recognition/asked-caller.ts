import { soundOf } from '../understanding/name-sound.ts'
import { callerKeys, personSound } from './keys.ts'
import type { AskedCaller } from './recognition.ts'
import { understandAddress, type HomeCountry } from '../understanding/address.ts'
import { understandName } from '../understanding/name.ts'
import { phoneBeginnings } from '../understanding/phone.ts'

/** A caller as a sheet knows her: each detail as it was typed, empty when it was not. */
export interface TypedCaller {
  readonly name: string
  readonly organisation: string
  readonly phone: string
  readonly address: string
  readonly email: string
  readonly onBehalfOf: string
}

/** Fewer letters, or a sound of fewer, begin half the names there are (peers.md T5). */
const fewestLetters = 3

/** What a register is asked about a caller of whom so much was typed; details are read as an organisation in this country reads them. */
export function askedOf({ name, organisation, phone, address, email, onBehalfOf }: TypedCaller, country: HomeCountry): Omit<AskedCaller, 'isMentioned'> {
  const understoodName = understandName(name)
  const { written, begun } = soundOf(understoodName?.surname ?? '')
  const understoodAddress = understandAddress(address, country)
  const told = (key: 'organisation' | 'phone' | 'email', text: string) => (text.trim() === '' ? {} : { [key]: text })
  const keys = callerKeys(
    {
      ...(understoodName === undefined ? {} : { name: understoodName }),
      ...(understoodAddress === undefined ? {} : { address: understoodAddress }),
      ...told('organisation', organisation),
      ...told('phone', phone),
      ...(/^\S+@\S{2,}$/.test(email.trim()) ? told('email', email) : {}),
    },
    country,
  )
  return {
    keys,
    phoneBegins: phoneBeginnings(phone, country),
    nameBegins: written.filter((letters) => letters.length >= fewestLetters),
    soundBegins: begun.filter((sound) => sound.length >= fewestLetters),
    speaksFor: personSound(onBehalfOf),
  }
}
