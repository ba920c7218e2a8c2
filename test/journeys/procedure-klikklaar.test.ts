// Klikklaar's procedure, sentence by sentence, as each of its people lives it: from a talk to the appeal, the court and destruction.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepByRule } from '#jobs/keep-by-rule.ts';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from './a-procedure.ts';
import { lookAt } from './a-procedure-in-sight.ts';
import type { Person } from './a-visitor.ts';
import { openBrowser } from './browser.ts';

let klikklaar: PlayedProcedure;
let browser: Browser;
let chair: Person;
let management: Person;
let appeals: Person;
let reference: string;
const WORDS = 'De cursus viel drie keer uit en ik kreeg geen bericht.';
const VOS = 'm.vos@burger.example';
const NGUYEN = 'l.nguyen@klikklaar.example';

beforeAll(async () => {
  [klikklaar, browser] = await Promise.all([playedProcedure('klikklaar'), openBrowser()]);
  klikklaar.on('2026-06-01');
  [chair, management, appeals] = await Promise.all([
    klikklaar.colleague('r.vanzonneveld'),
    klikklaar.colleague('h.bosscher'),
    klikklaar.inChromium.colleague('a.okafor'),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await klikklaar?.house.close();
});

describe('a complaint about money, in appeal and before the court', () => {
  test('KLK-06: a talk beforehand is written down by the employee without a case: no duty, no letter', async () => {
    const employee = await klikklaar.colleague('l.nguyen');
    // nothing on this page calls it a complaint: a talk is none
    const form = read(await employee.get('/werk/nieuw'));
    expect(form).toContain('Van wie komt het?');
    for (const said of ['Wie heeft de klacht', 'Registreer de klacht']) expect(form).not.toContain(said);
    const told = {
      record: 'talk',
      channel: 'talk',
      story: 'M. Vos belde over de uitgevallen lessen.',
      'people.0.name': 'M. Vos',
    };
    await employee.send(told, (form) => form.includes('name="story"'));
    expect(read(employee.last)).toContain('Vastgelegd: gesprek vooraf KLK-2026-00001.');
    expect(read(employee.last)).not.toMatch(/klacht/i);
    expect(await klikklaar.work(chair)).toContain('Er wacht niets op u.');
    // what was only told never becomes a complaint, so that is not offered; the address says why
    expect(await klikklaar.case(chair, 'KLK-2026-00001')).not.toContain('Maak er een ander soort zaak van');
    expect(read(await chair.get('/werk/zaken/KLK-2026-00001/promotion'))).toContain('Daarvoor schrijft de klager zelf. (KLK-04)');
  });

  test('KLK-04, KLK-07, KLK-09, KLK-11, KLK-12: written and meant as a complaint: the acknowledgement names the four weeks and their last day', async () => {
    reference = await klikklaar.inChromium.lodges({
      story: WORDS,
      wish: 'Ik wil de helft van het cursusgeld terug.',
      subject: 'training',
      'details.talked': 'tried',
      'details.products': 'Cursus boekhouden',
      'people.0.name': 'M. Vos',
      'people.0.email': VOS,
      'people.0.address': 'Dorpsstraat 1, 0000 AA Voorbeeld',
    });
    const [mail] = await klikklaar.mailTo(VOS);
    expect(mail).toContain('4 weken');
    expect(mail).toContain('29 juni 2026');
    // the chair hears by mail as well, as of a complaint that was mailed
    expect((await klikklaar.mailTo('r.vanzonneveld@klikklaar.example'))[0]).toContain('Er is een nieuwe klacht');
    expect(await klikklaar.work(chair)).toContain('Neem de klacht in behandeling');
    await klikklaar.takes(chair, reference, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    expect(await klikklaar.cannot(chair, reference, 'redirection', { way: 'talk-first', reason: 'Eerst praten.' })).toContain(
      'KLK-04',
    );
    // KLK-06: it points to the talk that came before it, and the talk to it
    const choice = await chair.get(`/werk/zaken/${reference}/relation`);
    expect(choice.html).toContain(`/werk/zaken/${reference}/relation?other=KLK-2026-00001`);
    await klikklaar.takes(chair, reference, 'relation', { other: 'KLK-2026-00001', reason: 'Hij belde hier eerst over.' });
    expect(await klikklaar.case(chair, reference)).toContain('Eerder: KLK-2026-00001');
    expect(await klikklaar.case(chair, 'KLK-2026-00001')).toContain(`Later: ${reference}`);
  });

  test('KLK-10, KLK-14: the responsible employee is asked, answers on a page of the own, and finds nothing else anywhere', async () => {
    await klikklaar.takes(chair, reference, 'involvement', { capacity: 'subject', staff: 'l.nguyen' });
    await findsNothing(await klikklaar.colleague('l.nguyen'), reference, WORDS);
    expect(await klikklaar.work(chair)).toContain('Vraag L. Nguyen om informatie');
    const party = await klikklaar.party(chair, reference, 'L. Nguyen');
    await klikklaar.takes(chair, reference, 'question', {
      party,
      question: 'Waarom vielen de lessen uit?',
      answerBy: '2026-06-10',
    });
    expect(await klikklaar.work(chair)).not.toContain('Vraag L. Nguyen om informatie');
    const own = await klikklaar.ownPage(NGUYEN);
    await lookAt(browser, klikklaar, own, '/klikklaar/mijn-klacht/answer');
    await klikklaar.acts(own, 'answer', { answer: 'De docent was ziek.' });
    await klikklaar.takes(chair, reference, 'question', {
      party: await klikklaar.party(chair, reference, 'M. Vos'),
      question: 'Welke drie lessen waren het?',
    });
    const vos = await klikklaar.ownPage(VOS);
    expect(read(vos.last)).not.toContain('De docent was ziek.');
    await klikklaar.acts(vos, 'answer', { answer: 'Die van 4, 11 en 18 mei.' });
    // how somebody works for us is no question about who speaks for a complainant
    expect(read(await vos.get('/klikklaar/mijn-klacht/involvement'))).not.toContain('Hoe werkt deze persoon voor ons?');
    await lookAt(browser, klikklaar, chair, `/werk/zaken/${reference}`, 1440);
    await lookAt(browser, klikklaar, chair, '/werk', 1440);
  });

  test('KLK-13: when it takes longer, there is a letter with a new day before the four weeks are over', async () => {
    klikklaar.on('2026-06-26');
    await klikklaar.takes(chair, reference, 'extension', {
      'until.quick': 'other',
      until: '2026-07-10',
      reason: 'Wij zoeken de planning op.',
    });
    expect((await klikklaar.mailTo(VOS))[0]).toContain('10 juli 2026');
    // the procedure tells the employee nothing of it, nor why (KLK-10)
    const employee = await klikklaar.ownPage(NGUYEN);
    expect(read(employee.last)).toContain('Waarom vielen de lessen uit?');
    expect(read(employee.last)).not.toContain('Wij zoeken de planning op.');
  });

  test('KLK-16, KLK-17, KLK-30: no position without both sides and a weighing, and where money is at stake not before a talk with management', async () => {
    const position = {
      explanation: 'Drie lessen vielen uit door ziekte van de docent.',
      judgement: 'Dat had gemeld moeten worden, maar de lessen zijn ingehaald.',
      verdict: 'unfounded',
    };
    // beside the answer stands all that it would be refused for
    const lacks = async () =>
      /Er ontbre.*(?=De brief Ververs)/.exec(read(await chair.get(`/werk/zaken/${reference}/conclusion`)))?.[0];
    for (const lack of [
      'Standpunt van de klager KLK-16',
      'Standpunt van de medewerker KLK-16',
      'Afweging KLK-16',
      'belang KLK-17',
    ])
      expect(await lacks()).toContain(lack);
    expect(await klikklaar.cannot(chair, reference, 'conclusion', position)).toContain('KLK-16');
    await klikklaar.takes(chair, reference, 'description', {
      'details.description': 'Drie lessen vielen uit.',
      'details.view-complainant': 'Niemand liet iets weten.',
      'details.view-employee': 'De docent was ziek.',
      'details.weighing': 'De lessen zijn ingehaald.',
      'details.interest': 'financial',
      'details.amount': '450',
    });
    expect(await lacks()).not.toContain('Afweging');
    expect(await lacks()).toContain('Bespreek de klacht eerst met de directie en leg dat vast. KLK-17');
    expect(await klikklaar.cannot(chair, reference, 'conclusion', position)).toContain('KLK-17');
    expect(await klikklaar.work(chair)).toContain('Bespreek de klacht met de directie');
    const talk = await chair.get(`/werk/zaken/${reference}/consultation`);
    expect(talk.html).toMatch(/value="management"[^>]*checked/);
    expect(read(talk)).toContain('Wie u hier kiest, beslist later niet mee over een beroep');
    await klikklaar.takes(chair, reference, 'consultation', {
      role: 'management',
      staff: 'h.bosscher',
      advice: 'De directie vindt geld terug niet nodig.',
    });
    await klikklaar.takes(chair, reference, 'conclusion', position);
  });

  test('KLK-19, KLK-33, KLK-36, KLK-40: the position says why, to whom one can appeal and that the court stays open; on the own page stands the same', async () => {
    const [mail] = await klikklaar.mailTo(VOS);
    expect(mail).toContain('De voorzitter heeft beide kanten gehoord');
    for (const said of ['Dat had gemeld moeten worden', 'Voorzitter beroepscommissie', 'Postbus 22', 'burgerlijke rechter'])
      expect(mail).toContain(said);
    const own = await klikklaar.ownPage(VOS);
    expect(read(own.last)).toContain('beroep bij de beroepscommissie');
    expect(read(own.last)).toContain('U kunt ook naar de burgerlijke rechter.');
    await lookAt(browser, klikklaar, own, '/klikklaar/mijn-klacht');
    await lookAt(browser, klikklaar, own, '/klikklaar/mijn-klacht/appeal');
  });

  test('KLK-34, KLK-37, KLK-38: the appeal is the work of the independent chair alone: eight weeks as a target, and a letter with a new day when it takes longer', async () => {
    klikklaar.on('2026-07-01');
    expect((await appeals.get(`/werk/zaken/${reference}`)).status).toBe(404);
    const own = await klikklaar.inChromium.ownPage(VOS);
    await klikklaar.acts(own, 'appeal', { grounds: 'unfounded', reason: 'De lessen zijn niet ingehaald.' });
    expect(read(own.last)).toContain('26 augustus 2026');
    // who handled it first does not read what is written in the appeal
    const page = read(await own.get('/klikklaar/mijn-klacht'));
    for (const said of ['Mail naar beroep@klikklaar.example', 'Voorzitter beroepscommissie, Postbus 22'])
      expect(page).toContain(said);
    expect(page).not.toContain('voorzitter@klikklaar.example');
    expect(await klikklaar.work(appeals)).toContain('Neem het beroep in behandeling');
    expect(await klikklaar.cannot(chair, reference, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' })).toContain(
      'KLK-34',
    );
    await klikklaar.takes(appeals, reference, 'assignment', { staff: 'a.okafor', notInvolved: 'yes' });
    await klikklaar.takes(appeals, reference, 'extension', {
      'until.quick': 'other',
      until: '2026-09-11',
      reason: 'Ik wil u horen.',
    });
    expect((await klikklaar.mailTo(VOS))[0]).toContain('11 september 2026');
    expect((await klikklaar.house.mails('klikklaar'))[0]).toMatchObject({ sender: 'beroep@klikklaar.example' });
    await lookAt(browser, klikklaar, appeals, `/werk/zaken/${reference}/ruling`, 1440);
    const form = await appeals.get(`/werk/zaken/${reference}/ruling`);
    expect(form.html).toMatch(/<blockquote[^>]*>\s*<div class="typed"[^>]*>De lessen zijn niet ingehaald\./);
    expect(read(form)).toContain('Het beroep is gegrond Het beroep is ongegrond');
    await lookAt(browser, klikklaar, appeals, `/werk/zaken/${reference}`);
  });

  test('KLK-39: the ruling binds Klikklaar and not the complainant: management has to carry it out', async () => {
    klikklaar.on('2026-09-01');
    await klikklaar.takes(appeals, reference, 'ruling', {
      verdicts: 'upheld',
      reasoning: 'Twee lessen zijn niet ingehaald.',
      consequences: 'Klikklaar betaalt 300 euro terug.',
    });
    const [mail] = await klikklaar.mailTo(VOS);
    for (const said of ['Het beroep is gegrond', '300 euro', 'burgerlijke rechter']) expect(mail).toContain(said);
    expect((await klikklaar.mailTo('h.bosscher@klikklaar.example'))[0]).toContain(
      `De beroepscommissie heeft beslist: ${reference}`,
    );
    expect(await klikklaar.work(management)).toContain('Voer uit wat de beroepscommissie besliste');
    expect(read(await management.get(`/werk/zaken/${reference}/execution`))).toContain('Klikklaar betaalt 300 euro terug.');
    await klikklaar.takes(management, reference, 'execution', { done: 'Het geld is op 3 september overgemaakt.' });
    expect(await klikklaar.work(management)).not.toContain('Voer uit wat de beroepscommissie besliste');
    const own = await klikklaar.ownPage(VOS);
    expect(read(own.last)).toContain('Het beroep is gegrond');
    await lookAt(browser, klikklaar, own, '/klikklaar/mijn-klacht');
  });

  test('KLK-20, KLK-21, KLK-28, KLK-29: closing asks for a whole register; the register says handled, how and with which verdict', async () => {
    expect(await klikklaar.work(chair)).toContain('Maak de registratie af en sluit de klacht');
    await klikklaar.takes(chair, reference, 'closure', { manner: 'concluded', lesson: 'Meld uitval meteen.' });
    const register = read(await chair.get('/werk/register'));
    for (const said of ['M. Vos', 'Cursus boekhouden', 'L. Nguyen', 'afgehandeld', 'ongegrond']) expect(register).toContain(said);
    await lookAt(browser, klikklaar, chair, '/werk/register', 1440);
  });

  test('KLK-41, KLK-42: after it management considers how to prevent a repeat, and what is done stands with the complaint', async () => {
    expect(await klikklaar.work(management)).toContain('Bekijk hoe herhaling te voorkomen is');
    await klikklaar.takes(management, reference, 'review', {
      learned: 'Uitval wordt niet gemeld.',
      recurrence: 'likely',
      causes: 'planning',
      followUp: 'none',
      reason: 'De planner meldt uitval nu zelf.',
    });
    expect(await klikklaar.case(management, reference)).toContain('De planner meldt uitval nu zelf.');
  });

  test('KLK-32: also afterwards the complainant may ask for the data, and gets them within a month', async () => {
    const own = await klikklaar.ownPage(VOS);
    await own.get('/klikklaar/mijn-klacht/data-request');
    await klikklaar.acts(own, 'data-request', { what: 'access' });
    expect(await klikklaar.work(chair)).toContain('Geef M. Vos de eigen gegevens');
    const answer = { request: '1', outcome: 'granted', identity: 'known', words: 'Hierbij uw gegevens.' };
    await klikklaar.takes(chair, reference, 'fulfilment', answer);
    expect((await klikklaar.mailTo(VOS))[0]).toContain('Hierbij uw gegevens.');
  });

  test('KLK-31, KLK-40: while the court looks at it nothing is destroyed; a year after the handling and without a hold everything is gone', async () => {
    await klikklaar.takes(chair, reference, 'escalation', { forum: 'court', what: 'began', reference: 'C-26' });
    klikklaar.on('2027-09-02');
    await keepByRule(klikklaar.house.workshop, new AbortController().signal);
    expect(await klikklaar.case(chair, reference)).toContain(WORDS);
    await klikklaar.takes(chair, reference, 'escalation', { forum: 'court', what: 'ended', reference: 'C-26' });
    klikklaar.on('2027-09-03');
    await keepByRule(klikklaar.house.workshop, new AbortController().signal);
    const gone = await klikklaar.case(chair, reference);
    expect(gone).not.toContain(WORDS);
    expect(gone).not.toContain('M. Vos');
    expect((await chair.get(`/werk/zoeken?q=${encodeURIComponent('cursus viel')}`)).html).not.toContain(reference);
  });
});

describe('the other ways a complaint goes', () => {
  test('KLK-08: what is filed after twelve months may be refused by the chair, with the reason', async () => {
    klikklaar.on('2026-10-01');
    const told = {
      story: 'De rekening klopte niet.',
      conduct: '2025-06-01',
      'details.products': 'Cursus',
      'details.talked': 'unsuitable',
    };
    const late = await klikklaar.lodges({ ...told, 'people.0.name': 'K. Smit', 'people.0.email': 'k.smit@burger.example' });
    expect(read(await chair.get(`/werk/zaken/${late}/refusal`))).toContain('Later dan 12 maanden ingediend');
    await klikklaar.takes(chair, late, 'refusal', { ground: 'too-late', reason: 'Het gebeurde zestien maanden geleden.' });
    expect((await klikklaar.mailTo('k.smit@burger.example'))[0]).toContain('Het gebeurde zestien maanden geleden.');
  });

  test('KLK-19, KLK-38, KLK-43: what happened before this version says so; an appeal that takes longer than the eight weeks says so on the own page, and the letter can still leave', async () => {
    const told = {
      story: 'De les begon nooit.',
      conduct: '2021-12-01',
      'details.products': 'Cursus',
      'details.talked': 'unsuitable',
    };
    const old = await klikklaar.lodges({ ...told, 'people.0.name': 'T. Peters', 'people.0.email': 't.peters@burger.example' });
    expect(await klikklaar.case(chair, old)).toContain('Dit gebeurde voordat deze versie gold (vanaf dinsdag 1 februari 2022).');
    await klikklaar.takes(chair, old, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    await klikklaar.takes(chair, old, 'description', {
      ...{ 'details.description': 'Geen les.', 'details.view-complainant': 'Geen les.', 'details.view-employee': 'Geen lokaal.' },
      ...{ 'details.weighing': 'Het is lang geleden.', 'details.interest': 'none' },
    });
    const position = { explanation: 'De les viel uit.', judgement: 'Er was geen lokaal.', verdict: 'unfounded' };
    // KLK-14, KLK-19: somebody dealt with it and is asked; of who stays silent the letter does not say that both sides were heard
    expect(await klikklaar.cannot(chair, old, 'conclusion', position)).toContain('Leg eerst vast welke medewerker de zaak deed.');
    await klikklaar.takes(chair, old, 'involvement', { capacity: 'subject', staff: 'l.nguyen' });
    const party = await klikklaar.party(chair, old, 'L. Nguyen');
    await klikklaar.takes(chair, old, 'question', { party, question: 'Waarom was er geen lokaal?' });
    await klikklaar.takes(chair, old, 'conclusion', position);
    const mail = (await klikklaar.mailTo('t.peters@burger.example'))[0];
    expect(mail).toContain('1 oktober 2026 vroegen wij de medewerker om een reactie. Wij kregen geen antwoord.');
    expect(mail).not.toContain('beide kanten');
    await klikklaar.acts(await klikklaar.ownPage('t.peters@burger.example'), 'appeal', {
      grounds: 'unfounded',
      reason: 'Toch wel.',
    });
    await klikklaar.takes(appeals, old, 'assignment', { staff: 'a.okafor', notInvolved: 'yes' });
    klikklaar.on('2026-12-01');
    const own = await klikklaar.ownPage('t.peters@burger.example');
    expect(read(own.last)).toContain('Wij wilden u uiterlijk donderdag 26 november 2026 antwoorden. Dat is niet gelukt');
    expect(read(await appeals.get(`/werk/zaken/${old}/extension`))).toContain('De streefdatum is voorbij.');
    await klikklaar.takes(appeals, old, 'extension', { 'until.quick': '2026-12-15', reason: 'Ik was ziek.' });
    expect((await klikklaar.mailTo('t.peters@burger.example'))[0]).toContain('15 december 2026');
    expect(read(await own.get('/klikklaar/mijn-klacht'))).toContain('uiterlijk dinsdag 15 december 2026');
    klikklaar.on('2026-10-01');
  });

  test('KLK-44: given a complaint about the chair, then the member stands in with all that the chair does, and the chair finds no trace', async () => {
    const words = 'De voorzitter las mijn brief niet.';
    const told = { story: words, 'details.products': 'Cursus', 'details.talked': 'unsuitable', 'details.about-chair': 'yes' };
    const about = await klikklaar.lodges({ ...told, 'people.0.name': 'K. Smit', 'people.0.email': 'k.smit@burger.example' });
    await findsNothing(chair, about, words);
    // nobody who complains about the chair is told that the chair handles it, or asked to write there
    const received = (await klikklaar.mailTo('k.smit@burger.example'))[0];
    expect(received).toContain('De waarnemend voorzitter van de klachtencommissie behandelt uw klacht');
    expect(received).not.toMatch(/De voorzitter (van|vraagt|heeft)/);
    expect(received).toContain('Mail ons op waarnemer@klikklaar.example');
    expect((await klikklaar.mailTo('i.martina@klikklaar.example')).join()).toContain('u neemt waar en behandelt haar');
    const member = await klikklaar.colleague('i.martina');
    expect(await klikklaar.work(member)).toContain(about);
    await klikklaar.takes(member, about, 'assignment', { staff: 'i.martina', notInvolved: 'yes' });
    const party = await klikklaar.party(member, about, 'R. van Zonneveld');
    await klikklaar.takes(member, about, 'question', { party, question: 'Waar bleef de brief?' });
    const toChair = (await klikklaar.mailTo('r.vanzonneveld@klikklaar.example'))[0];
    expect(toChair).toContain('De waarnemend voorzitter van de klachtencommissie wil ook uw kant horen');
    expect(toChair).toContain('I. Martina, waarnemend voorzitter van de klachtencommissie');
    const smit = await klikklaar.party(member, about, 'K. Smit');
    await klikklaar.takes(member, about, 'question', { party: smit, question: 'Wanneer schreef u?' });
    // an answer to the mail does not reach the chair, whoever gives it, nor does what is sent to an address that stands anywhere
    const asked = (await klikklaar.mailTo('k.smit@burger.example'))[0];
    expect(asked).toContain('I. Martina, waarnemend voorzitter van de klachtencommissie');
    expect(asked).toContain('of antwoord op dit bericht');
    const own = read((await klikklaar.ownPage('k.smit@burger.example')).last);
    expect(own).toContain('Mail naar waarnemer@klikklaar.example');
    expect(own).toMatch(/Stuur een brief naar Klikklaar, Waarnemend voorzitter klachtencommissie, Postbus 21/);
    const mails = (await klikklaar.house.mails('klikklaar')).filter((one) => JSON.stringify(one).includes(about));
    expect(mails.length).toBeGreaterThan(2);
    expect(new Set(mails.map(({ sender }) => sender))).toEqual(new Set(['waarnemer@klikklaar.example']));
    for (const text of [own, ...mails.map((one) => JSON.stringify(one))]) expect(text).not.toMatch(/[^.]voorzitter@klikklaar/);
    await klikklaar.takes(member, about, 'description', {
      ...{ 'details.description': 'Bleef liggen.', 'details.view-complainant': 'Te laat.', 'details.view-employee': 'Zoek.' },
      ...{ 'details.weighing': 'De brief kwam wel aan.', 'details.interest': 'none' },
    });
    const decided = { explanation: 'De brief bleef liggen.', judgement: 'Dat mag niet.', verdict: 'founded' };
    await klikklaar.takes(member, about, 'conclusion', decided);
    const position = (await klikklaar.mailTo('k.smit@burger.example'))[0];
    expect(position).toContain('De brief bleef liggen.');
    expect(position).toContain('I. Martina, waarnemend voorzitter van de klachtencommissie');
    expect(position).not.toMatch(/De voorzitter (van|vraagt|heeft)/);
    await findsNothing(chair, about, words);
  });

  test('KLK-15: what the complainant answers is marked in the work of the chair and on the case, until the chair looked', async () => {
    // the looks of colleagues are kept by the clock of the database
    const really = () => klikklaar.house.setClock(new Date().toISOString());
    really();
    const told = { story: 'Het boek kwam niet.', 'details.products': 'Boek', 'details.talked': 'unsuitable' };
    const asked = await klikklaar.lodges({ ...told, 'people.0.name': 'P. Bos', 'people.0.email': 'p.bos@burger.example' });
    const party = await klikklaar.party(chair, asked, 'P. Bos');
    await klikklaar.takes(chair, asked, 'question', { party, question: 'Welk boek?' });
    expect(await klikklaar.work(chair)).not.toContain('nieuw bericht');
    really();
    await klikklaar.acts(await klikklaar.ownPage('p.bos@burger.example'), 'answer', { answer: 'Het rode boek.' });
    expect(await klikklaar.work(chair)).toContain('nieuw bericht');
    await lookAt(browser, klikklaar, chair, '/werk');
    expect(await klikklaar.case(chair, asked)).toContain('Nieuw sinds u hier was P. Bos gaf antwoord op vraag 1');
    expect(await klikklaar.work(chair)).not.toContain('nieuw bericht');
    expect(await klikklaar.case(chair, asked)).not.toContain('Nieuw sinds u hier was');
  });

  test('KLK-14: given a responsible employee who was not asked, when the chair takes a position, then the question comes first', async () => {
    const told = { story: 'De docent was bot.', 'details.products': 'Cursus', 'details.talked': 'unsuitable' };
    const bare = await klikklaar.lodges({ ...told, 'people.0.name': 'S. Kok', 'people.0.email': 's.kok@burger.example' });
    await klikklaar.takes(chair, bare, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    await klikklaar.takes(chair, bare, 'involvement', { capacity: 'subject', staff: 'l.nguyen' });
    await klikklaar.takes(chair, bare, 'description', {
      ...{ 'details.description': 'Bot.', 'details.view-complainant': 'Bot.', 'details.view-employee': 'Niet bot.' },
      ...{ 'details.weighing': 'Het een tegen het ander.', 'details.interest': 'none' },
    });
    const position = { explanation: 'De docent was kort.', judgement: 'Dat mag niet.', verdict: 'founded' };
    expect(await klikklaar.cannot(chair, bare, 'conclusion', position)).toContain('Vraag eerst de medewerker om informatie.');
    const party = await klikklaar.party(chair, bare, 'L. Nguyen');
    await klikklaar.takes(chair, bare, 'question', { party, question: 'Hoe ging het gesprek?' });
    await klikklaar.takes(chair, bare, 'conclusion', position);
  });

  test('KLK-17, KLK-41: given a complaint about the only director, when money is at stake, then the chair talks with the member, who does the work of management', async () => {
    const told = {
      story: 'De directeur gaf mijn geld niet terug.',
      'details.products': 'Cursus',
      'details.talked': 'unsuitable',
    };
    const about = await klikklaar.lodges({ ...told, 'people.0.name': 'B. Vos', 'people.0.email': 'b.vos@burger.example' });
    await klikklaar.takes(chair, about, 'involvement', { capacity: 'subject', staff: 'h.bosscher' });
    await klikklaar.takes(chair, about, 'assignment', { staff: 'r.vanzonneveld', notInvolved: 'yes' });
    const party = await klikklaar.party(chair, about, 'H. Bosscher');
    await klikklaar.takes(chair, about, 'question', { party, question: 'Waarom kwam het geld niet terug?' });
    await klikklaar.takes(chair, about, 'description', {
      ...{ 'details.description': 'Geld terug.', 'details.view-complainant': 'Terug.', 'details.view-employee': 'Niet terug.' },
      ...{ 'details.weighing': 'Het een tegen het ander.', 'details.interest': 'financial', 'details.amount': '450' },
    });
    const position = { explanation: 'De cursus viel uit.', judgement: 'Dan hoort het geld terug.', verdict: 'founded' };
    const refused = await klikklaar.cannot(chair, about, 'conclusion', position);
    expect(refused).toContain('Bespreek de klacht eerst met het lid van de klachtencommissie en leg dat vast.');
    expect(refused).toContain('KLK-17');
    // the page offers whom the clause means, and never the one it is about
    const talk = await chair.get(`/werk/zaken/${about}/consultation`);
    expect(talk.html).toMatch(/value="member"[^>]*checked/);
    expect(talk.html).not.toContain('value="h.bosscher"');
    await klikklaar.takes(chair, about, 'consultation', { role: 'member', staff: 'i.martina', advice: 'Geef het terug.' });
    await klikklaar.takes(chair, about, 'conclusion', position);
    // what management does after every complaint is the member's here, and nobody else's
    const member = await klikklaar.colleague('i.martina');
    expect(await klikklaar.work(member)).toContain('Bekijk hoe herhaling te voorkomen is');
    const director = await klikklaar.colleague('h.bosscher');
    expect(await klikklaar.work(director)).not.toContain(about);
    await findsNothing(director, about, told.story, 'other');
  });

  test('KLK-04: given somebody who tells it, when it is written down, then nothing on the page says that it is a complaint all the same', async () => {
    expect(read(await chair.get('/werk/nieuw'))).not.toContain('dan behandelen wij het ook');
  });
});
