import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appWindowArguments, findBrowser, prepareProfile } from './shell/chromium.ts'
import { openEntrance } from './shell/entrance.ts'
import { startFailure } from './shell/failure.ts'
import { launch } from './shell/launch.ts'
import { serveLoopback } from './shell/loopback.ts'
import { readOptions } from './shell/options.ts'
import { watchPresence } from './shell/presence.ts'
import { folderOf, installation, openFor, thisMachine } from './shell/run.ts'

/** The browser shell: the same program on a plain Node, shown by the browser of this machine. */
const machine = thisMachine()
const options = readOptions(process.argv.slice(2), machine)
const installed = installation(import.meta.dirname)
const { folder, cleanUp } = folderOf(options)
const application = await openFor('browser', options, { folder, installed }).catch(giveUp)

const browser = options.addressFile === undefined ? findBrowser(machine) : undefined
// A browser that we start comes at once, or after a cold start; a person has to read and copy the address first.
const minutesToCome = browser === undefined ? 10 : 1
const entrance = openEntrance({
  random: (size) => randomBytes(size),
  clock: () => performance.now(),
  codeLifetime: 10_000,
  arrivalLifetime: minutesToCome * 60_000,
})
const server = await serveLoopback({
  application,
  page: installed.page,
  entrance,
  presence: watchPresence({
    arrival: minutesToCome * 60_000,
    idle: options.idleSeconds * 1000,
    onNobodyCame: () => {
      console.error('Er is geen venster geopend, daarom is Gehoor gestopt. / No window was opened, so Gehoor has stopped.')
      void end(1)
    },
    onAllGone: () => void end(0),
  }),
  onIntrusion: () => {
    console.error('Het startadres van Gehoor is twee keer gebruikt. Daarom is Gehoor gestopt; wat bewaard was, is veilig. Start opnieuw.')
    console.error('The start address of Gehoor was used twice, so Gehoor has stopped; what was saved is safe. Start it again.')
    void end(1)
  },
})
const address = `${server.origin}/#start=${entrance.code}`
let isEnding = false

if (options.addressFile !== undefined) writeAddress(options.addressFile)
else if (browser !== undefined) openWindow(browser)
else printAddress()

// More than once: a terminal and `npm start` both pass the same signal on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

function openWindow(program: string): void {
  const profile = join(folder, 'browser')
  prepareProfile(profile)
  const child = launch(program, appWindowArguments(address, profile))
  child.once('error', printAddress)
  // A browser that cannot open a window ends with an error; one that hands the window to another of its own does not.
  child.once('exit', (code) => {
    if (code !== 0 && !isEnding && !entrance.isUsed()) printAddress()
  })
}

/** For this user's eyes only: a file that was there already would keep the rights it had. */
function writeAddress(file: string): void {
  rmSync(file, { force: true })
  writeFileSync(file, address, { mode: 0o600, flag: 'wx' })
}

function printAddress(): void {
  const [minutes, inEnglish] = minutesToCome === 1 ? ['één minuut', 'one minute'] : ['tien minuten', 'ten minutes']
  console.log(`Gehoor staat klaar. Open dit adres binnen ${minutes} in uw browser:`)
  console.log(`Gehoor is ready. Open this address in your browser within ${inEnglish}:`)
  console.log(address)
}

function giveUp(error: unknown): never {
  console.error(startFailure(error))
  cleanUp()
  process.exit(1)
}

async function end(code: number): Promise<void> {
  if (isEnding) return
  isEnding = true
  await server.close()
  await application.close()
  cleanUp()
  process.exit(code)
}
