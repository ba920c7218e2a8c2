/** Tests of building mails: the markers of a machine's mail, and that nothing of a person's text becomes a header. */

import { describe, expect, it } from 'vitest';
import { wireAddress } from './address.ts';
import { buildMessage, type Draft, type Message } from './outgoing.ts';

const draft: Draft = {
  from: { name: 'Voorbeeld klachten', address: 'klachten@voorbeeld.nl' },
  to: { name: 'Jan de Vries', address: 'jan@voorbeeld.org' },
  subject: 'Wij hebben uw klacht ontvangen',
  text: 'Beste Jan,\n\nUw klacht is binnen.',
  html: '<p>Beste Jan,</p>',
  messageId: '<d1.0@voorbeeld.nl>',
  delivery: 'd1',
  date: new Date('2026-11-21T10:00:00Z'),
  automatic: 'generated',
};

async function built(change: Partial<Draft> = {}): Promise<Message> {
  const message = await buildMessage({ ...draft, ...change });
  if ('fault' in message) throw new Error(JSON.stringify(message.fault));
  return message;
}

async function head(change: Partial<Draft> = {}): Promise<string> {
  const raw = (await built(change)).raw.toString('latin1');
  return raw.slice(0, raw.indexOf('\r\n\r\n'));
}

const names = (header: string) => [...header.matchAll(/^([^\s:]+):/gm)].map(([, name]) => name?.toLowerCase());

describe('every mail that we send by ourselves', () => {
  it('B-02: says so, and asks not to be answered by a machine', async () => {
    const header = await head();
    expect(header).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(header).toMatch(/^X-Auto-Response-Suppress: OOF, AutoReply, DR, RN, NRN$/m);
    expect(header).not.toMatch(/X-Mailer/i);
  });

  it('RFC 3834: an acknowledgement is a reply', async () => {
    const header = await head({ automatic: 'replied', inReplyTo: '<a@b.nl>' });
    expect(header).toMatch(/^Auto-Submitted: auto-replied$/m);
    expect(header).toMatch(/^In-Reply-To: <a@b.nl>$/m);
  });

  it('carries the message id and the delivery that it was given, and the date', async () => {
    const header = await head();
    expect(header).toMatch(/^Message-ID: <d1\.0@voorbeeld\.nl>$/m);
    expect(header).toMatch(/^X-Gehoord-Delivery: d1$/m);
    expect(header).toMatch(/^Date: Sat, 21 Nov 2026 10:00:00 \+0000$/m);
  });

  it('can bounce to an address of its own, or to nobody', async () => {
    expect((await built()).envelope).toEqual({ from: 'klachten@voorbeeld.nl', to: 'jan@voorbeeld.org' });
    expect((await built({ bounceTo: 'bounce+d1@voorbeeld.nl' })).envelope.from).toBe('bounce+d1@voorbeeld.nl');
    expect((await built({ bounceTo: '' })).envelope.from).toBe('');
  });

  it('holds text, HTML and the letter as attachment', async () => {
    const attachments = [{ filename: 'brief.pdf', content: Buffer.from('%PDF-'), contentType: 'application/pdf' }];
    const raw = (await built({ attachments })).raw.toString('latin1');
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
    expect(raw).toContain('Content-Type: text/html; charset=utf-8');
    expect(raw).toMatch(/Content-Disposition: attachment; filename=brief\.pdf/);
  });

  it('has CRLF line ends only, and no line beyond 998 characters', async () => {
    const text = `a\rb\n.\nMAIL FROM:<x@evil.example>\r\n.\r\n${'x'.repeat(5_000)}\u2028😀`;
    const raw = (await built({ text, html: text, subject: '😀'.repeat(200) })).raw.toString('latin1');
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(998);
  });
});

describe('B-17: no text of a person becomes a header or a command', () => {
  const injections = [
    'Jan\r\nBcc: x@evil.example',
    'Jan\nBcc: x@evil.example',
    'Jan\rBcc: x@evil.example',
    'Jan\u2028Bcc: x@evil.example',
    'Jan\u0085Bcc: x@evil.example',
    '"Jan" <x@evil.example>',
    'Jan <x@evil.example>, ',
    '\n.\r\nMAIL FROM:<x@evil.example>',
    'Jan\u0000\r\n\r\nbody',
    '=?utf-8?Q?a=0ABcc:_x@evil.example?=',
  ];

  it.each(injections)('name and subject %j', async (text) => {
    const plain = names(await head());
    const message = await built({
      to: { name: text, address: 'jan@voorbeeld.org' },
      from: { ...draft.from, name: text },
      subject: text,
    });
    const raw = message.raw.toString('latin1');
    expect(names(raw.slice(0, raw.indexOf('\r\n\r\n')))).toEqual(plain);
    expect(message.envelope).toEqual({ from: 'klachten@voorbeeld.nl', to: 'jan@voorbeeld.org' });
    expect(raw).not.toMatch(/^(?:Bcc|MAIL)/im);
  });

  it.each([
    'jan@voorbeeld.org\r\nRCPT TO:<x@evil.example>',
    'jan@voorbeeld.org\n',
    ' jan@voorbeeld.org',
    'jan@voorbeeld.org, x@evil.example',
    '<jan@voorbeeld.org>',
    'jan@voorbeeld.org> SIZE=1',
    'jan@evil.example@voorbeeld.org',
    '"jan x"@voorbeeld.org',
    'jan@[127.0.0.1]',
    'jan@voor beeld.org',
    'jan@127.0.0.1',
    'jan..x@voorbeeld.org',
    'jan@voorbeeld.org\u0000',
    'jan@voorbeeld.org\u200b',
    `${'a'.repeat(65)}@voorbeeld.org`,
    `jan@${'a.'.repeat(130)}nl`,
    'jan@%65vil.example',
    '@voorbeeld.org',
    'jan@',
    '',
  ])('address %j is refused', async (address) => {
    expect(await buildMessage({ ...draft, to: { address } })).toEqual({ fault: { field: 'to', value: address } });
    expect(await buildMessage({ ...draft, from: { address } })).toEqual({ fault: { field: 'from', value: address } });
  });

  it.each([
    ['jan+klacht@voorbeeld.org', 'jan+klacht@voorbeeld.org'],
    ["o'neil@Voorbeeld.ORG", "o'neil@voorbeeld.org"],
    ['jan@bücher.example', 'jan@xn--bcher-kva.example'],
    ['jan@localhost', 'jan@localhost'],
  ])('address %j goes out as %s', (address, wire) => {
    expect(wireAddress(address)).toBe(wire);
  });

  it.each<Partial<Draft>>([
    { messageId: '<a@b>\r\nBcc: x@evil.example' },
    { messageId: 'a@b' },
    { inReplyTo: '<a b@c>' },
    { delivery: 'd1\r\nBcc: x' },
    { headers: { 'X-Case\r\nBcc': 'x' } },
    { headers: { 'X-Case': 'a\r\nBcc: x' } },
    { headers: { Bcc: 'x@evil.example' } },
    { headers: { 'X-Gehoord-Delivery': 'other' } },
    { attachments: [{ filename: 'a', content: Buffer.alloc(0), contentType: 'text/plain\r\nBcc: x' }] },
    { replyTo: { address: 'x' } },
    { bounceTo: 'x y@z.nl' },
  ])('%j is refused', async (change: Partial<Draft>) => {
    expect(await buildMessage({ ...draft, ...change })).toHaveProperty('fault.field', Object.keys(change)[0]);
  });

  it('a file name has no folder and no header in it', async () => {
    const attachments = [
      { filename: '../../a\r\nBcc: x@evil.example/brief "1".pdf', content: Buffer.from('x'), contentType: 'application/pdf' },
    ];
    const raw = (await built({ attachments })).raw.toString('latin1');
    expect(raw).not.toMatch(/^Bcc/im);
    expect(raw).not.toContain('/brief');
    expect(raw).toMatch(/\.pdf/);
  });
});
