import { lazy } from 'react'

/** The screens of an open register; each is fetched when it is first gone to. */
export const IntakeScreen = lazy(() => import('../intake/intake-screen.tsx').then(({ IntakeScreen }) => ({ default: IntakeScreen })))
export const SettingsScreen = lazy(() => import('../settings/settings-screen.tsx').then(({ SettingsScreen }) => ({ default: SettingsScreen })))
export const StyleScreen = lazy(() => import('../help/style-screen.tsx').then(({ StyleScreen }) => ({ default: StyleScreen })))
export const KeyMapScreen = lazy(() => import('../help/key-map-screen.tsx').then(({ KeyMapScreen }) => ({ default: KeyMapScreen })))
