// KiKa's procedure, sentence by sentence, as each of its people lives it: to the supervisory board by both ways, and what is reported.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReports } from '#jobs/open-reports.ts';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from './a-procedure.ts';
import { lookAt } from './a-procedure-in-sight.ts';
import type { Person } from './a-visitor.ts';
import { openBrowser } from './browser.ts';

let kika: PlayedProcedure;
let browser: Browser;
let manager: Person;
let management: Person;
let supervisory: Person;
let reference: string;
const WORDS = 'Wij hoorden vijf maanden niets over onze aanvraag.';
const PRINS = 'e.prins@onderzoek.example';

beforeAll(async () => {
  [kika, browser] = await Promise.all([playedProcedure('kika'), openBrowser()]);
  kika.on('2026-04-13');
  [manager, management, supervisory] = await Promise.all([
    kika.colleague('n.terpstra'),
    kika.colleague('e.vanwijngaarden'),
    kika.colleague('c.lindhout'),
  ]);
  reference = await kika.inChromium.lodges({
    story: WORDS,
    subject: 'communication',
    'details.actor': 'applicant',
    'details.application': 'Aanvraag 2025-14',
    'details.own-standard': 'Elke maand een kort bericht.',
    documents: [new File(['%PDF-1.7\n%%EOF'], 'aanvraag.pdf', { type: 'application/pdf' })],
    'people.0.name': 'E. Prins',
    'people.0.email': PRINS,
  });
});
afterAll(async () => {
  await browser?.close();
  await kika?.house.close();
});

describe('the team answers, management rules, the supervisory board has the last word', () => {
  test('KIK-03, KIK-08, KIK-12: it needs no proof; the person concerned sees at once the last of the 21 days', async () => {
    const [mail] = await kika.mailTo(PRINS);
    expect(mail).toContain('4 mei 2026');
    expect(read((await kika.ownPage(PRINS)).last)).toContain('uiterlijk maandag 4 mei 2026');
  });

  test('KIK-17: nobody takes it up or answers before the manager chose: handle it here or pass it on; the rest of the house sees nothing', async () => {
    expect(await kika.work(manager)).toContain('Kies: direct afhandelen of doorsturen naar de directie');
    expect(await kika.case(manager, reference)).toContain('aanvraag.pdf');
    expect(await kika.cannot(manager, reference, 'assignment', { staff: 'n.terpstra', notInvolved: 'yes' })).toContain('KIK-17');
    for (const one of [management, supervisory]) await findsNothing(one, reference, WORDS);
    await kika.takes(manager, reference, 'route', { track: 'direct', reason: 'Het gaat over onze eigen berichten.' });
    await kika.takes(manager, reference, 'assignment', { staff: 'n.terpstra', notInvolved: 'yes' });
    await findsNothing(management, reference, WORDS);
  });

  test('KIK-15: the record outside is owed in two working days; when it fails that is mended, and the case says how it stands', async () => {
    expect(await kika.work(manager)).toContain('Leg de klacht vast in Salesforce');
    await kika.takes(manager, reference, 'external-record', { system: 'crm', result: 'failed', error: 'Geen verbinding.' });
    expect(await kika.work(manager)).toContain('Herstel de vastlegging in Salesforce');
    expect(await kika.case(manager, reference)).toContain('Geen verbinding.');
    await kika.takes(manager, reference, 'external-record', { system: 'crm', result: 'recorded', externalId: 'SF-0042' });
    expect(await kika.work(manager)).not.toContain('Salesforce');
    expect(await kika.case(manager, reference)).toContain('SF-0042');
  });

  test('KIK-19: expected approach and duration, in a letter that the page shows before it leaves; the 21 days stay the 21 days', async () => {
    await lookAt(browser, kika, manager, `/werk/zaken/${reference}/promise`, 1440);
    const promise = { promised: '2026-04-24', what: 'Wij vragen het bureau wat er misging.' };
    await kika.takes(manager, reference, 'promise', promise);
    const [mail] = await kika.mailTo(PRINS);
    for (const said of ['Wij vragen het bureau wat er misging.', '24 april 2026']) expect(mail).toContain(said);
    expect(read((await kika.ownPage(PRINS)).last)).toContain('uiterlijk maandag 4 mei 2026');
  });

  test('KIK-09, KIK-10, KIK-13: the answer is personal, has a name, says what we do with it, and how to appeal', async () => {
    kika.on('2026-04-23');
    const answer = {
      explanation: 'Beste mevrouw Prins, wij lazen uw brief met aandacht.',
      judgement: 'Wij hadden u moeten laten weten dat het langer duurde.',
      use: 'Elke aanvrager krijgt voortaan elke maand bericht.',
    };
    expect(await kika.cannot(manager, reference, 'conclusion', { ...answer, use: '' })).toContain('KIK-10');
    expect(read(await manager.get(`/werk/zaken/${reference}/conclusion`))).toContain('Elke maand een kort bericht.');
    await kika.takes(manager, reference, 'conclusion', answer);
    const [mail] = await kika.mailTo(PRINS);
    for (const said of [...Object.values(answer), 'N. Terpstra', 'beroep bij de directie']) expect(mail).toContain(said);
  });

  test('KIK-20: the appeal goes to management, which now sees the case and has it in its work; who answered does not judge', async () => {
    kika.on('2026-05-11');
    const own = await kika.inChromium.ownPage(PRINS);
    await lookAt(browser, kika, own, '/kika/mijn-klacht/appeal');
    await kika.acts(own, 'appeal', { reason: 'Ik weet nog steeds niet waarom het zo lang duurde.' });
    // that it is looked at stands on the own page, also without a day (KIK-03)
    expect(read(await own.get('/kika/mijn-klacht'))).toContain('U hoort van de directie of het goed ging.');
    expect(await kika.work(management)).toContain('Beslis op het beroep');
    expect(await kika.cannot(management, reference, 'assignment', { staff: 'n.terpstra', notInvolved: 'yes' })).toContain(
      'KIK-20',
    );
    await kika.takes(management, reference, 'assignment', { staff: 'e.vanwijngaarden', notInvolved: 'yes' });
  });

  test('KIK-21, KIK-22: correct excludes the rest; partly without reasons and partly incorrect go together, and are told', async () => {
    await lookAt(browser, kika, management, `/werk/zaken/${reference}/ruling`, 1440);
    const ruling = { reasoning: 'De uitleg in het antwoord was te kort.', consequences: 'U krijgt alsnog uitleg.' };
    await kika.cannot(management, reference, 'ruling', { ...ruling, verdicts: ['correct', 'partly-unreasoned'] });
    await kika.takes(management, reference, 'ruling', { ...ruling, verdicts: ['partly-unreasoned', 'partly-incorrect'] });
    const [mail] = await kika.mailTo(PRINS);
    for (const said of ['gedeeltelijk ongemotiveerd', 'gedeeltelijk onjuist', 'Raad van Toezicht']) expect(mail).toContain(said);
  });

  test('KIK-23, KIK-24: then the supervisory board, and its word is the end: binding on KiKa, no further appeal, the court stays open', async () => {
    kika.on('2026-06-01');
    await findsNothing(supervisory, reference, WORDS);
    await kika.acts(await kika.inChromium.ownPage(PRINS), 'appeal', { reason: 'De uitleg kwam niet.' });
    expect(await kika.work(supervisory)).toContain('Oordeel over het beroep');
    await kika.takes(supervisory, reference, 'assignment', { staff: 'c.lindhout', notInvolved: 'yes' });
    kika.on('2026-06-05');
    // why: by the sentence about this body, not by that about management
    expect(read(await supervisory.get(`/werk/zaken/${reference}/ruling`))).toContain(
      'Wat de Raad van Toezicht beslist, is voor ons bindend.',
    );
    // what management promised, and did not do yet, stands above the ruling in its own words
    expect(supervisory.last?.html).toMatch(/<blockquote[^>]*>\s*<div class="typed"[^>]*>U krijgt alsnog uitleg\./);
    await kika.takes(await kika.inChromium.colleague('c.lindhout'), reference, 'ruling', {
      verdicts: 'wrongly',
      reasoning: 'De uitleg bleef uit.',
      consequences: 'Geef de uitleg.',
      replaces: 'yes',
    });
    const [mail] = await kika.mailTo(PRINS);
    for (const said of ['bindend', 'Dit komt in de plaats van wat de directie u eerder toezegde.']) expect(mail).toContain(said);
    const own = await kika.ownPage(PRINS);
    expect(own.last?.html).not.toContain('/mijn-klacht/appeal"');
    await lookAt(browser, kika, own, '/kika/mijn-klacht');
    expect(await kika.work(management)).toContain('Voer het oordeel van de Raad van Toezicht uit');
    expect(await kika.work(management)).not.toContain('Voer de beslissing in beroep uit');
    await kika.takes(management, reference, 'execution', { done: 'De uitleg is gestuurd.' });
  });

  test('KIK-16, KIK-18: closing asks for the category; the overview has the seven columns, with what was done', async () => {
    expect(await kika.cannot(manager, reference, 'closure', { manner: 'concluded', lesson: 'Bericht elke maand.' })).toContain(
      'Leg eerst vast: Categorie',
    );
    await kika.takes(manager, reference, 'description', { 'details.category': 'duration' });
    await kika.takes(manager, reference, 'closure', { manner: 'concluded', lesson: 'Bericht elke maand.' });
    const page = await manager.get('/werk/register');
    const columns = [
      'Datum melding',
      'Betrokkene',
      'Klacht',
      'Categorie',
      'Genomen acties',
      'Afhandeling',
      'Getroffen maatregelen',
    ];
    for (const said of [...columns, 'E. Prins', 'hoelang het duurde']) expect(read(page)).toContain(said);
    await lookAt(browser, kika, manager, '/werk/register', 1440);
  });
});

describe('management handled it itself', () => {
  test('KIK-17, KIK-23, KIK-25: the appeal goes to the supervisory board at once; management never judges itself', async () => {
    kika.on('2026-06-08');
    const email = 'b.koster@onderzoek.example';
    const passed = await kika.lodges({
      story: 'De beoordeling was partijdig.',
      'details.actor': 'applicant',
      'people.0.name': 'B. Koster',
      'people.0.email': email,
    });
    await kika.takes(manager, passed, 'route', { track: 'management', reason: 'Het gaat over de beoordeling zelf.' });
    expect(await kika.work(management)).toContain('Neem de klacht in behandeling');
    await kika.takes(management, passed, 'assignment', { staff: 'e.vanwijngaarden', notInvolved: 'yes' });
    await kika.takes(management, passed, 'conclusion', {
      explanation: 'Beste heer Koster, twee mensen beoordeelden uw aanvraag.',
      judgement: 'Wij begrijpen uw zorg.',
      use: 'Wij leggen de werkwijze beter uit.',
    });
    expect((await kika.mailTo(email))[0]).toContain('beroep bij de Raad van Toezicht');
    const own = await kika.ownPage(email);
    await kika.acts(own, 'appeal', { reason: 'Dezelfde twee mensen.' });
    expect(await kika.work(management)).not.toContain('Beslis op het beroep');
    await kika.takes(supervisory, passed, 'assignment', { staff: 'c.lindhout', notInvolved: 'yes' });
    await kika.takes(supervisory, passed, 'ruling', { verdicts: 'rightly', reasoning: 'De beoordelaars waren onafhankelijk.' });
    expect((await kika.mailTo(email))[0]).toContain('bindend');
  });
});

describe('the other ways a complaint goes', () => {
  test('KIK-01: what is not about an application or a decision is not handled here, with the reason; KIK-06: nobody handles a complaint about themselves', async () => {
    kika.on('2026-06-10');
    const told = { 'people.0.name': 'K. Vos', 'people.0.email': 'k.vos@burger.example' };
    const other = await kika.lodges({ ...told, story: 'De collectant was onvriendelijk.' });
    await kika.takes(manager, other, 'refusal', { ground: 'out-of-scope', reason: 'Het gaat niet over een aanvraag.' });
    expect((await kika.mailTo('k.vos@burger.example'))[0]).toContain('Het gaat niet over een aanvraag.');
    const about = await kika.lodges({ ...told, story: 'De manager antwoordde niet.' });
    await kika.shutsOut(manager, about, 'n.terpstra');
    await findsNothing(await kika.colleague('n.terpstra'), about, 'De manager antwoordde niet.', 'other');
  });

  test('KIK-11: who calls is helped to put it in writing, and approves what was written', async () => {
    const team = await kika.colleague('d.sardjoe');
    await team.get('/werk/nieuw');
    const told = { channel: 'phone', 'people.0.name': 'J. de Boer', 'people.0.email': 'j.deboer@burger.example' };
    await team.send({ ...told, story: 'De voorwaarden waren onduidelijk.' }, (form) => form.includes('name="story"'));
    const called = /[A-Z]+-2026-\d{5}/.exec(team.last?.html ?? '')?.[0] as string;
    expect(await kika.work(team)).toContain('Schrijf op wat er werd verteld');
    await kika.takes(team, called, 'transcript', { text: 'Ik vind de voorwaarden onduidelijk.' });
    const own = await kika.ownPage('j.deboer@burger.example');
    expect(read(own.last)).toContain('Ik vind de voorwaarden onduidelijk.');
    await lookAt(browser, kika, own, '/kika/mijn-klacht/approval');
    await kika.acts(own, 'approval', { right: 'no', correction: 'Ze spreken elkaar tegen.' });
    expect(await kika.work(team)).toContain('Schrijf het opnieuw op: het klopte niet');
    // what was written before, and what must be different, are there to begin with
    const again = (await team.get(`/werk/zaken/${called}/transcript`)).html;
    expect(again).toMatch(
      /Dit moet anders[\s\S]*Ze spreken elkaar tegen\.[\s\S]*<textarea[^>]*>\s*Ik vind de voorwaarden onduidelijk\./,
    );
    await kika.takes(team, called, 'transcript', { text: 'De voorwaarden spreken elkaar tegen.' });
    await own.get('/kika/mijn-klacht');
    await kika.acts(own, 'approval', { right: 'yes' });
    for (const act of ['Schrijf op wat er werd verteld', 'Schrijf het opnieuw op', 'Vraag of het zo goed is opgeschreven'])
      expect(await kika.work(team)).not.toContain(act);
  });
});

describe('what is reported, and who owns the procedure', () => {
  test('KIK-04, KIK-07: management and board get a report each quarter with number, analysis and handling, also when there was nothing', async () => {
    kika.on('2027-01-04');
    await openReports(kika.house.workshop);
    const list = (await manager.get('/werk/rapporten')).html;
    const href = /href="(\/werk\/rapporten\/\d+)"[^>]*>[^<]*vierde kwartaal 2026/.exec(list)?.[1] as string;
    expect(href, read(manager.last)).toBeDefined();
    const press = async (path: string, filled = {}) => {
      await manager.get(href);
      return read(await manager.send(filled, (form) => form.includes(`action="${href}/${path}"`)));
    };
    expect(await press('maken')).toContain('0');
    expect(await press('versturen')).toContain('Vul dit in.');
    await press('tekst', { analysis: 'Er kwamen geen klachten.' });
    expect(await press('versturen')).toContain('E. van Wijngaarden');
    await lookAt(browser, kika, manager, href, 1440);
    const board = await kika.colleague('o.kaya');
    expect(read(await board.get(href))).toContain('Er kwamen geen klachten.');
  });

  test('KIK-02, KIK-05: the public page tells every sentence, and that the board approves a new version', async () => {
    expect(read(await (await kika.colleague('o.kaya')).get('/kika/regeling'))).toContain('keurt een nieuwe versie goed');
  });
});
