/** The pages of steps that show more than their questions, without a browser: what they tell, and what they do when sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPeople } from '#store/cases/people.ts';
import { loadCase } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import { assignedCase, coordinator, type HandledCase, handler, heardCase } from './a-handled-case.ts';
import { type Filled, textOf, type Visitor } from './a-visitor.ts';

const stepForm = (form: string) => form.includes('name="seen"');
const opened: HandledCase[] = [];
const open = async (make: () => Promise<HandledCase>) => {
  const one = await make();
  opened.push(one);
  return { one, me: await one.visitor() };
};
afterAll(async () => {
  for (const { house } of opened) await house.close();
});

/** Opens the page of a step and sends it, as somebody without JavaScript does. */
async function send(me: Visitor, path: string, filled: Filled) {
  await me.get(path);
  return me.send(filled, stepForm);
}

const state = async ({ does }: HandledCase, at: string) => (await does(at, coordinator, 'note', { text: '.' })).state;

describe('a call', () => {
  let one: HandledCase;
  let me: Visitor;
  beforeAll(async () => {
    ({ one, me } = await open(assignedCase));
  });

  test('CAK-19: given a complainant with a number, when the page opens, then it has the number, the complaint, the wish and the prompts', async () => {
    const { html } = await me.get(`${one.at}/contact`);
    expect(html).toContain('href="tel:0600000000"');
    const text = textOf(html);
    expect(text).toContain('Bel mevrouw S. Yilmaz');
    expect(text).toContain('“ Ik heb drie keer gebeld en niemand belde terug. ”');
    expect(text).toContain('Wil: Excuses, en één vaste contactpersoon.');
    expect(text).toMatch(/Luister\..*Vat samen\..*Vraag wat helpt\..*Spreek af\./);
    expect(text).toContain('Er is nog geen contact geweest.');
  });

  test('CAK-19: given nobody answers, when that is recorded, then the next page shows the attempt, and the call is still owed', async () => {
    const sent = await send(me, `${one.at}/contact`, { result: 'no-answer', promised: '2026-11-24' });
    expect(sent.status).toBe(200);
    expect(textOf((await me.get(`${one.at}/contact`)).html)).toContain('Telefoon: Geen gehoor');
    const { duties } = await one.does('2026-11-23T12:00:00+01:00', coordinator, 'note', { text: '.' });
    expect(duties.find((duty) => duty.clause === 'call')?.status).toBe('open');
  });

  test('given nobody answers and no day was chosen, when it is recorded, then the next call is owed on the next working day, in the work list and with its reason', async () => {
    one.house.setClock('2026-11-27T12:30:00+01:00');
    await send(me, `${one.at}/contact`, { result: 'voicemail' });
    const { duties } = await one.does('2026-11-27T13:00:00+01:00', coordinator, 'note', { text: '.' });
    expect(duties.find((duty) => duty.clause === 'own:call')).toMatchObject({ status: 'open', due: { end: '2026-11-30' } });
    expect(textOf((await me.get('/werk')).html)).toContain('Probeer mevrouw S. Yilmaz nog eens te bellen');
    expect(textOf((await me.get(one.at)).html)).toContain('Er werd niet opgenomen.');
    one.house.setClock('2026-11-28T12:30:00+01:00');
  });

  test('given a session that ended in the middle of a form, when it is sent, then nothing is recorded, every word is kept, and stands in the form after signing in', async () => {
    const late = await one.visitor();
    await late.get(`${one.at}/contact`);
    const { pool } = one.house.office;
    await withOrganisation(pool, 'cak', ({ client }) =>
      client.query("update staff_session set seen_at = now() - interval '5 hours' where staff = 'm.dewit'"),
    );
    const sent = await late.send({ result: 'reached', summary: 'Zij belt liever in de avond.' }, stepForm);
    expect(sent.status).toBe(401);
    expect(textOf(sent.html)).toContain('U bent uitgelogd. Uw tekst is bewaard.');
    expect(sent.html).not.toContain('Yilmaz');
    me = await one.visitor();
    const { html } = await me.get(`${one.at}/contact`);
    expect(html).toContain('Zij belt liever in de avond.');
    expect(textOf(html)).not.toContain('Gesproken (u) Zij belt');
    await me.post(`${one.at}/contact/concept`, {
      formToken: /name="formToken" value="([^"]*)"/.exec(html)?.[1] ?? '',
      drop: 'yes',
    });
  });

  test('given a form that was not made for that session, when it is sent without one, then nothing is kept', async () => {
    const stranger = await one.visitor();
    await withOrganisation(one.house.office.pool, 'cak', ({ client }) =>
      client.query("update staff_session set seen_at = now() - interval '5 hours' where staff = 'm.dewit'"),
    );
    const sent = await stranger.post(`${one.at}/note`, { formToken: 'gestolen', text: 'Van een ander.' });
    expect(sent.status).toBe(401);
    me = await one.visitor();
    expect((await me.get(`${one.at}/note`)).html).not.toContain('Van een ander.');
  });

  test('CAK-13: given our answer is late, when the page opens, then it begins with the apology and the way to a new date', async () => {
    one.house.setClock('2027-01-06T10:00:00+01:00');
    const text = textOf((await me.get(`${one.at}/contact`)).html);
    one.house.setClock('2026-11-28T13:30:00+01:00');
    expect(text).toContain('Ons antwoord is 2 dagen te laat.');
    expect(text).toContain('Begin met excuses.');
  });

  test('given the complainant asked for a time, when the page opens, then it says when it suits', async () => {
    await one.does('2026-11-28T14:00:00+01:00', handler, 'choose', {
      party: one.complainant,
      way: 'talk',
      moments: 'Maandag na 16.00 uur',
    });
    expect(textOf((await me.get(`${one.at}/contact`)).html)).toContain('Schikt het best: Maandag na 16.00 uur');
  });
});

describe('more time', () => {
  let one: HandledCase;
  let me: Visitor;
  beforeAll(async () => {
    ({ one, me } = await open(assignedCase));
  });

  test('CAK-11, CAK-12: given a running term, when the page opens, then it names the end, the last day, who is told and before when', async () => {
    const text = textOf((await me.get(`${one.at}/extension`)).html);
    expect(text).toContain('Geef antwoord op de klacht uiterlijk maandag 4 januari 2027');
    expect(text).toContain('Het mag tot en met maandag 1 februari 2027');
    expect(text).toContain('Bericht krijgen: mevrouw S. Yilmaz en F. el Amrani.');
    expect(text).toContain('2 weken: maandag 18 januari 2027');
  });

  test('Awb 9:11: given an end that rolled over a holiday, when both readings differ, then the page shows the strict one too', async () => {
    // six weeks after 20 November is New Year's Day, so Monday 4 January; ten weeks after it is Friday 29 January
    const other = await open(assignedCase);
    const moment = '2026-11-20T10:00:00+01:00';
    await other.one.does('2026-11-23T10:00:00+01:00', handler, 'correct', {
      what: 'received',
      moment,
      reason: 'De mail lag er al.',
    });
    const text = textOf((await other.me.get(`${other.one.at}/extension`)).html);
    expect(text).toContain('Het mag tot en met maandag 1 februari 2027');
    expect(text).toContain('Wie streng telt, komt op vrijdag 29 januari 2027');
    expect(text).toContain('Zeker op tijd: vrijdag 29 januari 2027 Op deze dag bent u bij elke uitleg van de wet op tijd.');
  });

  test('CAK-11: given another date beyond the last day, when it is sent, then the date is refused and the reason is still there', async () => {
    const sent = await send(me, `${one.at}/extension`, {
      'until.quick': 'other',
      until: '2027-03-01',
      reason: 'Wij wachten op de bandopname.',
    });
    expect(sent.status).toBe(422);
    expect(textOf(sent.html)).toContain('Het kan tot en met maandag 1 februari 2027');
    expect(sent.html).toContain('Wij wachten op de bandopname.');
    expect(sent.html).toMatch(/value="other" checked/);
  });

  test('CAK-11: given a quick choice, when it is sent, then that day is the new date', async () => {
    const sent = await send(me, `${one.at}/extension`, { 'until.quick': '2027-01-18', reason: 'Wij wachten op de bandopname.' });
    expect(sent.status).toBe(200);
    expect((await state(one, '2026-11-23T14:00:00+01:00')).extensions.at(-1)?.until).toBe('2027-01-18');
  });

  test('CAK-13, Awb 9:11 lid 3: given it was used once, when the page opens again, then it says that a yes in writing is needed', async () => {
    await one.does('2026-11-24T09:00:00+01:00', handler, 'note', { text: 'De berichten zijn weg.' });
    const text = textOf((await me.get(`${one.at}/extension`)).html);
    expect(text).toContain('Nu is een schriftelijk ja nodig.');
    expect(text).toContain('De regeling noemt geen laatste dag.');
  });

  test('Awb 9:11 lid 3: given a request for more time, when the answer is recorded, then the exact question stands there to read out', async () => {
    await one.does('2026-11-25T09:00:00+01:00', handler, 'extend', { until: '2027-02-08', reason: 'De opname komt later.' });
    const { html } = await me.get(`${one.at}/consent`);
    const text = textOf(html);
    expect(text).toContain(
      'Vindt u het goed dat u uiterlijk maandag 8 februari 2027 ons antwoord krijgt? Nu is dat nog maandag 18 januari 2027.',
    );
    expect(text).toContain('Wij vragen dit omdat: De opname komt later.');
    // what is said on the own page is entered there
    expect(html).not.toContain('value="own-page"');
  });
});

describe('not taking up', () => {
  test('CAK-34, Awb 9:8: given conduct of long ago, when the page opens, then the ground that fits is marked, with its sentence and clause', async () => {
    const { one, me } = await open(assignedCase);
    await one.does('2026-11-23T10:00:00+01:00', handler, 'correct', {
      what: 'conduct',
      day: '2025-03-01',
      reason: 'Zo zei zij.',
    });
    const { html } = await me.get(`${one.at}/refusal`);
    const text = textOf(html);
    expect(text).toContain('Langer dan een jaar geleden gebeurd (past bij de datums)');
    expect(text).toContain('CAK-34 · CAK-36');
    expect(text).toContain('Awb 9:8 lid 1 d');
    expect(text).toContain(
      'U kunt de Nationale ombudsman vragen om naar uw klacht te kijken. Dat kan tot en met dinsdag 23 november 2027.',
    );
    // a person decides: nothing is chosen beforehand
    expect(html).not.toMatch(/name="ground"[^>]*checked/);
    one.house.setClock('2026-12-23T10:00:00+01:00');
    expect(textOf((await me.get(`${one.at}/refusal`)).html)).toContain('Dit had uiterlijk maandag 21 december 2026 gemoeten.');
  });
});

describe('hearing', () => {
  let one: HandledCase;
  let me: Visitor;
  beforeAll(async () => {
    ({ one, me } = await open(assignedCase));
  });

  test('Awb 9:10: given nobody was asked, when the page opens, then both sides still must be asked', async () => {
    const text = textOf((await me.get(`${one.at}/invitation`)).html);
    expect(text.match(/vragen of deze persoon gehoord wil worden/g)).toHaveLength(2);
  });

  test('Awb 9:10 lid 2 c: given an invitation whose day is not over, when waiving is opened, then silence is no ground yet; after that day it is', async () => {
    await one.does('2026-11-25T09:00:00+01:00', handler, 'invite', { party: one.complainant, replyBy: '2026-12-09' });
    expect(textOf((await me.get(`${one.at}/waiver`)).html)).toContain('Kan nu niet: de klager is niet gevraagd');
    one.house.setClock('2026-12-10T09:00:00+01:00');
    expect(textOf((await me.get(`${one.at}/waiver`)).html)).toContain('Kan: de dag van antwoord was woensdag 9 december 2026.');
  });

  test('Awb 9:10 lid 3: given the forms of the procedure, when the page opens, then each says whether a report belongs to it', async () => {
    const { html } = await me.get(`${one.at}/hearing?party=${one.complainant}`);
    expect(textOf(html)).toContain('Een hoorzitting op ons kantoor Hiervan hoort een verslag in de zaak.');
    // not to be heard is a choice of the person, not a way of hearing
    expect(html).not.toContain('value="none"');
  });
});

describe('the points of a complaint', () => {
  test('CAK-03: given the page, then what was told stands beside it whole, also once there are points, and the subject is the one that was chosen', async () => {
    const { one, me } = await open(assignedCase);
    const told = [
      'Wat is verteld',
      'Ik heb drie keer gebeld en niemand belde terug.',
      'Wil: Excuses, en één vaste contactpersoon.',
    ];
    const beside = async () => textOf((await me.get(`${one.at}/framing`)).html.split('<aside').at(-1) ?? '');
    for (const words of told) expect(await beside()).toContain(words);
    const points = { elements: [{ text: 'Niet teruggebeld' }], confirmed: 'by-phone', subject: 'not-called-back' };
    await one.does('2026-11-24T10:00:00+01:00', handler, 'frame', points);
    expect((await me.get(`${one.at}/framing`)).html).toMatch(/name="subject" value="not-called-back"[^>]* checked/);
    expect(await beside()).toContain(told[1]);
    // beside every other step the points stand then
    expect(textOf((await me.get(`${one.at}/proposal`)).html)).not.toContain(told[0]);
  });
});

describe('somebody joins', () => {
  test('Awb 2:1: given a representative, when the form is sent without whom, then that is asked; with it the person joins', async () => {
    const { one, me } = await open(assignedCase);
    const filled = {
      capacity: 'representative',
      represents: '',
      'people.0.name': 'A. Bakker',
      'people.0.email': 'a.bakker@burger.example',
    };
    const refused = await send(me, `${one.at}/involvement`, filled);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('A. Bakker');
    expect(textOf(refused.html)).toContain('Leest mee en antwoordt namens de klager');
    const sent = await me.send({ ...filled, represents: one.complainant }, stepForm);
    expect(sent.status).toBe(200);
    const joined = (await state(one, '2026-11-23T10:00:00+01:00')).parties.at(-1);
    expect(joined).toMatchObject({ capacity: 'representative', represents: one.complainant });
  });

  test('Awb 9:9: given the person it is about, when added, then nothing says that this person speaks for somebody', async () => {
    const { one, me } = await open(assignedCase);
    const sent = await send(me, `${one.at}/involvement`, { capacity: 'subject', 'people.0.name': 'B. de Boer' });
    expect(sent.status).toBe(200);
    const journal = await withOrganisation(one.house.office.pool, 'cak', (tx) => loadCase(tx, one.caseId));
    const joined = journal?.events.findLast((event) => event.name === 'involved');
    expect(joined?.facts).toMatchObject({ capacity: 'subject' });
    expect(joined?.facts).not.toHaveProperty('represents');
  });

  test('CAK-17: given the handler, when the page opens, then it warns that naming this colleague ends the handling', async () => {
    const { one, me } = await open(assignedCase);
    expect(textOf((await me.get(`${one.at}/involvement`)).html)).toContain(
      'Noemt u uzelf hier, dan heeft de zaak geen behandelaar meer.',
    );
  });
});

describe('judging', () => {
  let one: HandledCase;
  let me: Visitor;
  beforeAll(async () => {
    ({ one, me } = await open(heardCase));
  });

  test('CAK-26: given the first point was judged, when the page opens, then it is about the next one', async () => {
    const { html } = await me.get(`${one.at}/finding`);
    expect(html).toContain('<input type="hidden" name="element" value="2"/>');
    expect(textOf(html)).toContain('1 van de 2 punten beoordeeld');
  });

  test('CAK-26: given a point that was judged, when it is opened, then the earlier finding stands there to change', async () => {
    const { html } = await me.get(`${one.at}/finding?element=1`);
    expect(html).toContain('Er is drie keer niet teruggebeld.</textarea>');
    expect(html).toMatch(/value="founded" checked/);
    expect(html).toMatch(/value="change-process" checked/);
    expect(textOf(html)).toContain('Dit punt is al beoordeeld.');
  });

  test('CAK-28: given an answer is still owed, when closing is opened, then the page says what is open', async () => {
    expect(textOf((await me.get(`${one.at}/closure`)).html)).toMatch(/Dit staat nog open .*maandag 4 januari 2027/);
  });

  test('CAK-20: given a talk, when "solved" is recorded, then both questions stand there, and one yes is not enough', async () => {
    const { html } = await me.get(`${one.at}/acceptance`);
    expect(textOf(html)).toContain('Lees dit voor Vindt u onze uitleg of oplossing goed genoeg? Is uw ontevredenheid nu weg?');
    expect((await me.send({ yes: 'enough' }, stepForm)).status).toBe(422);
  });

  test('given only our own letters, when something is to be moved, then the page says that those stay where they were sent', async () => {
    expect(textOf((await me.get(`${one.at}/move`)).html)).toContain(
      'Onze eigen brieven blijven in de zaak waarin zij zijn verstuurd.',
    );
  });
});

describe('putting right', () => {
  let one: HandledCase;
  let me: Visitor;
  beforeAll(async () => {
    ({ one, me } = await open(assignedCase));
  });

  test('given the day of filing was wrong, when it is corrected under its own answer, then only that day changes', async () => {
    const { html } = await me.get(`${one.at}/correction`);
    expect(textOf(html)).toContain('De datum van indiening Nu: zaterdag 21 november 2026');
    const sent = await me.send(
      { what: 'filed', 'filed.day': '2026-11-19', 'conduct.day': '2026-11-01', reason: 'De brief lag er al.' },
      stepForm,
    );
    expect(sent.status).toBe(200);
    expect(await state(one, '2026-11-23T11:00:00+01:00')).toMatchObject({ filed: '2026-11-19', conduct: '2026-11-02' });
    // and the story says what it was
    expect(textOf(sent.html)).toContain(
      'De datum van indiening: was zaterdag 21 november 2026, is nu donderdag 19 november 2026',
    );
  });

  test('given the day is missing, when it is sent, then the fault stands at the day under that answer', async () => {
    const sent = await send(me, `${one.at}/correction`, { what: 'conduct', reason: 'Zei zij.' });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('href="#field-conduct-day"');
    expect(sent.html).not.toContain('id="field-filed-day-error"');
  });

  test('given somebody’s address is wrong, when the page of that person opens, then what we know stands there, and the rest is kept', async () => {
    const { html } = await me.get(`${one.at}/correction?what=person&party=${one.complainant}`);
    expect(html).toContain('value="s.yilmaz@burger.example"');
    const sent = await me.send({ 'person.people.0.email': 'yilmaz@burger.example', reason: 'Typefout.' }, stepForm);
    expect(sent.status).toBe(200);
    const people = await withOrganisation(one.house.office.pool, 'cak', (tx) => loadPeople(tx, one.caseId));
    expect([...people.values()]).toContainEqual(
      expect.objectContaining({ name: 'mevrouw S. Yilmaz', email: 'yilmaz@burger.example', phone: '06 - 00 00 00 00' }),
    );
  });

  test('Awb 9:11: given the same person complained before, when the page of merging opens, then that case can be chosen, and each names the other', async () => {
    const twin = await one.house.complaint();
    const older = one.at.split('/').at(-1) ?? '';
    const cor = await one.visitor('j.pinas');
    const page = `/werk/zaken/${twin.reference}/merger`;
    expect((await cor.get(page)).html).toContain(`href="${page}?into=${older}"`);
    expect((await cor.get(`${page}?into=${older}`)).html).toContain(`value="${older}"`);
    const missed = await cor.send({ into: 'CAK-2026-99999', reason: 'Dubbel.' }, stepForm);
    expect([missed.status, textOf(missed.html)]).toEqual([422, expect.stringContaining('Deze zaak kennen wij niet.')]);
    const sent = textOf((await cor.send({ into: older, reason: 'Dubbel.' }, stepForm)).html);
    expect(sent).toContain(`Samengevoegd met ${older}: de zaak gaat daar verder. Ga naar ${older}`);
    expect(textOf((await cor.get(one.at)).html)).toContain(`Hier opgegaan: ${twin.reference}`);
  });
});
