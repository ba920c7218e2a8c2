/** The desk on which a letter is written, without a browser: what it shows, what a look answers, and that a look keeps nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverPost } from '#jobs/deliver-post.ts';
import { withOrganisation } from '#store/transaction.ts';
import { textLayer } from '../pdf-text.ts';
import { type HandledCase, handler, heardCase } from './a-handled-case.ts';
import { textOf, type Visitor } from './a-visitor.ts';

let one: HandledCase;
let me: Visitor;
const stepForm = (form: string) => form.includes('name="seen"');

beforeAll(async () => {
  one = await heardCase();
  me = await one.visitor();
});
afterAll(() => one.house.close());

/** What the form of a step carries by itself, to send it elsewhere. */
async function carried(noun: string): Promise<Record<string, string>> {
  const { html } = await me.get(`${one.at}/${noun}`);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return { formToken: value('formToken'), seen: value('seen') };
}

/** A look as PDF, as its button asks for it. */
async function asPdf(noun: string, fields: Record<string, string>): Promise<Response> {
  const cookie = [...me.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return one.house.app.request(`http://localhost:3000${one.at}/${noun}/voorbeeld.pdf`, {
    method: 'POST',
    body: new URLSearchParams({ ...(await carried(noun)), ...fields }),
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });
}

const entries = () =>
  withOrganisation(one.house.office.pool, 'cak', async ({ client }) => {
    const { rows } = await client.query<{ count: string }>('select count(*) from journal');
    return rows[0]?.count;
  });

describe('the answer', () => {
  test('CAK-29: given framed points, when the page opens, then the explanation begins in the complainant’s own words', async () => {
    const { status, html } = await me.get(`${one.at}/conclusion`);
    expect(status).toBe(200);
    expect(html).toContain(
      '1. Ik heb drie keer gebeld en niemand belde terug.\nWat u wilt: Excuses, en één vaste contactpersoon.',
    );
  });

  test('CAK-29, Awb 9:12: given an answer not written yet, when the page opens, then each demanded block is listed with its clause, and the point without a verdict', async () => {
    const lacks = textOf(
      /<section class="lacks"[\s\S]*?<\/section>/.exec((await me.get(`${one.at}/conclusion`)).html)?.[0] ?? '',
    );
    expect(lacks).toContain('Er ontbreken nog 5 dingen');
    expect(lacks).toContain('Kies het oordeel over het geheel. CAK-29');
    expect(lacks).toContain('Wat gebeurt er nu CAK-29 · Awb 9:12 lid 1');
    expect(lacks).toContain('Een oordeel over punt 2');
    expect(lacks).not.toContain('Een oordeel over punt 1');
  });

  test('given both sides were heard, when the page opens, then each point shows what the complainant and the person concerned said', async () => {
    const text = textOf((await me.get(`${one.at}/conclusion`)).html);
    expect(text).toContain('Zij belde op 2, 9 en 16 november.');
    expect(text).toContain('De terugbelnotities stonden in het oude systeem.');
    expect(text).toContain('Punt 1 terecht (gegrond)');
  });

  test('Awb 9:10 lid 3: given a remark on the report, when the answer is written, then it stands above it and among what was said', async () => {
    expect(textOf((await me.get(`${one.at}/conclusion`)).html)).toContain('gaf nog geen opmerking bij het verslag');
    await one.does('2026-12-10T20:00:00+01:00', { kind: 'party', id: one.complainant }, 'remark', {
      hearing: 1,
      words: 'Het was ook nog op 23 november.',
    });
    const { html } = await me.get(`${one.at}/conclusion`);
    expect(textOf(html)).toContain('Weeg dit mee');
    expect(html.split('Het was ook nog op 23 november.').length).toBeGreaterThan(2);
    expect(textOf((await me.get(one.at)).html)).toContain('gaf een opmerking bij het verslag');
  });

  test('given a call that nobody answered, when the answer is written, then its note is not among what the complainant said', async () => {
    const call = { party: one.complainant, medium: 'phone', result: 'no-answer', summary: 'Nam niet op.' };
    await one.does('2026-12-10T20:05:00+01:00', handler, 'contact', call);
    const text = textOf((await me.get(`${one.at}/conclusion`)).html);
    expect(text).toContain('Zij wil vooral één vaste contactpersoon.');
    expect(text).not.toContain('Nam niet op.');
  });

  test('given the last check, then it names the reader, the address, the language and what is enclosed', async () => {
    const check = textOf(
      /<section class="last-check"[\s\S]*?<\/section>/.exec((await me.get(`${one.at}/conclusion`)).html)?.[0] ?? '',
    );
    expect(check).toContain('Aan mevrouw S. Yilmaz Hoe per e-mail, naar s.yilmaz@burger.example');
    expect(check).toContain('Taal Nederlands Bijlage deze brief als pdf');
  });

  test('CAK-18: given a point without a verdict, when it is sent, then it is refused by the clause and every word is still there', async () => {
    await me.get(`${one.at}/conclusion`);
    const sent = await me.send(
      { solution: 'Een vaste contactpersoon.', judgement: 'Wij hadden moeten bellen.', consequences: 'Wij bellen.' },
      stepForm,
    );
    expect(sent.status).toBe(422);
    expect(textOf(sent.html)).toContain('CAK-18');
    expect(sent.html).toContain('Wij hadden moeten bellen.');
    // the form knows more than the journal: the letter is drawn when it is asked for
    expect(sent.html).not.toMatch(/<iframe[^>]*src=/);
  });
});

describe('a look at the letter', () => {
  test('given an answer half written, when looked at, then the real letter is there, harmless, and nothing is kept', async () => {
    const before = await entries();
    const look = await me.post(`${one.at}/conclusion/voorbeeld`, {
      ...(await carried('conclusion')),
      judgement: 'Wij hadden **moeten** bellen. <script>alert(1)</script>',
    });
    expect(look.status).toBe(200);
    expect(look.html).toContain('Ons antwoord op uw klacht');
    expect(look.html).toContain('&lt;script&gt;');
    expect(look.html).not.toContain('<script');
    expect(look.html).toContain('deze brief is nog niet weg');
    expect(textOf(look.html)).toContain('ontbreekt nog: waar gaat de klacht over');
    expect(look.headers.get('content-security-policy')).toMatch(/^sandbox allow-same-origin; default-src 'none'/);
    expect(await entries()).toBe(before);
  });

  test('given the same text, when asked as PDF, then it holds the text that was typed', async () => {
    const answer = await asPdf('conclusion', { solution: 'Een vaste contactpersoon voor u.' });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="CAK-2026-\d+ Ons antwoord.pdf"/);
    expect(textLayer(Buffer.from(await answer.arrayBuffer()))).toContain('Een vaste contactpersoon voor u.');
  });

  test('Awb 9:11 lid 2: given notices to both sides, when the second is asked as PDF, then it is the one for the person concerned', async () => {
    const answer = await asPdf('extension', { 'until.quick': '2027-01-18', reason: 'Wij wachten.', which: '1' });
    expect(answer.headers.get('content-disposition')).toContain('Bericht van uitstel aan de medewerker.pdf');
  });

  test('given an extension without a date, when looked at, then the look says what to fill in first', async () => {
    const look = await me.post(`${one.at}/extension/voorbeeld`, { ...(await carried('extension')), reason: 'Wij wachten.' });
    expect(textOf(look.html)).toContain('Nieuwe datum: Vul dit in.');
  });

  test('CAK-12: given a quick choice of more time, when looked at, then the notices of both sides show that date and no secret code', async () => {
    const look = await me.post(`${one.at}/extension/voorbeeld`, {
      ...(await carried('extension')),
      'until.quick': '2027-01-18',
      reason: 'Wij wachten.',
    });
    expect(look.html.match(/18 januari 2027/g)?.length).toBeGreaterThanOrEqual(2);
    expect(look.html).toContain('XXXX-XXXX');
    expect(look.html.match(/<body/g)).toHaveLength(1);
  });

  test('given a note that is for us alone, when looked at, then there is no letter', async () => {
    const look = await me.post(`${one.at}/note/voorbeeld`, { ...(await carried('note')), text: 'Voor ons.', audience: 'us' });
    expect(textOf(look.html)).toContain('Bij deze stap gaat er geen brief weg.');
  });

  test('given a form that is not ours, when a look is asked, then nothing is shown', async () => {
    const look = await me.post(`${one.at}/conclusion/voorbeeld`, { formToken: 'gestolen', judgement: 'Niets.' });
    expect(look.status).toBe(403);
    expect(look.html).not.toContain('Ons antwoord op uw klacht');
  });

  test('Awb 9:7: given the person concerned, when a look is asked, then the case does not exist', async () => {
    const concerned = await one.visitor('f.elamrani');
    expect((await concerned.get(`${one.at}/conclusion/voorbeeld`)).status).toBe(404);
  });

  test('given a step that does not exist, when a look is asked, then there is nothing', async () => {
    expect((await me.get(`${one.at}/nergens/voorbeeld`)).status).toBe(404);
  });
});

describe('the answer that is complete', () => {
  test('CAK-29, CAK-30: given every point judged and every block written, when it is sent, then the case is concluded', async () => {
    await one.does('2026-12-10T09:00:00+01:00', handler, 'find', { element: 2, finding: 'Dit is gezegd.', verdict: 'founded' });
    const page = await me.get(`${one.at}/conclusion`);
    // all points have one verdict: it is proposed for the whole
    expect(page.html).toMatch(/value="founded" checked/);
    const sent = await me.send(
      { judgement: 'Wij hadden moeten bellen.', solution: 'Een vaste contactpersoon.', consequences: 'Wij passen de lijst aan.' },
      stepForm,
    );
    expect(sent.status).toBe(200);
    expect(sent.path).toContain(`${one.at}?gedaan=`);
  });

  test('CAK-29: given an apology that was granted, then it stood in the answer, is owed in the work list, and the case does not close before it is done', async () => {
    const told = await one.does('2026-12-10T10:00:00+01:00', handler, 'reopen', { reason: 'Excuses vergeten.' });
    await one.does('2026-12-10T10:01:00+01:00', handler, 'grant', {
      kind: 'apology',
      what: 'De teamleider belt u om excuses aan te bieden.',
      promised: '2026-12-18',
    });
    expect(told.state.status).toBe('open');
    await me.get(`${one.at}/conclusion`);
    const look = await me.post(`${one.at}/conclusion/voorbeeld`, await carried('conclusion'));
    expect(textOf(look.html)).toContain('De teamleider belt u om excuses aan te bieden. Uiterlijk op vrijdag 18 december 2026.');
    expect(textOf((await me.get('/werk')).html)).toContain('Bied excuses aan');
    expect(textOf((await me.get(one.at)).html)).toContain('door u, uiterlijk vr 18 dec');
    await me.get(`${one.at}/delivery`);
    await me.send({ done: 'Gebeld, excuses aangeboden.' }, stepForm);
    expect(textOf((await me.get(one.at)).html)).toContain('gedaan op do 10 dec');
  });

  test('given a letter that waits in the outbox, when it is taken back, then nothing left, every word stands in the form again, and it can be sent anew', async () => {
    const { office, workshop } = one.house;
    Object.assign(office, { undoSeconds: 60 });
    one.house.setClock('2026-12-11T10:00:00+01:00');
    const written = { judgement: 'Wij moesten bellen.', solution: 'Een vast nummer.', consequences: 'Wij bellen u.' };
    await me.get(`${one.at}/conclusion`);
    await me.send(written, stepForm);
    await deliverPost(workshop);
    const held = await me.get(one.at);
    expect(textOf(held.html)).toMatch(/Schrijf het antwoord: dit gaat om \d+\.\d\d uur weg\. Haal terug/);
    const back = await me.send({}, (form) => form.includes('/recall'));
    expect(back.path).toContain(`${one.at}/conclusion?teruggehaald=`);
    expect(textOf(back.html)).toContain('Teruggehaald. Er is niets weggegaan.');
    for (const words of Object.values(written)) expect(back.html).toContain(words);
    expect(textOf((await me.get(one.at)).html)).toContain('U haalde terug, voordat het weg was: Schrijf het antwoord');
    Object.assign(office, { undoSeconds: 0 });
    await me.get(`${one.at}/conclusion`);
    expect((await me.send({}, stepForm)).path).toContain('?gedaan=');
    await deliverPost(workshop);
    expect(textOf((await me.get(one.at)).html)).not.toContain('Haal terug');
  });

  test('given a letter that has left, when somebody still presses the button, then it is said, and nothing changes', async () => {
    const { html } = await me.get(`${one.at}/note`);
    const formToken = /name="formToken" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const before = await entries();
    const late = await me.post(`${one.at}/recall`, { formToken, entry: '3' });
    expect(textOf(late.html)).toContain('Terughalen kan niet meer: de brief is al weg');
    expect(await entries()).toBe(before);
  });
});

test('CAK-09: given a letter that should have left more than an hour ago, when the case is opened, then it says that it did not leave and that nobody needs to make it again', async () => {
  const inCak = (text: string) => withOrganisation(one.house.office.pool, 'cak', ({ client }) => client.query(text));
  expect(textOf((await me.get(one.at)).html)).not.toContain('Nog niet weg');
  const { rowCount } =
    await inCak(`update outbox set status = 'waiting', attempts = 0, next_attempt = now() - interval '61 minutes'
    where id = (select id from outbox where kind = 'letter' and medium = 'email' and status = 'sent' order by created_at limit 1)`);
  expect(rowCount).toBe(1);
  const text = textOf((await me.get(one.at)).html);
  expect(text).toMatch(/Nog niet weg: .+, aan /);
  expect(text).toContain('u hoeft hem niet nog eens te maken');
  await inCak(`update outbox set status = 'sent' where status = 'waiting' and attempts = 0 and next_attempt < now()`);
});
