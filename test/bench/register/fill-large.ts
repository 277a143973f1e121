import { closeRegister, createRegister } from '../../../electron/register/register.ts'
import { fillRegister, movableEnvironment } from '../../fixtures/many-dossiers.ts'
import { passphrase, procedures, settings, testEnvironment, type Closed } from '../../fixtures/register.ts'

/** Makes a closed register with so many lifelike dossiers, the last of them received on `until`. Twenty thousand take some minutes. */
export function fillLarge(folder: string, count: number, until: Temporal.PlainDate): Closed {
  const environment = movableEnvironment(testEnvironment())
  const { register } = createRegister(environment, { folder, passphrase, label: 'K.D.', settings, procedures })
  const dataKey = Buffer.from(register.dataKey)
  fillRegister(register, environment, { count, procedures, until })
  closeRegister(register)
  return { folder, dataKey }
}
