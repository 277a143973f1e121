import { agenda } from './agenda.ts'
import { application } from './application.ts'
import { calendarFile } from './calendar-file.ts'
import { closures } from './closures.ts'
import { directory } from './directory.ts'
import { dossiers } from './dossiers.ts'
import { drafts } from './drafts.ts'
import { questions } from './implementer.ts'
import { letters } from './letters.ts'
import { procedures } from './procedures.ts'
import { recognition } from './recognition.ts'
import { recordings } from './recordings.ts'
import { register } from './register.ts'
import { reminders } from './reminders.ts'
import { settings } from './settings.ts'
import { texts } from './texts.ts'

/** An answer to every question of the contract; a question without one does not compile. */
export const router = questions.router({ application, register, settings, procedures, drafts, dossiers, agenda, calendarFile, closures, reminders, recognition, directory, texts, letters, recordings })
