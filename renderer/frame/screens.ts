import { lazy } from 'react'

// The call screen is there from the start: the letter typed right after F2 must land in the notes.
export { CallBackScreen } from '../intake/call-back-screen.tsx'
export { IntakeScreen } from '../intake/intake-screen.tsx'

/** The other screens of an open register; each is fetched when it is first gone to. */
export const TodayScreen = lazy(() => import('../calendar/today/today-screen.tsx').then(({ TodayScreen }) => ({ default: TodayScreen })))
export const CalendarScreen = lazy(() => import('../calendar/calendar-screen.tsx').then(({ CalendarScreen }) => ({ default: CalendarScreen })))
export const HourScreen = lazy(() => import('../calendar/hour/hour-screen.tsx').then(({ HourScreen }) => ({ default: HourScreen })))
export const FreeDaysScreen = lazy(() => import('../calendar/free-days/free-days-screen.tsx').then(({ FreeDaysScreen }) => ({ default: FreeDaysScreen })))
export const ListScreen = lazy(() => import('../dossier/list/list-screen.tsx').then(({ ListScreen }) => ({ default: ListScreen })))
export const DossierScreen = lazy(() => import('../dossier/dossier-screen.tsx').then(({ DossierScreen }) => ({ default: DossierScreen })))
export const WholeFileScreen = lazy(() => import('../dossier/whole-file/whole-file-screen.tsx').then(({ WholeFileScreen }) => ({ default: WholeFileScreen })))
export const LetterScreen = lazy(() => import('../letters/letter-screen.tsx').then(({ LetterScreen }) => ({ default: LetterScreen })))
export const PostScreen = lazy(() => import('../letters/post/post-screen.tsx').then(({ PostScreen }) => ({ default: PostScreen })))
export const SettingsScreen = lazy(() => import('../settings/settings-screen.tsx').then(({ SettingsScreen }) => ({ default: SettingsScreen })))
export const TextsScreen = lazy(() => import('../texts/texts-screen.tsx').then(({ TextsScreen }) => ({ default: TextsScreen })))
export const WindowTestScreen = lazy(() => import('../letters/paper/window-test-screen.tsx').then(({ WindowTestScreen }) => ({ default: WindowTestScreen })))
export const HouseStyleScreen = lazy(() => import('../house-style/house-style-screen.tsx').then(({ HouseStyleScreen }) => ({ default: HouseStyleScreen })))
export const TemplateScreen = lazy(() => import('../templates/template-screen.tsx').then(({ TemplateScreen }) => ({ default: TemplateScreen })))
export const ProceduresScreen = lazy(() => import('../procedures/procedures-screen.tsx').then(({ ProceduresScreen }) => ({ default: ProceduresScreen })))
export const ProcedureScreen = lazy(() => import('../procedures/procedure-screen.tsx').then(({ ProcedureScreen }) => ({ default: ProcedureScreen })))
export const StyleScreen = lazy(() => import('../help/style-screen.tsx').then(({ StyleScreen }) => ({ default: StyleScreen })))
export const KeyMapScreen = lazy(() => import('../help/key-map-screen.tsx').then(({ KeyMapScreen }) => ({ default: KeyMapScreen })))
