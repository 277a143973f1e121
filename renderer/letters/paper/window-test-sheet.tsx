import { addressLineHeight, addressPoints, type EnvelopeProfile, type Rectangle } from '../../../shared/letters/envelope.ts'
import { useWords } from '../../words/language.tsx'
import { windowTestWords } from '../../words/window-test.ts'

/** Every so many millimetres a line of the grid, and a heavier one with its figure. */
const [fine, coarse] = [5, 20]

/** A sheet that shows whether printer and envelope agree: a grid in millimetres, the window, what is surely visible, and an address in its place. */
export function WindowTestSheet({ profile }: { readonly profile: EnvelopeProfile }) {
  const words = useWords(windowTestWords)
  const { window: pane, safe, address, foldAt, maxLines } = profile
  const lines = words.sample.slice(0, Math.min(maxLines, words.sample.length))
  const steps = (until: number, every: number) => Array.from({ length: Math.floor(until / every) }, (_, place) => (place + 1) * every)
  return (
    <svg viewBox="0 0 210 297" width="210mm" height="297mm" role="img" aria-label={words.sheet(words.profiles[profile.id])} fontFamily="Arial, 'Liberation Sans', sans-serif">
      {steps(209, fine).map((x) => <line key={`x${x}`} x1={x} x2={x} y1={0} y2={125} stroke="#bbb" strokeWidth={x % coarse === 0 ? 0.18 : 0.06} />)}
      {steps(125, fine).map((y) => <line key={`y${y}`} x1={0} x2={210} y1={y} y2={y} stroke="#bbb" strokeWidth={y % coarse === 0 ? 0.18 : 0.06} />)}
      {steps(200, coarse).map((x) => <text key={`tx${x}`} x={x + 0.6} y={8} fontSize={2.4} fill="#555">{x}</text>)}
      {steps(120, coarse).map((y) => <text key={`ty${y}`} x={5.5} y={y - 0.6} fontSize={2.4} fill="#555">{y}</text>)}
      {safe === undefined ? null : <Frame {...safe} fill="#e4e4e4" />}
      {pane === undefined ? null : <Frame {...pane} stroke="black" dashes="2 1.2" />}
      {pane === undefined ? null : <text x={pane.x + pane.width - 1} y={pane.y + pane.height - 1.2} fontSize={2.6} textAnchor="end">{words.window(pane.width, pane.height)}</text>}
      {lines.map((line, place) => (
        <text key={line} style={{ whiteSpace: 'pre' }} x={address.x} y={address.y + 3.9 + place * addressLineHeight} fontSize={(addressPoints * 25.4) / 72}>{line}</text>
      ))}
      <path d={`M ${address.x - 4} ${address.y} h 3.2 m 0.8 -4 v 3.2`} stroke="black" strokeWidth={0.25} fill="none" />
      {foldAt === undefined ? null : <line x1={5} x2={14} y1={foldAt} y2={foldAt} stroke="black" strokeWidth={0.3} />}
      {foldAt === undefined ? null : <text x={15} y={foldAt + 1} fontSize={2.8}>{words.fold(foldAt)}</text>}
      <text x={20} y={142} fontSize={6} fontWeight="bold">{words.title}: {words.profiles[profile.id]}</text>
      {words.steps(pane !== undefined).map((step, place) => <text key={step} x={20} y={154 + place * 7.5} fontSize={4}>{place + 1}. {step}</text>)}
      <line x1={20} x2={120} y1={226} y2={226} stroke="black" strokeWidth={0.4} />
      {steps(100, 10).concat(0).map((x) => <line key={`r${x}`} x1={20 + x} x2={20 + x} y1={226 - (x % 50 === 0 ? 3 : 1.8)} y2={226} stroke="black" strokeWidth={0.25} />)}
      <text x={124} y={227.2} fontSize={4}>{words.hundred}</text>
      {words.notes(profile).map((note, place) => <text key={note} x={20} y={242 + place * 6} fontSize={3.4} fill="#333">{note}</text>)}
    </svg>
  )
}

function Frame({ x, y, width, height, fill = 'none', stroke = 'none', dashes }: Rectangle & { readonly fill?: string; readonly stroke?: string; readonly dashes?: string }) {
  return <rect x={x} y={y} width={width} height={height} fill={fill} stroke={stroke} strokeWidth={0.4} strokeDasharray={dashes} />
}
