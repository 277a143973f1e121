import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { commandOf } from '../../shared/commands.ts'
import type { Agenda } from '../../shared/contract/views.ts'
import { orpc } from '../call.ts'
import { Masthead } from '../components/masthead.tsx'
import { Menu } from '../components/menu.tsx'
import { usePress } from '../components/keys.tsx'
import { useDates } from '../words/dates.ts'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { teamWords } from '../words/team.ts'
import { useLocalTime } from './clock.tsx'
import { destinations } from './destinations.ts'
import { lockRegister } from './lock.ts'
import { useMember } from './member.ts'
import { ReminderBell } from './reminding.tsx'
import { useOpenRegister } from './register-context.ts'
import { hoursNow } from './telephone-hours.ts'

/** The days that the agenda of the masthead looks ahead; the same question as that of Today, so that it is asked once. */
export const agendaDays = 7

/** The masthead of an open register. */
export function MainMasthead() {
  const words = useWords(frameWords)
  const language = useLanguage()
  const press = usePress()
  const [path, go] = useLocation()
  const agenda = useQuery(orpc.agenda.get.queryOptions({ input: { days: agendaDays } }))
  return (
    <Masthead
      destinations={destinations.map(({ command, path: place }) => {
        const { label, keys } = commandOf(command) ?? { label: { nl: '', en: '' }, keys: undefined }
        return {
          label: label[language],
          href: `#${place}`,
          isHere: path.startsWith(place) || (place === '/lijst' && path.startsWith('/dossier/')),
          ...(keys === undefined ? {} : { letter: keys.replace('Alt+', '') }),
          ...countOf(place, agenda.data?.counts, words.late),
        }
      })}
      more={
        <Menu
          look="nav"
          items={[
            { id: 'hour', label: words.hour, onChoose: () => go('/spreekuur') },
            { id: 'freeDays', label: words.freeDays, onChoose: () => go('/vrije-dagen') },
            { id: 'settings', label: words.settings, onChoose: () => go('/instellingen') },
            { id: 'keys', label: words.keyMap, onChoose: () => go('/hulp/toetsen') },
            { id: 'style', label: words.styleSheet, onChoose: () => go('/hulp/stijl') },
            { id: 'lock', label: words.lock, onChoose: () => void lockRegister() },
          ]}
        >
          {words.more}
        </Menu>
      }
      bell={<ReminderBell />}
      where={<Where />}
      onSearch={() => press('Ctrl+K')}
      onNewCall={() => press('F2')}
    />
  )
}

function countOf(place: string, counts: Agenda['counts'] | undefined, late: (count: number) => string) {
  if (counts === undefined) return {}
  if (place === '/vandaag') return counts.late === 0 ? {} : { count: late(counts.late), isLate: true }
  return place === '/lijst' ? { count: String(counts.open) } : {}
}

function Where() {
  const words = useWords(frameWords)
  const dates = useDates()
  const time = useLocalTime()
  const { procedure, status } = useOpenRegister()
  const team = useWords(teamWords)
  const { role } = useMember()
  const hours = hoursNow(procedure, time)
  return (
    <>
      <b>{procedure.organisation.name}</b> · {dates.date(time.toPlainDate())}, {dates.time(time.toPlainTime())}
      <br />
      {role === 'reader' ? team.readsAlong : status.isDemo ? words.demo : hours === undefined ? null : hours.isOpen ? words.hoursUntil(dates.time(hours.at)) : words.hoursFrom(dates.time(hours.at))}
    </>
  )
}
