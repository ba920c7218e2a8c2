// CAK's procedure, sentence by sentence, as each of its people lives it: from the form to the ombudsman.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from './a-procedure.ts';
import { lookAt } from './a-procedure-in-sight.ts';
import type { Person } from './a-visitor.ts';
import { openBrowser } from './browser.ts';

let cak: PlayedProcedure;
let browser: Browser;
let coordinator: Person;
let handler: Person;
let reference: string;
const WORDS = 'Niemand belde mij terug over mijn eigen bijdrage.';

beforeAll(async () => {
  [cak, browser] = await Promise.all([playedProcedure('cak'), openBrowser()]);
  cak.on('2026-06-01');
  [coordinator, handler] = await Promise.all([cak.colleague('j.pinas'), cak.colleague('m.dewit')]);
  reference = await cak.inChromium.lodges({
    story: `${WORDS} De derde keer zei F. el Amrani dat ik niet zo moest zeuren.`,
    wish: 'Excuses, en één vaste contactpersoon.',
    subject: 'treatment',
    'people.0.name': 'S. Yilmaz',
    'people.0.email': 's.yilmaz@burger.example',
    'people.0.phone': '06 - 00 00 00 00',
  });
});
afterAll(async () => {
  await browser?.close();
  await cak?.house.close();
});

describe('a complaint that is answered, and goes to the ombudsman', () => {
  test('CAK-09, CAK-15: the complainant gets the acknowledgement at once, with what was noted and the last day of the answer', async () => {
    const [mail] = await cak.mailTo('s.yilmaz@burger.example');
    expect(mail).toContain(WORDS);
    expect(mail).toContain('uiterlijk maandag 13 juli 2026 ons antwoord');
  });

  test('CAK-17, CAK-L1: who it is about gets a copy with the own name, cannot be chosen as the handler, and finds nothing anywhere', async () => {
    await cak.takes(coordinator, reference, 'involvement', { capacity: 'subject', staff: 'f.elamrani' });
    expect((await cak.mailTo('f.elamrani@cak.example'))[0]).toContain('Beste F. el Amrani,');
    expect(await cak.cannot(coordinator, reference, 'assignment', { staff: 'f.elamrani', notInvolved: 'yes' })).toContain(
      'CAK-17',
    );
    const choosing = read(await coordinator.get(`/werk/zaken/${reference}/assignment`));
    expect(choosing).toContain('Niet te kiezen: F. el Amrani.');
    expect(choosing).toContain('(CAK-17, Awb 9:7 lid 1)');
    await findsNothing(await cak.colleague('f.elamrani'), reference, WORDS);
    const subject = await cak.ownPage('f.elamrani@cak.example');
    expect(read(subject.last)).toContain('U wordt genoemd in een klacht. Er is nog geen oordeel.');
    expect(read(subject.last)).not.toContain('S. Yilmaz');
  });

  test('CAK-16, CAK-19: one handler, whose first work is to call', async () => {
    await cak.takes(coordinator, reference, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    expect(await cak.work(handler)).toContain('Bel S. Yilmaz');
    const own = await cak.ownPage('s.yilmaz@burger.example');
    expect(read(own.last)).toContain('Uw behandelaar is M. de Wit.');
    expect(read(own.last)).not.toContain('Mijn klacht is opgelost');
  });

  test('CAK-20: called, the complainant may say that it is solved; a no to one of the questions is a no, and what was typed is kept', async () => {
    const party = await cak.party(handler, reference, 'S. Yilmaz');
    const called = { party, medium: 'phone', result: 'reached', summary: 'Zij wil vooral één vaste contactpersoon.' };
    await cak.takes(handler, reference, 'contact', called);
    const own = await cak.inChromium.ownPage('s.yilmaz@burger.example');
    expect(read(own.last)).toContain('M. de Wit sprak met u');
    await own.get('/cak/mijn-klacht/acceptance');
    const why = await own.send({ 'yes.enough': 'yes', 'yes.gone': 'no', words: 'Het gaat mij om de toon.' });
    expect(read(why)).toContain('Wat ontbreekt er nog? Wij gaan verder met uw klacht.');
    expect(read(await own.send())).toContain('Wij weten dat het nog niet is opgelost, en gaan verder.');
    expect(await cak.case(handler, reference)).toContain('Het gaat mij om de toon.');
  });

  test('CAK-22, CAK-23, CAK-24, CAK-L2: both sides choose how they tell their side; the handler is reminded, and each gets only the own report', async () => {
    const points = { 'elements.0.text': 'Niemand belde terug.', 'elements.1.text': 'De toon.', confirmed: 'by-phone' };
    await cak.takes(handler, reference, 'framing', points);
    for (const [name, replyBy] of [
      ['S. Yilmaz', '2026-06-15'],
      ['F. el Amrani', '2026-06-16'],
    ] as const)
      await cak.takes(handler, reference, 'invitation', { party: await cak.party(handler, reference, name), replyBy });
    const own = await cak.ownPage('s.yilmaz@burger.example');
    await lookAt(browser, cak, own, '/cak/mijn-klacht/choice');
    await cak.acts(own, 'choice', { way: 'hearing-phone', moments: 'Dinsdag na vier uur.' });
    await cak.acts(await cak.ownPage('f.elamrani@cak.example'), 'choice', { way: 'talk' });
    expect(await cak.work(handler)).toContain('Voer het gesprek of de hoorzitting waar om is gevraagd');
    cak.on('2026-06-16');
    const heard = { way: 'hearing-phone', report: 'Zij belde op 2, 9 en 16 mei.' };
    await cak.takes(handler, reference, 'hearing', { party: await cak.party(handler, reference, 'S. Yilmaz'), ...heard });
    const told = { way: 'talk', report: 'De notities stonden in het oude systeem.' };
    await cak.takes(handler, reference, 'hearing', { party: await cak.party(handler, reference, 'F. el Amrani'), ...told });
    expect(await cak.work(handler)).not.toContain('Voer het gesprek of de hoorzitting');
    expect(read((await cak.ownPage('s.yilmaz@burger.example')).last)).toContain('Zij belde op 2, 9 en 16 mei.');
    expect(read((await cak.ownPage('s.yilmaz@burger.example')).last)).not.toContain('De notities stonden in het oude systeem.');
    expect(read((await cak.ownPage('f.elamrani@cak.example')).last)).toContain('De notities stonden in het oude systeem.');
    expect(read((await cak.ownPage('f.elamrani@cak.example')).last)).not.toContain('Zij belde op 2, 9 en 16 mei.');
  });

  test('CAK-11, CAK-12: four weeks more, once, with a notice to both; CAK-13: after that only with a yes', async () => {
    cak.on('2026-07-06');
    const more = { 'until.quick': '2026-08-10', reason: 'Het oude systeem wordt nog doorzocht.' };
    await cak.takes(handler, reference, 'extension', more);
    expect((await cak.mailTo('s.yilmaz@burger.example'))[0]).toContain('maandag 10 augustus 2026');
    expect((await cak.mailTo('f.elamrani@cak.example'))[0]).toContain('maandag 10 augustus 2026');
    cak.on('2026-08-03');
    await cak.takes(handler, reference, 'extension', { 'until.quick': 'other', until: '2026-08-24', reason: 'Nog één gesprek.' });
    const own = await cak.ownPage('s.yilmaz@burger.example');
    expect(read(own.last)).toContain('Mogen wij er langer over doen?');
    expect(read(own.last)).toContain('uiterlijk maandag 10 augustus 2026');
    await cak.acts(own, 'consent', { agrees: 'yes' });
    expect(read(own.last)).toContain('uiterlijk maandag 24 augustus 2026');
    const term = ['wij tellen vanaf dinsdag 2 juni 2026.', '6 weken na maandag 1 juni 2026 is maandag 13 juli 2026.'];
    const first = 'De termijn is verlengd; het bericht daarover is verstuurd. CAK-11';
    const second = 'Met instemming van de klager is de termijn langer. CAK-13';
    const toldToJo = read(own.last).split('Wij hebben langer nodig: tot en met maandag 10 augustus 2026 waarom?')[1];
    for (const why of [...term, first]) expect(toldToJo).toContain(why);
    const page = await cak.case(handler, reference);
    for (const told of ['Verlengd tot en met maandag 10 augustus 2026', 'Uitstel gevraagd tot en met maandag 24 augustus 2026']) {
      const why = page.split(`${told} waarom?`)[1]?.split('gebeurd:')[0];
      for (const one of told.includes('10 augustus') ? [...term, first] : [...term, first, second]) expect(why).toContain(one);
    }
  });

  test('CAK-26, CAK-29, CAK-30: no answer leaves while a point has no verdict or a block is empty; then it says all, with the ombudsman and the last day', async () => {
    const point = (element: string, shows: string) => ({ element, finding: 'Dat klopt.', verdict: 'founded', shows });
    await cak.takes(handler, reference, 'finding', point('1', 'change-process'));
    const answer = {
      explanation: 'U werd drie keer niet teruggebeld.',
      judgement: 'Wij hadden moeten terugbellen.',
      solution: 'U krijgt één vaste contactpersoon.',
      consequences: 'Wij leggen terugbelverzoeken voortaan in één systeem vast.',
    };
    expect(await cak.cannot(handler, reference, 'conclusion', { ...answer, verdict: 'founded' })).toContain('CAK-18');
    await cak.takes(handler, reference, 'finding', point('2', 'improper-treatment'));
    expect(await cak.work(handler)).not.toContain('Zoek de klacht punt voor punt uit');
    expect(await cak.cannot(handler, reference, 'conclusion', { ...answer, judgement: '' })).toContain('CAK-29');
    await lookAt(browser, cak, handler, `/werk/zaken/${reference}/conclusion`, 1440);
    // what is granted is a plan of ours until the answer tells it
    const granted = { kind: 'apology', what: 'Excuses per telefoon.', promised: '2026-09-30' };
    await cak.takes(handler, reference, 'remedy', granted);
    const own = await cak.ownPage('s.yilmaz@burger.example');
    expect(read(own.last)).not.toContain('Excuses per telefoon.');
    await cak.takes(handler, reference, 'conclusion', { ...answer, verdict: 'founded' });
    await own.get('/cak/mijn-klacht');
    expect(read(own.last)).toContain('Wij bieden excuses aan.');
    expect(read(own.last)).toContain('Excuses per telefoon.');
    expect(read(own.last)).toContain('uiterlijk woensdag 30 september 2026');
    const [mail] = await cak.mailTo('s.yilmaz@burger.example');
    for (const said of [
      ...Object.values(answer),
      'terecht (gegrond)',
      'de Nationale ombudsman',
      'tot en met dinsdag 3 augustus 2027',
    ])
      expect(mail).toContain(said);
  });

  test('CAK-27: then the team leader talks with the employee, and the complainant sees nothing of it', async () => {
    const leader = await cak.colleague('b.vanrossem');
    expect(await cak.work(leader)).toContain('Bespreek de uitkomst met de medewerker');
    await cak.takes(leader, reference, 'debriefing', { summary: 'Hij belt haar zelf.' });
    expect(read((await cak.ownPage('s.yilmaz@burger.example')).last)).not.toContain('Hij belt haar zelf.');
  });

  test('CAK-31: on the own page stands the answer, and the way to the ombudsman; no second look by us', async () => {
    const own = await cak.ownPage('s.yilmaz@burger.example');
    expect(read(own.last)).toContain('Wij hebben uw klacht beantwoord.');
    expect(read(own.last)).toContain('Lees ons antwoord');
    expect(read(own.last)).toContain('Dan kunt u naar de Nationale ombudsman, tot en met dinsdag 3 augustus 2027.');
    const english = read(await own.get('/cak/mijn-klacht?taal=en'));
    expect(english).toContain('the National Ombudsman');
    expect(english).not.toContain('de Nationale ombudsman');
    await own.get('/cak/mijn-klacht?taal=nl');
    expect(read(own.last)).not.toContain('Vraag ons om verder te gaan');
    for (const page of ['', '/involvement', '/rating', '/data-request'])
      await lookAt(browser, cak, own, `/cak/mijn-klacht${page}`);
  });

  test('CAK-08, CAK-28: closing is owed, and asks what we learn; CAK-31: what the ombudsman asks is followed to its end', async () => {
    expect(await cak.work(handler)).toContain('Sluit de klacht en leg vast wat wij leren');
    const closure = { manner: 'concluded', lesson: 'Eén systeem voor terugbelverzoeken.' };
    // nothing is done while something that was promised is not
    expect(await cak.cannot(handler, reference, 'closure', closure)).toContain('moet eerst gedaan zijn');
    await cak.takes(handler, reference, 'delivery', { remedy: '1', done: 'Gebeld en excuses gemaakt.' });
    expect(read((await cak.ownPage('s.yilmaz@burger.example')).last)).toContain('Gebeld en excuses gemaakt.');
    await cak.takes(handler, reference, 'closure', closure);
    const asked = { forum: 'ombudsman', what: 'recommendation', reference: 'X-26', text: 'Bied excuses aan.' };
    await cak.takes(coordinator, reference, 'escalation', asked);
    expect(await cak.work(coordinator)).toContain('Reageer op de aanbeveling van de ombudsman');
    await cak.takes(coordinator, reference, 'escalation', { forum: 'ombudsman', what: 'ended', reference: 'X-26' });
    expect(await cak.work(coordinator)).not.toContain('Reageer op de aanbeveling');
    for (const page of [`/werk/zaken/${reference}/naleving`, '/werk/naleving'])
      await lookAt(browser, cak, coordinator, page, 1440);
    await findsNothing(await cak.colleague('f.elamrani'), reference, WORDS);
  });
});

describe('the other ways a complaint goes', () => {
  const desk = { channel: 'phone', 'people.0.name': 'J. de Boer', 'people.0.email': 'j.deboer@burger.example' };

  test('CAK-02, CAK-07: what the desk solves at once is a signal; what it does not is a complaint from the day it was told', async () => {
    cak.on('2026-09-01');
    const front = await cak.colleague('f.elamrani');
    await front.get('/werk/nieuw');
    await front.send({ ...desk, story: 'Ik wacht al een uur aan de telefoon.', record: 'signal' }, (form) =>
      form.includes('name="story"'),
    );
    const signal = /[A-Z]+-2026-\d{5}/.exec(front.last?.html ?? '')?.[0] as string;
    expect(await cak.work(front)).toContain('Los het meteen op, of maak er een klacht van');
    cak.on('2026-09-08');
    // as long as it is a signal, our pages call it one
    const asked = async () => read(await coordinator.get(`/werk/zaken/${signal}/assignment`));
    expect(await asked()).toContain('hoort wie het signaal behandelt');
    await cak.takes(front, signal, 'promotion', { record: 'complaint', reason: 'Het is niet opgelost.' });
    expect(await asked()).toContain('hoort wie de klacht behandelt');
    await cak.takes(coordinator, signal, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    expect((await front.get(`/werk/zaken/${signal}`)).status).toBe(404);
    expect((await cak.mailTo('j.deboer@burger.example'))[0]).toContain('uiterlijk dinsdag 13 oktober 2026');
  });

  test('CAK-06: an objection is passed on with its first day; CAK-34, CAK-37: what is too old may be refused, always with the reason', async () => {
    cak.on('2026-09-09');
    const told = { 'people.0.name': 'K. Vos', 'people.0.email': 'k.vos@burger.example' };
    const objection = await cak.lodges({ ...told, story: 'Ik ben het niet eens met de factuur van mei.' });
    await cak.takes(coordinator, objection, 'redirection', { way: 'objection', reason: 'U bent het niet eens met een factuur.' });
    expect((await cak.mailTo('k.vos@burger.example'))[0]).toContain('woensdag 9 september 2026');
    const old = await cak.lodges({ ...told, story: 'Twee jaar geleden hing iemand op.', conduct: '2024-09-01' });
    expect(read(await coordinator.get(`/werk/zaken/${old}/refusal`))).toContain('Langer dan een jaar geleden gebeurd');
    await cak.takes(coordinator, old, 'refusal', { ground: 'too-long-ago', reason: 'Het gebeurde twee jaar geleden.' });
    expect((await cak.mailTo('k.vos@burger.example'))[0]).toContain('Het gebeurde twee jaar geleden.');
    // who refuses has no opinion: what stands there is where else to go
    const own = read((await cak.ownPage('k.vos@burger.example')).last);
    expect(own).toContain('Waar u nog meer terechtkunt');
    expect(own).not.toContain('Wat wij vinden van uw klacht');
  });

  test('CAK-20, CAK-21, CAK-32: solved closes with a confirmation, and the complainant may still ask for an answer in writing', async () => {
    cak.on('2026-09-10');
    const email = 'l.smit@burger.example';
    const solved = await cak.lodges({ story: 'De brief was onduidelijk.', 'people.0.name': 'L. Smit', 'people.0.email': email });
    await cak.takes(coordinator, solved, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    await cak.takes(handler, solved, 'proposal', { solution: 'Wij sturen u een nieuwe brief.' });
    const own = await cak.ownPage(email);
    await cak.acts(own, 'acceptance', { 'yes.enough': 'yes', 'yes.gone': 'yes' });
    await cak.takes(handler, solved, 'closure', { manner: 'satisfied' });
    expect((await cak.mailTo(email))[0]).toContain('opgelost');
    await cak.acts(own, 'reopening', { reason: 'Ik wil het antwoord op papier.' });
    expect(read(own.last)).toContain('uiterlijk donderdag 22 oktober 2026');
  });

  test('CAK-23, CAK-27, CAK-29, CAK-L2: given two complainants and one employee, when it is answered, then both get the answer, and the employee reads that it was handled and hears the outcome in a talk', async () => {
    cak.on('2026-09-14');
    const [first, second, employee] = ['a.bakker@burger.example', 'b.bakker@burger.example', 's.yildirim@cak.example'];
    const both = await cak.lodges({
      ...{ story: 'De medewerker was onbeleefd.', subject: 'treatment' },
      ...{ 'people.0.name': 'A. Bakker', 'people.0.email': first },
    });
    await cak.takes(coordinator, both, 'involvement', {
      ...{ capacity: 'complainant', 'people.0.name': 'B. Bakker', 'people.0.email': second },
    });
    await cak.takes(coordinator, both, 'involvement', { capacity: 'subject', staff: 's.yildirim' });
    await cak.takes(coordinator, both, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    await cak.takes(handler, both, 'framing', { 'elements.0.text': 'De toon.', confirmed: 'by-phone' });
    for (const name of ['A. Bakker', 'B. Bakker', 'S. Yildirim'])
      await cak.takes(handler, both, 'hearing', {
        ...{ party: await cak.party(handler, both, name), way: 'hearing-phone', report: `Verslag van ${name}.` },
      });
    // whom it is about made no complaint: its letter does not say so
    const [report] = await cak.mailTo(employee);
    expect(report).toContain('Verslag van S. Yildirim.');
    expect(report).not.toContain('uw klacht');
    for (const name of ['A. Bakker', 'B. Bakker']) expect(report).not.toContain(`Verslag van ${name}.`);
    await cak.takes(handler, both, 'finding', {
      element: '1',
      finding: 'Klopt.',
      verdict: 'founded',
      shows: 'improper-treatment',
    });
    const answer = {
      explanation: 'De toon.',
      judgement: 'Het moest anders.',
      solution: 'Excuses.',
      consequences: 'Een gesprek.',
    };
    const twice = read(await handler.get(`/werk/zaken/${both}/conclusion`));
    for (const email of [first, second]) expect(twice).toContain(`per e-mail, naar ${email}`);
    await cak.takes(handler, both, 'conclusion', { ...answer, verdict: 'founded' });
    for (const [email, name] of [
      [first, 'A. Bakker'],
      [second, 'B. Bakker'],
    ] as const) {
      const [mail] = await cak.mailTo(email);
      for (const said of [`Beste ${name}`, ...Object.values(answer), 'Nationale ombudsman', 'dinsdag 14 september 2027'])
        expect(mail).toContain(said);
    }
    expect((await cak.mailTo(employee))[0]).toContain('Het verslag van uw hoorzitting');
    const page = read((await cak.ownPage(employee)).last);
    expect(page).toContain('De klacht waarin u wordt genoemd, is behandeld.');
    for (const said of Object.values(answer)) expect(page).not.toContain(said);
    const leader = await cak.colleague('b.vanrossem');
    expect(await cak.work(leader)).toContain('Bespreek de uitkomst met de medewerker');
    await cak.takes(leader, both, 'debriefing', { summary: 'Besproken.' });
    await cak.takes(handler, both, 'closure', { manner: 'concluded', lesson: 'Rustig blijven.' });
    expect(await cak.work(leader)).not.toContain('Bespreek de uitkomst');
  });
});
