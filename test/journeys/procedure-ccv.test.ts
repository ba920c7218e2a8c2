// CCV's procedure, sentence by sentence, as each of its people lives it: from one form for all to the objection and the boards.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReports } from '#jobs/open-reports.ts';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from './a-procedure.ts';
import { lookAt } from './a-procedure-in-sight.ts';
import type { Person } from './a-visitor.ts';
import { openBrowser } from './browser.ts';

let ccv: PlayedProcedure;
let browser: Browser;
let coordinator: Person;
let employee: Person;
let reference: string;
const WORDS = 'De betaalautomaat sloot een hele zaterdag af.';
const EMAIL = 'j.winkel@zaak.example';
const who = { 'people.0.name': 'J. Winkel', 'people.0.email': EMAIL };

beforeAll(async () => {
  [ccv, browser] = await Promise.all([playedProcedure('ccv'), openBrowser()]);
  [coordinator, employee] = await Promise.all([ccv.colleague('w.achterberg'), ccv.colleague('p.dijkhuis')]);
});
afterAll(async () => {
  await browser?.close();
  await ccv?.house.close();
});

/** The customer of a case, who is always the first that a page offers. */
async function customerOf(of: string): Promise<string> {
  const { html } = await employee.get(`/werk/zaken/${of}/question`);
  return /<input[^>]*name="party"[^>]*value="([^"]+)"/.exec(html)?.[1] as string;
}

describe('a complaint through the form, to the end of the objection', () => {
  test('CCV-03, CCV-04, CCV-05, CCV-07: one form for all, and a confirmation by mail within 24 hours, also in a weekend', async () => {
    ccv.on('2026-06-06', '22:30');
    const customer = await ccv.somebody();
    const front = read(await customer.get('/ccv'));
    for (const said of ['088 228 9849', 'Vertel het ons Hoe staat het met mijn klacht of tip?']) expect(front).toContain(said);
    // the form is for a tip as well (CCV-03)
    for (const page of [front, read(await customer.get('/ccv/regeling'))]) expect(page).not.toContain('Dien een klacht in');
    expect(read(await customer.get('/ccv/mijn-klacht'))).toContain('Bekijk mijn klacht of tip');
    expect(read(await customer.get('/ccv/wegwijzer'))).toContain('Ik weet het niet');
    const documents = [new File(['%PDF-1.7\n%%EOF'], 'bon van zaterdag.pdf', { type: 'application/pdf' })];
    const told = { ...who, story: WORDS, wish: 'Een andere automaat.', subject: 'terminal', documents };
    reference = await ccv.inChromium.lodges(told);
    expect(await ccv.case(coordinator, reference)).toContain('bon van zaterdag.pdf');
    const [mail] = await ccv.mailTo(EMAIL);
    expect(mail).toContain(WORDS);
    // five working days, counted from the Saturday on which it came in
    expect(mail).toContain('Je krijgt uiterlijk vrijdag 12 juni 2026 onze inhoudelijke reactie.');
    expect(await ccv.work(coordinator)).not.toContain('Stuur de bevestiging per mail');
  });

  test('CCV-07: a confirmation that came back owes another way within 24 hours, and the statement says that it did not arrive', async () => {
    ccv.on('2026-06-05');
    const gone = 'weg@zaak.example';
    const other = await ccv.lodges({ story: 'De bon is leeg.', 'people.0.name': 'Y. Bos', 'people.0.email': gone });
    ccv.on('2026-06-05', '11:00');
    const party = await ccv.party(coordinator, other, 'Y. Bos');
    await ccv.takes(coordinator, other, 'bounce', { party, letter: 'confirmation', reason: 'De brievenbus bestaat niet.' });
    expect(await ccv.case(coordinator, other)).toContain('Zoek een andere weg: de bevestiging kwam niet aan');
    const statement = async () => read(await coordinator.get(`/werk/zaken/${other}/naleving`));
    const bounced =
      /CCV-07 verstuurd en niet aangekomen.{0,120}Bevestiging van de melding gestuurd aan Y. Bos.{0,80}melding kwam niet aan bij Y. Bos/;
    expect(await statement()).toMatch(bounced);
    await ccv.takes(coordinator, other, 'contact', {
      party,
      medium: 'phone',
      result: 'reached',
      summary: 'Verteld wat er gebeurt.',
    });
    expect(await ccv.case(coordinator, other)).not.toContain('Zoek een andere weg');
    // told another way, and still truthful about the mail
    expect(await statement()).toMatch(bounced);
    await ccv.takes(coordinator, other, 'withdrawal', { party, reason: 'Al opgelost.' });
  });

  test('the person concerned is told nothing by this text, cannot take it up, and finds no trace', async () => {
    ccv.on('2026-06-08');
    await ccv.takes(coordinator, reference, 'involvement', { capacity: 'subject', staff: 'z.benali' });
    const refused = await ccv.cannot(coordinator, reference, 'assignment', { staff: 'z.benali', notInvolved: 'yes' });
    expect(refused).toContain('Kies iemand over wie de klacht niet gaat.');
    await findsNothing(await ccv.inChromium.colleague('z.benali'), reference, WORDS);
    await ccv.takes(coordinator, reference, 'assignment', { staff: 'p.dijkhuis', notInvolved: 'yes' });
    expect(await ccv.work(employee)).toContain('Geef een inhoudelijke reactie');
  });

  test('CCV-08: what is still needed is asked, and the customer answers on the own page; no day moves by it', async () => {
    await ccv.takes(employee, reference, 'question', {
      party: await customerOf(reference),
      question: 'Welk nummer staat op de automaat?',
      answerBy: '2026-06-10',
    });
    const own = await ccv.ownPage(EMAIL);
    await ccv.acts(own, 'answer', { answer: 'Nummer 4711.' });
    expect(await ccv.case(employee, reference)).toContain('Nummer 4711.');
    expect(await ccv.case(employee, reference)).toContain('vrijdag 12 juni 2026');
  });

  test('CCV-11, CCV-12: only a question that is complex gets more time, with a letter; the reply stays within five working days', async () => {
    const more = { clause: 'complex', until: '2026-08-14', reason: 'De leverancier onderzoekt de automaat.' };
    expect(await ccv.cannot(employee, reference, 'extension', more)).toContain('Leg eerst vast waarom de vraag ingewikkeld is.');
    await ccv.takes(employee, reference, 'route', { track: 'complex', reason: 'De leverancier moet meekijken.' });
    // the law gives 35 working days in all, whatever the procedure says
    expect(await ccv.cannot(employee, reference, 'extension', more)).toContain('PSD2 101 lid 2');
    await ccv.takes(employee, reference, 'extension', { ...more, until: '2026-07-24' });
    expect((await ccv.mailTo(EMAIL))[0]).toContain('Wij verwachten uiterlijk vrijdag 24 juli 2026 klaar te zijn.');
    expect(await ccv.work(employee)).toContain('Geef een inhoudelijke reactie');
  });

  test('CCV-09, CCV-10, CCV-13: the reply offers a solution, says how to object, and opens that way', async () => {
    const before = await ccv.ownPage(EMAIL);
    expect(read(before.last)).not.toContain('bezwaar tegen onze oplossing');
    await ccv.takes(employee, reference, 'proposal', { solution: 'Wij ruilen de automaat om.' });
    const [mail] = await ccv.mailTo(EMAIL);
    for (const said of [
      'Wij ruilen de automaat om.',
      'Niet eens met onze oplossing?',
      'Een andere collega kijkt er dan opnieuw naar.',
    ])
      expect(mail).toContain(said);
    expect(await ccv.work(employee)).not.toContain('Geef een inhoudelijke reactie');
    const own = await ccv.ownPage(EMAIL);
    await lookAt(browser, ccv, own, '/ccv/mijn-klacht');
    expect(read(own.last)).toContain('Een nieuw oordeel vragen Ben je het er niet mee eens?');
  });

  test('CCV-14: the objection is an entry of its own with an owner who handles no complaints, and its answer is told', async () => {
    const own = await ccv.inChromium.ownPage(EMAIL);
    await ccv.acts(own, 'appeal', { reason: 'Ik was een hele dag omzet kwijt.' });
    expect((await ccv.mailTo(EMAIL))[0]).toContain('Iemand anders dan de collega die eerst hielp');
    expect(read(await own.get('/ccv/mijn-klacht'))).toContain('Iemand anders kijkt er dan opnieuw naar.');
    const reviewer = await ccv.inChromium.colleague('g.baptista');
    expect(await ccv.work(reviewer)).toContain('Kijk opnieuw en beslis op het bezwaar');
    expect(await ccv.case(employee, reference)).not.toContain('Beslis op het bezwaar');
    await lookAt(browser, ccv, reviewer, `/werk/zaken/${reference}/ruling`);
    const ruled = { verdicts: ['other'], reasoning: 'De automaat viel uit door ons.', consequences: 'Je krijgt 250 euro.' };
    await ccv.takes(reviewer, reference, 'ruling', ruled);
    const [mail] = await ccv.mailTo(EMAIL);
    for (const said of ['wij bieden een andere oplossing', ruled.reasoning, ruled.consequences]) expect(mail).toContain(said);
    // where one can go after that, and until when (Bgfo 42)
    for (const said of ['het klachteninstituut voor financiële diensten', '8 september 2026', 'de burgerlijke rechter'])
      expect(mail).toContain(said);
    // what was decided is the work of who handled it, also where who decided never took the case; nothing is closed before it is done
    expect(await ccv.work(employee)).toContain('Doe wat op het bezwaar is beslist');
    expect(await ccv.work(coordinator)).not.toContain('Doe wat op het bezwaar is beslist');
    const tooSoon = await ccv.cannot(employee, reference, 'closure', { manner: 'concluded' });
    expect(tooSoon).toContain('Doe eerst wat op het bezwaar is beslist');
    await ccv.takes(employee, reference, 'execution', { done: 'De 250 euro is overgemaakt.' });
    await ccv.takes(employee, reference, 'closure', { manner: 'concluded', lesson: 'Sneller een leenautomaat.' });
    expect(await ccv.work(employee)).toContain('Er wacht niets op u.');
  });
});

describe('by telephone, and a tip', () => {
  const desk = async (told: Readonly<Record<string, string>>) => {
    await employee.get('/werk/nieuw');
    await employee.send({ channel: 'phone', ...who, ...told }, (form) => form.includes('name="story"'));
    await ccv.house.mails('ccv');
    return /CCV-2026-\d{5}/.exec(employee.last?.html ?? '')?.[0] as string;
  };

  test('CCV-06, CCV-10, CCV-L1: solved on the telephone, and confirmed all the same with the day of our reply; closed once what was agreed is done', async () => {
    ccv.on('2026-06-15');
    const phoned = await desk({ story: 'Mijn factuur kwam dubbel.', record: 'complaint' });
    expect((await ccv.mailTo(EMAIL))[0]).toContain('maandag 22 juni 2026');
    expect(await ccv.case(coordinator, phoned)).not.toContain('Stuur de bevestiging per mail');
    await ccv.takes(coordinator, phoned, 'assignment', { staff: 'p.dijkhuis', notInvolved: 'yes' });
    const party = await customerOf(phoned);
    const called = { party, medium: 'phone', result: 'reached', summary: 'De tweede factuur is ingetrokken.' };
    await ccv.takes(employee, phoned, 'contact', called);
    await ccv.takes(employee, phoned, 'acceptance', { party, yes: 'fits' });
    expect(await ccv.case(employee, phoned)).toContain('J. Winkel vindt de oplossing goed');
    const closure = { manner: 'satisfied', solution: 'De tweede factuur is ingetrokken.', lesson: 'Geen.' };
    // what was agreed is owed until it is done: nothing is closed on a promise (CCV-10)
    expect(await ccv.work(employee)).toContain('Doe wat met J. Winkel is afgesproken');
    expect(await ccv.cannot(employee, phoned, 'closure', closure)).toContain('Doe eerst wat is afgesproken');
    await ccv.takes(employee, phoned, 'closure', { ...closure, carriedOut: 'yes' });
    expect((await ccv.mailTo(EMAIL))[0]).toContain('De tweede factuur is ingetrokken.');
  });

  test('CCV-07, CCV-L1: given somebody who called and gave a number alone, then the confirmation is owed until somebody told it, and the statement says how', async () => {
    await employee.get('/werk/nieuw');
    const told = { channel: 'phone', 'people.0.name': 'G. Tol', 'people.0.phone': '06 22 33 44 55', record: 'complaint' };
    await employee.send({ ...told, story: 'De monteur kwam niet.' }, (form) => form.includes('name="story"'));
    const phoned = /CCV-2026-\d{5}/.exec(employee.last?.html ?? '')?.[0] as string;
    await ccv.house.mails('ccv');
    const page = await ccv.case(coordinator, phoned);
    expect(page).toContain('Wij hebben geen adres van G. Tol: onze brieven komen niet aan.');
    expect(page).toContain('Het gaat om: Ontvangstbevestiging.');
    const party = await ccv.party(coordinator, phoned, 'G. Tol');
    // it is still owed, and the statement says why
    expect(page).toContain('Bevestig de klacht');
    const statement = async () => read(await coordinator.get(`/werk/zaken/${phoned}/naleving`));
    expect(await statement()).toContain('Ontvangstbevestiging staat klaar en bereikt G. Tol niet: er is geen adres bekend');
    const talk = { party, medium: 'phone', result: 'reached', summary: 'Verteld wat er in de brief staat.' };
    await ccv.takes(coordinator, phoned, 'contact', { ...talk, told: 'yes' });
    const after = await ccv.case(coordinator, phoned);
    for (const gone of ['onze brieven komen niet aan', 'Bevestig de klacht']) expect(after).not.toContain(gone);
    expect(await statement()).toMatch(/Bgfo 43 nagekomen.{0,300}vertelde G. Tol wat in onze brieven staat/);
    const filled = { 'person.people.0.email': 'g.tol@zaak.example', reason: 'Gaf hij door.' };
    await ccv.takes(coordinator, phoned, `correction?what=person&party=${party}`, { what: 'person', ...filled });
    await ccv.takes(coordinator, phoned, 'withdrawal', { party, reason: 'Al opgelost.' });
  });

  test('CCV-07, CCV-L1: given an address that is filled in afterwards, then what stood ready leaves for it, once, and nothing is owed of it any more', async () => {
    await employee.get('/werk/nieuw');
    const told = { channel: 'phone', 'people.0.name': 'H. Prins', 'people.0.phone': '06 22 33 44 56', record: 'complaint' };
    await employee.send({ ...told, story: 'De rol was op.' }, (form) => form.includes('name="story"'));
    const phoned = /CCV-2026-\d{5}/.exec(employee.last?.html ?? '')?.[0] as string;
    await ccv.house.mails('ccv');
    const party = await ccv.party(coordinator, phoned, 'H. Prins');
    const filled = { 'person.people.0.email': 'h.prins@zaak.example', reason: 'Gaf zij door.' };
    await ccv.takes(coordinator, phoned, `correction?what=person&party=${party}`, { what: 'person', ...filled });
    const mails = await ccv.mailTo('h.prins@zaak.example');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('De rol was op.');
    const after = await ccv.case(coordinator, phoned);
    for (const gone of ['onze brieven komen niet aan', 'Bevestig de klacht']) expect(after).not.toContain(gone);
    await ccv.takes(coordinator, phoned, 'withdrawal', { party, reason: 'Al opgelost.' });
  });

  test('CCV-06: given a case solved while somebody called, when its letter can still be taken back, then nothing is owed that it does; taken back, it is', async () => {
    const { office } = ccv.house;
    Object.assign(office, { undoSeconds: 60 });
    await employee.get('/werk/nieuw');
    const solved = { 'solved.complaint': 'De rol papier zat verkeerd.', 'content.complaint': 'fits' };
    const told = { channel: 'phone', ...who, story: 'De automaat geeft geen bon.', record: 'complaint', ...solved };
    await employee.send(told, (form) => form.includes('name="story"'));
    const phoned = /CCV-2026-\d{5}/.exec(employee.last?.html ?? '')?.[0] as string;
    const toDo = await ccv.work(employee);
    const closed = await ccv.case(employee, phoned);
    expect(closed).toContain('Sluit de zaak: dit gaat om');
    for (const owed of ['Geef een inhoudelijke reactie', 'Bevestig de klacht']) {
      expect(closed).not.toContain(owed);
      expect(toDo).not.toContain(owed);
    }
    await employee.send({}, (form) => form.includes('/recall'));
    // the reply is ours to give again, and so is the confirmation: it was the letter of the end that did both
    const again = await ccv.case(employee, phoned);
    for (const owed of ['Geef een inhoudelijke reactie', 'Bevestig de klacht']) expect(again).toContain(owed);
    expect(await ccv.work(employee)).toContain('Geef een inhoudelijke reactie');
    Object.assign(office, { undoSeconds: 0 });
    await ccv.takes(employee, phoned, 'closure', {
      manner: 'satisfied',
      solution: 'De rol papier zat verkeerd.',
      carriedOut: 'yes',
    });
    expect((await ccv.mailTo(EMAIL))[0]).toContain('De rol papier zat verkeerd.');
  });

  test('CCV-03, CCV-04, CCV-09: a tip gets its answer as soon; retyped to a complaint and back, it keeps its first day', async () => {
    ccv.on('2026-06-16');
    const tip = await ccv.lodges({ ...who, story: 'Maak de toetsen groter.' }, 'feedback');
    // the same confirmation and the same five working days as a complaint
    expect((await ccv.mailTo(EMAIL))[0]).toContain('Je krijgt uiterlijk dinsdag 23 juni 2026 onze inhoudelijke reactie.');
    await ccv.takes(coordinator, tip, 'assignment', { staff: 'p.dijkhuis', notInvolved: 'yes' });
    expect(await ccv.case(employee, tip)).not.toContain('Rond de klacht af');
    // the kind that it is already is no choice
    const kinds = await coordinator.get(`/werk/zaken/${tip}/promotion`);
    expect(kinds.html).not.toMatch(/name="record"[^>]*value="feedback"/);
    await ccv.takes(coordinator, tip, 'promotion', { record: 'complaint', reason: 'Er zit onvrede achter.' });
    expect(await ccv.case(employee, tip)).toContain('Rond de klacht af');
    // the days of a complaint, counted from the first day, are told: the confirmation of a tip named none of them
    const told = (await ccv.mailTo(EMAIL))[0];
    for (const said of ['Het is een klacht, en zo behandelen wij het.', 'dinsdag 7 juli 2026', 'maandag 3 augustus 2026'])
      expect(told).toContain(said);
    expect(told).not.toContain('Er zit onvrede achter.');
    await ccv.takes(coordinator, tip, 'promotion', { record: 'feedback', reason: 'Toch niet.' });
    expect(await ccv.case(employee, tip)).not.toContain('Rond de klacht af');
    expect(await ccv.case(employee, tip)).toContain('dinsdag 23 juni 2026');
    expect((await ccv.mailTo(EMAIL))[0]).toContain('Andere dagen die wij eerder noemden, gelden niet meer.');
    await ccv.takes(employee, tip, 'proposal', { solution: 'Wij geven het door aan de ontwerpers.' });
    expect((await ccv.mailTo(EMAIL))[0]).toContain('Wij geven het door aan de ontwerpers.');
    expect(await ccv.work(employee)).not.toContain('Geef een inhoudelijke reactie');
    // who got an answer to a tip waits for nothing: it is closed, and not left open for ever
    expect(await ccv.work(employee)).toContain('Sluit de melding');
    await ccv.takes(employee, tip, 'closure', { manner: 'noted', lesson: 'Geen.' });
    expect(await ccv.work(employee)).not.toContain('Sluit de melding');
  });

  test('CCV-04: given a report that is closed, when its kind turns out wrong, then it is opened first and the customer hears so; its first day stays', async () => {
    ccv.on('2026-06-16', '15:00');
    const tip = await ccv.lodges({ ...who, story: 'De bon is te klein gedrukt.' }, 'feedback');
    await ccv.takes(coordinator, tip, 'assignment', { staff: 'p.dijkhuis', notInvolved: 'yes' });
    await ccv.takes(employee, tip, 'proposal', { solution: 'Wij geven het door.' });
    await ccv.takes(employee, tip, 'closure', { manner: 'noted', lesson: 'Geen.' });
    ccv.on('2026-06-18');
    const anew = { record: 'complaint', reason: 'Er zit onvrede achter.' };
    const refused = await ccv.cannot(coordinator, tip, 'promotion', anew);
    for (const said of ['CCV-04', 'Open de melding eerst weer']) expect(refused).toContain(said);
    await ccv.takes(coordinator, tip, 'reopening', { reason: 'Wij lazen je bericht opnieuw.' });
    expect((await ccv.mailTo(EMAIL))[0]).toContain('Sinds donderdag 18 juni 2026 zijn wij weer bezig met je melding.');
    await ccv.takes(coordinator, tip, 'promotion', anew);
    // 34 working days of 16 June, and not of the day on which it was called a complaint
    expect(await ccv.case(employee, tip)).toContain('Rond de klacht af streefdatum maandag 3 augustus 2026');
    await ccv.takes(employee, tip, 'withdrawal', { party: await customerOf(tip), reason: 'Toch niet.' });
  });
});

describe('the quarter is looked at', () => {
  test('CCV-15, CCV-16: content and process are counted, the quality officer says what it means, and every member of a board gets it', async () => {
    ccv.on('2026-07-01');
    await openReports(ccv.house.workshop);
    const quality = await ccv.colleague('v.ramdin');
    expect(await ccv.work(quality)).toContain('inhoud en afhandeling, tweede kwartaal 2026');
    const list = (await quality.get('/werk/rapporten')).html;
    const href = /href="(\/werk\/rapporten\/\d+)"[^>]*>[^<]*tweede kwartaal 2026/.exec(list)?.[1] as string;
    expect(href, read(quality.last)).toBeDefined();
    const press = async (path: string, filled = {}) => {
      await quality.get(href);
      return read(await quality.send(filled, (form) => form.includes(`action="${href}/${path}"`)));
    };
    const board = await ccv.colleague('w.terlouw');
    expect((await board.get(href)).status, 'nobody reads it before it is sent').toBe(404);
    const counted = await press('maken');
    // the content: what came in, about what and how; and the process: receipts, terms, letters and how it ended
    for (const said of [
      '8 binnengekomen',
      'Een betaalautomaat',
      'telefoon',
      'Geef een inhoudelijke reactie',
      'Rond de klacht af',
    ])
      expect(counted).toContain(said);
    await press('tekst', { analysis: 'Automaten vallen vaker uit op zaterdag. Wij antwoordden steeds op tijd.' });
    await press('versturen');
    await ccv.house.mails('ccv');
    for (const address of ['w.terlouw@ccv.example', 'w.achterberg@ccv.example', 'g.postma@ccv.example'])
      expect((await ccv.mailTo(address))[0], address).toContain('inhoud en afhandeling');
    const seen = read(await board.get(href));
    for (const said of ['Automaten vallen vaker uit op zaterdag.', '8 binnengekomen']) expect(seen).toContain(said);
    for (const said of ['J. Winkel', reference, WORDS]) expect(seen).not.toContain(said);
    expect(await ccv.work(quality)).not.toContain('tweede kwartaal 2026');
  });
});
