import { Dialog } from '../../components/dialog.tsx'
import { DossierAnswer } from '../dossier-facts.tsx'
import { WhyBox } from './why-box.tsx'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'

interface WhyDialogProps {
  readonly dossierId: string
  readonly ruleId: string
  readonly onClose: () => void
}

/** Why a deadline falls on its day, asked from a list. */
export function WhyDialog({ dossierId, ruleId, onClose }: WhyDialogProps) {
  const words = useWords(dossierWords).deadlines
  return (
    <Dialog title={words.why} isOpen onClose={onClose} size="lg">
      <DossierAnswer dossierId={dossierId}>
        {({ view, procedure, today, language }) => {
          const deadline = view.deadlines.find((each) => each.ruleId === ruleId)
          return deadline === undefined ? <p>{words.none}</p> : (
            <>
              <p><b>{deadline.label[language]}</b> · {view.number}</p>
              <WhyBox deadline={deadline} number={view.number} printKey="P" procedure={procedure} today={today} language={language} />
            </>
          )
        }}
      </DossierAnswer>
    </Dialog>
  )
}
