import { expect, test } from 'vitest'
import { mailDraft } from '../../../electron/letters/mail-draft.ts'

const bytes = new Uint8Array(500).map((_, index) => index % 256)
const draft = { to: 's.elvoorbeeld@voorbeeld.example', subject: '2026-0042 antwoord', text: 'Geachte mevrouw El Voorbeeld,\n\nCoördinator 😀', attachment: { name: '2026-0042 vraag.docx', mediaType: 'application/octet-stream', bytes } }
const read = (change: Partial<typeof draft> = {}) => Buffer.from(mailDraft({ ...draft, ...change })).toString('ascii')
const body = (mail: string, part: number) => Buffer.from((mail.split('--=_gehoor_brief')[part] ?? '').split('\r\n\r\n').slice(1).join(''), 'base64')

test('a draft opens as a mail that was not sent, with its text and the letter byte for byte', () => {
  const mail = read()
  expect(mail.split('\r\n').slice(0, 5)).toEqual([
    'To: s.elvoorbeeld@voorbeeld.example', 'Subject: 2026-0042 antwoord', 'X-Unsent: 1', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="=_gehoor_brief"',
  ])
  expect([body(mail, 1).toString('utf8'), body(mail, 2).equals(Buffer.from(bytes))]).toEqual(['Geachte mevrouw El Voorbeeld,\r\n\r\nCoördinator 😀', true])
  expect(mail.split('\r\n').filter((line) => line.length > 78)).toEqual([expect.stringMatching(/^Content-Disposition/)])
})

test('an address with a line end in it begins no header, and a subject with accents is encoded whole', () => {
  const mail = read({ to: 'a@voorbeeld.example\r\nBcc: b@voorbeeld.example', subject: 'Ĳsbeer – coördinatie van een klacht over een brief die te laat kwam' })
  expect(mail.split('\r\n').filter((line) => line.startsWith('Bcc'))).toEqual([])
  const words = [...(/Subject: (.*?)\r\nX-Unsent/s.exec(mail)?.[1] ?? '').matchAll(/=\?utf-8\?B\?(.*?)\?=/g)].map(([, word = '']) => Buffer.from(word, 'base64').toString('utf8'))
  expect([words.join(''), words.length > 1]).toEqual(['Ĳsbeer – coördinatie van een klacht over een brief die te laat kwam', true])
})
