import { useMantineColorScheme } from '@mantine/core'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { isLetterKind } from '../../shared/letters/letter.ts'
import { Button } from '../components/button.tsx'
import { Notice, Loading } from '../components/notice.tsx'
import { OpenCalls } from '../intake/open-calls.tsx'
import { rememberFocus } from '../components/zone.tsx'
import { commonWords } from '../words/common.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { useAutoLock } from './auto-lock.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { FrameKeys } from './frame-keys.tsx'
import { KeyOverview } from './key-overview.tsx'
import { useChooseLanguage } from './language.tsx'
import { MainMasthead } from './main-masthead.tsx'
import { ReadsAlong } from './reads-along.tsx'
import { RecordingGoesOn } from './recording-goes-on.tsx'
import { Reminding } from './reminding.tsx'
import { RegisterContext, type OpenRegisterFacts } from './register-context.ts'
import { CalendarScreen, CallBackScreen, DossierScreen, FreeDaysScreen, HourScreen, HouseStyleScreen, IntakeScreen, KeyMapScreen, LetterScreen, ListScreen, PostScreen, ProcedureScreen, ProceduresScreen, SettingsScreen, StyleScreen, TemplateScreen, TextsScreen, TodayScreen, WindowTestScreen, WholeFileScreen } from './screens.ts'
import { SearchAndDo } from './search-and-do.tsx'
import styles from './open-register.module.css'

/** The open register: the masthead, and the screen that the address asks for. */
export function OpenRegister({ status, settings, procedure }: OpenRegisterFacts) {
  const words = useWords(frameWords)
  const common = useWords(commonWords)
  const [path] = useLocation()
  const [dialog, setDialog] = useState<'overview' | 'search'>()
  const [isRead, setIsRead] = useState(false)
  const close = () => setDialog(undefined)
  const facts = useMemo(() => ({ status, settings, procedure }), [status, settings, procedure])
  useLook(settings)
  useAutoLock(settings.autoLockMinutes)
  return (
    <RegisterContext value={facts}>
      <div className={styles.frame} onBlur={(event) => rememberFocus(event.target)}>
        <FrameKeys onOverview={() => setDialog('overview')} onSearch={() => setDialog('search')} />
        <Reminding />
        <MainMasthead />
        <div>
          {status.cameBackAfterCrash && !isRead ? (
            <div className={styles.notice}>
              <Notice>{words.cameBack} <Button look="quiet" onClick={() => setIsRead(true)}>{common.close}</Button></Notice>
            </div>
          ) : null}
          <OpenCalls />
          <RecordingGoesOn />
        </div>
        <ErrorBoundary screen={path}>
          <Suspense fallback={<Loading words={words.connecting} />}>
            <Switch>
              <Route path="/vandaag"><TodayScreen /></Route>
              <Route path="/vandaag/herinneringen"><TodayScreen isForReminders /></Route>
              <Route path="/lijst"><ListScreen /></Route>
              <Route path="/termijnen"><CalendarScreen /></Route>
              <Route path="/spreekuur"><HourScreen isClosing={false} /></Route>
              <Route path="/spreekuur/afsluiten"><HourScreen isClosing /></Route>
              <Route path="/post"><PostScreen /></Route>
              <Route path="/vrije-dagen"><FreeDaysScreen /></Route>
              <Route path="/dossier/:dossierId">{({ dossierId }) => <DossierScreen dossierId={dossierId} />}</Route>
              <Route path="/dossier/:dossierId/geheel">{({ dossierId }) => <WholeFileScreen dossierId={dossierId} />}</Route>
              <Route path="/brief/:dossierId/:kind">{({ dossierId, kind }) => (isLetterKind(kind) ? <LetterScreen dossierId={dossierId} kind={kind} /> : <Nowhere />)}</Route>
              <Route path="/gesprek/:sheetId">{({ sheetId }) => <IntakeScreen sheetId={sheetId} />}</Route>
              <Route path="/terugbellen/:dossierId">{({ dossierId }) => <CallBackScreen dossierId={dossierId} />}</Route>
              <Route path="/instellingen"><SettingsScreen /></Route>
              <Route path="/teksten"><TextsScreen /></Route>
              <Route path="/teksten/:folder/:name">{({ folder, name }) => <TextsScreen textId={`${folder}/${name}`} />}</Route>
              <Route path="/meelezen"><ReadsAlong /></Route>
              <Route path="/venstertest"><WindowTestScreen /></Route>
              <Route path="/huisstijl"><HouseStyleScreen /></Route>
              <Route path="/sjabloon"><TemplateScreen /></Route>
              <Route path="/procedures"><ProceduresScreen /></Route>
              <Route path="/procedures/:id/:part?">{({ id, part }) => <ProcedureScreen id={id} part={part} />}</Route>
              <Route path="/hulp/stijl"><StyleScreen /></Route>
              <Route path="/hulp/toetsen"><KeyMapScreen /></Route>
              <Route path="/"><Redirect to="/vandaag" replace /></Route>
              <Route><Nowhere /></Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </div>
      <KeyOverview isOpen={dialog === 'overview'} onClose={close} />
      <SearchAndDo isOpen={dialog === 'search'} onClose={close} />
    </RegisterContext>
  )
}

function Nowhere() {
  const words = useWords(frameWords)
  return <main className={styles.nothing} tabIndex={-1}><p>{words.unknownPage}</p></main>
}

/** Gives the page the colours and the language of the settings. */
function useLook({ colours, language }: OpenRegisterFacts['settings']): void {
  const { setColorScheme } = useMantineColorScheme()
  const chooseLanguage = useChooseLanguage()
  useEffect(() => setColorScheme(colours === 'system' ? 'auto' : colours), [colours, setColorScheme])
  useEffect(() => chooseLanguage(language), [language, chooseLanguage])
}
