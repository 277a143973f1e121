import type { ChannelKind } from '../../procedure/schema.ts'
import { channelKind } from '../../procedure/schema.ts'
import { complaintForm, type ComplaintForm } from '../complaint.ts'
import { contactExit, type ContactExit } from './contact.ts'
import type { DossierEvent, HappeningType } from '../events.ts'
import { foldDossier } from '../fold.ts'

/** The contacts of one year: what the yearly reports ask about them (facts.md §2.1 "register fields", Awb 9:12a). */
export interface ContactCount {
  /** Everybody who called, wrote or came. */
  readonly contacts: number
  /** Of these, what was no complaint. */
  readonly notComplaints: number
  readonly complaints: number
  /** How each contact ended; a complaint that was closed later is a complaint. */
  readonly byExit: Readonly<Record<ContactExit, number>>
  /** Complaints by the way they came in. */
  readonly byChannel: Readonly<Record<ChannelKind, number>>
  /** Complaints by form: only what is on paper is published in the Netherlands (Awb 9:12a; facts.md §0.1). */
  readonly byForm: Readonly<Record<ComplaintForm, number>>
  /** What was no complaint, by the ground that was accepted; contacts without a ground are in none. */
  readonly byGround: Readonly<Record<string, number>>
}

/**
 * Counts the contacts that came in during a year.
 * @param histories all events of each dossier, in the order of their numbers.
 * @param year of the day of receipt.
 */
export function countContacts(histories: Iterable<readonly DossierEvent[]>, year: number): ContactCount {
  const byExit = zeroes(contactExit.options)
  const byChannel = zeroes(channelKind.options)
  const byForm = zeroes(complaintForm.options)
  const byGround: Record<string, number> = {}
  let contacts = 0
  let notComplaints = 0
  for (const events of histories) {
    const [first] = events
    if (first === undefined) continue
    const { complaint, contact, undone } = foldDossier(first.dossierId, events)
    if (Temporal.PlainDate.from(complaint.receivedOn).year !== year) continue
    contacts += 1
    byExit[contact?.outcome ?? exitTogether(events, undone)] += 1
    if (contact === undefined) {
      byChannel[complaint.channel] += 1
      byForm[complaint.form] += 1
    } else {
      notComplaints += 1
      if (contact.groundId !== undefined) byGround[contact.groundId] = (byGround[contact.groundId] ?? 0) + 1
    }
  }
  return { contacts, notComplaints, complaints: contacts - notComplaints, byExit, byChannel, byForm, byGround }
}

const exitOfHappening: Readonly<Partial<Record<HappeningType, ContactExit>>> = {
  settled: 'solved-at-once',
  forwarded: 'forwarded',
  callbackRequested: 'callback',
  appointmentMade: 'appointment',
  withdrawn: 'withdrawn',
}

/** How the contact ended, when that was recorded in one act with the complaint: the same moment. What came later is the complaint's own story. */
function exitTogether([first, second]: readonly DossierEvent[], undone: readonly number[]): ContactExit {
  if (second === undefined || second.recordedAt !== first?.recordedAt || undone.includes(second.sequence)) return 'complaint'
  return exitOfHappening[second.happening.type] ?? 'complaint'
}

function zeroes<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
}
