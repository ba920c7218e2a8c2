// The sample procedures, as their people live them: committee, advice against decision, appeal and report, on the real pages.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReports } from '#jobs/open-reports.ts';
import { tellLate } from '#jobs/tell-late.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from '../../journeys/a-procedure.ts';
import { aVisitor, type Person } from '../../journeys/a-visitor.ts';

/** As the README of the samples says: each copied beside what all procedures share. */
const folder = await mkdtemp(join(tmpdir(), 'gehoord-samples-'));
await Promise.all([
  cp(join(policiesFolder(), 'samples'), folder, { recursive: true }),
  ...['laws', 'calendars', 'house'].map((one) => cp(join(policiesFolder(), one), join(folder, one), { recursive: true })),
]);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens the report of this period, counts it and sends it with what was written; answers it as its reader finds it. */
async function reports(
  played: PlayedProcedure,
  owner: Person,
  reader: Person,
  period: string,
  written = {},
  warned = '',
): Promise<string> {
  await openReports(played.house.workshop);
  const { html } = await owner.get('/werk/rapporten');
  const href = new RegExp(`href="(/werk/rapporten/\\d+)"[^>]*>[^<]*${period}`).exec(html)?.[1] as string;
  expect(href, read(owner.last)).toBeDefined();
  const press = async (path: string, filled = {}) => {
    await owner.get(href);
    return owner.send(filled, (form) => form.includes(`action="${href}/${path}"`));
  };
  await press('maken');
  expect(read(owner.last)).toContain(warned);
  if (Object.keys(written).length > 0) await press('tekst', written);
  await press('versturen');
  return read(await reader.get(href));
}

describe('woonstichting', () => {
  let played: PlayedProcedure;
  let coordinator: Person;
  let secretary: Person;
  let director: Person;
  let one: string;
  const WORDS = 'De verwarming doet het niet.';
  const TENANT = 'h.yildiz@huurder.example';
  const tenant = { 'people.0.name': 'H. Yildiz', 'people.0.email': TENANT, 'details.customer': 'home', subject: 'repair' };

  beforeAll(async () => {
    played = await playedProcedure('woonstichting', folder);
    [coordinator, secretary, director] = await Promise.all([
      played.colleague('e.mulder'),
      played.colleague('i.scholten'),
      played.colleague('a.vandermeer'),
    ]);
  });
  afterAll(() => played?.house.close());

  test('Reglement 8, 10: a complaint waits, is answered, and the secretary of the outside committee finds nothing of it before somebody goes there', async () => {
    played.on('2026-05-01');
    one = await played.lodges({ ...tenant, story: WORDS }, 'complaint');
    expect((await played.mailTo(TENANT))[0]).toContain('12 juni 2026');
    await findsNothing(secretary, one, WORDS);
    await played.takes(coordinator, one, 'assignment', { staff: 'e.mulder', notInvolved: 'yes' });
    await findsNothing(secretary, one, WORDS);
    await played.takes(coordinator, one, 'conclusion', { explanation: 'De ketel is oud.', verdict: 'unfounded' });
    await findsNothing(secretary, one, WORDS);
  });

  test('Reglement 10, 12, 13: the tenant goes to the committee, and now its secretary has the case, names who sit and plans the session', async () => {
    played.on('2026-05-20');
    await played.acts(await played.ownPage(TENANT), 'appeal', { grounds: 'answer', reason: 'Het is elf graden.' });
    expect((await played.mailTo(TENANT))[0]).toContain('€ 20,00');
    expect(await played.work(secretary)).toContain('Wijs de leden aan');
    // what the tenant owes stands on the own page with its day, its reason and what follows; with us it waits
    const own = await played.ownPage(TENANT);
    const asked = 'Betaal € 20,00 voor de geschillencommissie. Doe dit uiterlijk woensdag 3 juni.';
    expect(read(own.last)).toContain(asked.replace(/ woensdag.*/, ''));
    for (const said of ['2 weken na', 'dan behandelt de commissie je geschil niet']) expect(read(own.last)).toContain(said);
    expect(read(await own.get('/woonstichting/mijn-klacht?taal=en'))).toContain(
      'Pay € 20.00 for the disputes committee. Do this by',
    );
    expect(await played.work(secretary)).toContain('wacht op de huurder');
    expect(await played.case(secretary, one)).toContain('Gevraagd van de huurder: Betaal € 20,00');
    expect(await played.cannot(director, one, 'ruling', { verdicts: 'not-handled', reasoning: 'Niet betaald.' })).toContain(
      'Wacht tot de dag voorbij is',
    );
    await played.takes(secretary, one, 'milestone', { milestone: 'fee-paid', day: '2026-05-20' });
    expect(read(await own.get('/woonstichting/mijn-klacht?taal=nl'))).not.toContain('Betaal € 20,00');
    expect(await played.case(secretary, one)).toContain(WORDS);
    await played.takes(secretary, one, 'assignment', { staff: 'i.scholten', notInvolved: 'yes' });
    await played.takes(secretary, one, 'panel', { body: 'disputes', members: ['s.adriaans', 'b.yilmaz', 'c.degroot'] });
    const member = await played.colleague('b.yilmaz');
    expect(await played.case(member, one)).toContain(WORDS);
    await findsNothing(await played.colleague('t.visser'), one, WORDS);
    await played.takes(secretary, one, 'appointment', {
      appointment: 'hearing',
      on: '2026-06-10',
      time: '19.30 uur',
      place: 'Buurthuis',
    });
    expect((await played.mailTo(TENANT))[0]).toContain('Buurthuis');
  });

  test('Reglement 14, 15, 16: heard, advised, and who decides otherwise says why; not before the advice', async () => {
    const ruling = {
      verdicts: 'partly',
      reasoning: 'De ketel kon niet eerder komen.',
      consequences: 'Eén maand huur terug.',
      executeBy: '2026-09-15',
    };
    expect(await played.cannot(director, one, 'ruling', ruling)).toContain('Wacht op het advies van de commissie.');
    played.on('2026-06-10', '21:00');
    const party = await played.party(secretary, one, 'H. Yildiz');
    await played.takes(secretary, one, 'hearing', { party, way: 'session', report: 'Het was elf graden in huis.' });
    expect(await played.work(secretary)).toContain('Geef advies aan de directeur-bestuurder');
    await played.takes(secretary, one, 'advice', {
      body: 'disputes',
      tierVerdict: 'upheld',
      text: 'Geef drie maanden huur terug.',
    });
    expect(await played.work(director)).toContain('Beslis op het geschil');
    const page = read(await director.get(`/werk/zaken/${one}/ruling`));
    expect(page).toContain('Het advies van de geschillencommissie: het geschil is gegrond. Geef drie maanden huur terug.');
    expect(await played.cannot(director, one, 'ruling', ruling)).toContain('Waarom wijken wij af van het advies?');
    await played.takes(director, one, 'ruling', { ...ruling, deviation: 'Twee maanden lag het aan de fabriek.' });
    const [letter] = await played.mailTo(TENANT);
    for (const said of ['het geschil is deels gegrond', 'Twee maanden lag het aan de fabriek.', 'kantonrechter'])
      expect(letter).toContain(said);
    await played.takes(coordinator, one, 'execution', { done: 'De huur is terugbetaald.' });
  });

  test('Reglement 19: the yearly report counts without names, and leaves small numbers out', async () => {
    played.on('2027-01-04');
    const read = await reports(played, coordinator, director, 'Jaarverslag[^<]*2026');
    expect(read).toContain('te weinig om te noemen binnengekomen');
    for (const said of ['Yildiz', one, WORDS]) expect(read).not.toContain(said);
  });
});

describe('schoolbestuur', () => {
  let played: PlayedProcedure;
  let secretary: Person;
  let board: Person;
  const PARENT = 's.vandenberg@ouders.example';
  const parent = { 'people.0.name': 'S. van den Berg', 'people.0.email': PARENT, 'details.who': 'parent', subject: 'teaching' };

  beforeAll(async () => {
    played = await playedProcedure('schoolbestuur', folder);
    [secretary, board] = await Promise.all([played.colleague('m.kalkman'), played.colleague('h.rozema')]);
  });
  afterAll(() => played?.house.close());

  test('Regeling 8, 11, 14, 15: a committee with chair and members of the right chamber hears, advises, and the board that decides otherwise says why', async () => {
    played.on('2026-09-01');
    const one = await played.lodges({ ...parent, story: 'Er is geen les in taal.' }, 'complaint');
    await played.takes(secretary, one, 'assignment', { staff: 'm.kalkman', notInvolved: 'yes' });
    const members = ['j.oosterling', 't.dewinter', 'r.bakboord'];
    await played.cannot(secretary, one, 'panel', { body: 'committee', chamber: 'education', members: members.slice(1) });
    await played.takes(secretary, one, 'panel', { body: 'committee', chamber: 'education', members });
    const chair = await played.colleague('j.oosterling');
    expect(await played.case(chair, one)).toContain('Er is geen les in taal.');
    await findsNothing(await played.colleague('l.vanes'), one, 'Er is geen les in taal.');
    const decision = { explanation: 'Er was geen leraar.', verdict: 'partly' };
    expect(await played.cannot(board, one, 'conclusion', decision)).toContain('Wacht op het advies');
    played.on('2026-09-16');
    const party = await played.party(secretary, one, 'S. van den Berg');
    await played.takes(chair, one, 'hearing', { party, way: 'hearing', report: 'De moeder vertelde wat er misging.' });
    await played.takes(chair, one, 'advice', { body: 'committee', verdict: 'founded', text: 'Er moet les komen.' });
    expect(await played.work(board)).toContain('besluit');
    await played.cannot(board, one, 'conclusion', decision);
    await played.takes(board, one, 'conclusion', {
      ...decision,
      deviation: 'De leraar was ziek, en dat kon de school niet weten.',
    });
    expect((await played.mailTo(PARENT))[0]).toContain('De leraar was ziek, en dat kon de school niet weten.');
  });

  test('Regeling 5: who thinks of complaining without a name reads beforehand that no such complaint is handled', async () => {
    const who = aVisitor(played.house.app);
    await who.get('/schoolbestuur/klacht');
    for (let page = 0; page < 3 && !read(who.last).includes('Zonder naam'); page++) await who.send({ story: 'Er is geen les.' });
    expect(read(who.last)).toContain('Een klacht zonder naam behandelen wij niet.');
  });

  test('Regeling 15: about the board itself, the board finds nothing and the supervisory board decides', async () => {
    played.on('2026-09-20');
    const words = 'De bestuurder greep niet in.';
    const one = await played.lodges({ ...parent, subject: 'safety', story: words }, 'complaint');
    await played.takes(secretary, one, 'involvement', { capacity: 'subject', staff: 'h.rozema' });
    await findsNothing(board, one, words, 'other');
    expect(await played.case(await played.colleague('s.lim'), one)).toContain(words);
  });

  test('Regeling 18: the yearly report goes to the board, without names', async () => {
    played.on('2027-01-04');
    const told = await reports(
      played,
      secretary,
      board,
      'Jaarverslag[^<]*2026',
      { recommendations: 'Bel ouders eerder.' },
      'Schrijf niets waaraan iemand te herkennen is',
    );
    expect(told).toContain('Bel ouders eerder.');
    for (const said of ['van den Berg', 'Er is geen les in taal.']) expect(told).not.toContain(said);
  });
});

describe('thuiszorg', () => {
  let played: PlayedProcedure;
  let office: Person;
  let officer: Person;
  let director: Person;
  const CLIENT = 'j.holt@burger.example';

  beforeAll(async () => {
    played = await playedProcedure('thuiszorg', folder);
    [office, officer, director] = await Promise.all([
      played.colleague('k.boonstra'),
      played.colleague('y.demir'),
      played.colleague('g.vanrijn'),
    ]);
  });
  afterAll(() => played?.house.close());

  test('Regeling 4, 5, 7, 8: the client chooses the officer, time stands still, then a judgement after all, with measures that have a day', async () => {
    played.on('2026-05-04');
    const words = 'De zorg kwam drie ochtenden niet.';
    const told = {
      story: words,
      subject: 'agreements',
      'people.0.name': 'J. Holt',
      'people.0.email': CLIENT,
      'details.relation': 'client',
    };
    const one = await played.lodges(told, 'complaint');
    await findsNothing(officer, one, words);
    await played.takes(office, one, 'assignment', { staff: 'k.boonstra', notInvolved: 'yes' });
    played.on('2026-05-06');
    await played.acts(await played.ownPage(CLIENT), 'route', { track: 'officer' });
    expect(await played.case(officer, one)).toContain(words);
    await played.takes(officer, one, 'proposal', { solution: 'Een vaste verzorgende.' });
    const own = await played.ownPage(CLIENT);
    await played.acts(own, 'declination', { reason: 'Er komt toch een ander.' });
    played.on('2026-05-20');
    await played.acts(own, 'route', { track: 'judgement' });
    expect(await played.case(director, one)).toContain('28 juni 2026');
    await played.takes(office, one, 'description', { 'details.others': 'no' });
    const answer = {
      explanation: 'De ziekmelding is niet verwerkt.',
      verdict: 'founded',
      consequences: 'De planning belt.',
      executeBy: '2026-07-15',
    };
    await played.takes(director, one, 'conclusion', answer);
    const [letter] = await played.mailTo(CLIENT);
    for (const said of ['De ziekmelding is niet verwerkt.', '15 juli 2026']) expect(letter).toContain(said);
    await played.takes(director, one, 'execution', { done: 'De planning heeft een belrooster.' });
  });

  test('Regeling 8: about the director the deputy judges, and the director finds nothing', async () => {
    const words = 'De directeur schreef een boze brief.';
    const told = { story: words, subject: 'contact', 'people.0.name': 'A. Bos', 'people.0.email': 'a.bos@burger.example' };
    const one = await played.lodges(told, 'complaint');
    await played.takes(office, one, 'involvement', { capacity: 'subject', staff: 'g.vanrijn' });
    await findsNothing(director, one, words, 'other');
    expect(await played.case(await played.colleague('w.sital'), one)).toContain(words);
  });

  test('Wkkgz 11, Wmo 3.4: violence is reported to two bodies, each apart: the work leads to the one that was not told', async () => {
    played.on('2026-06-08');
    const told = {
      story: 'Zij sloeg mij.',
      subject: 'violence',
      'people.0.name': 'P. Oud',
      'people.0.email': 'p.oud@burger.example',
      'details.relation': 'client',
    };
    const one = await played.lodges(told, 'complaint');
    const page = await played.case(office, one);
    for (const body of ['de inspectie', 'de Wmo-toezichthouder van de gemeente'])
      expect(page).toContain(`Meld het geweld bij ${body}`);
    const href = /href="([^"]+\/involvement\?[^"]*informed=inspectorate[^"]*)"/.exec(office.last?.html ?? '')?.[1] ?? '';
    await office.get(href.replaceAll('&amp;', '&'));
    await office.send({}, (form) => form.includes('name="seen"'));
    expect(office.last?.path, read(office.last)).toContain('gedaan=');
    expect((await played.mailTo('meldingen@inspectie.example'))[0]).toContain('Zij sloeg mij.');
    const after = await played.case(office, one);
    expect([after.includes('Meld het geweld bij de inspectie'), after.includes('Meld het geweld bij de Wmo')]).toEqual([
      false,
      true,
    ]);
    // it is added when we had already judged: the report and the judgement leave together, and neither stays owed
    await played.takes(office, one, 'assignment', { staff: 'k.boonstra', notInvolved: 'yes' });
    await played.acts(await played.ownPage('p.oud@burger.example'), 'route', { track: 'judgement' });
    await played.takes(office, one, 'description', { 'details.others': 'no' });
    const answer = {
      explanation: 'Zij sloeg u.',
      verdict: 'founded',
      consequences: 'Zij komt niet meer.',
      executeBy: '2026-07-15',
    };
    await played.takes(director, one, 'conclusion', answer);
    expect((await played.mailTo('meldingen@inspectie.example'))[0]).toContain('Zij sloeg u.');
    expect(await played.case(office, one)).toContain('Stuur ons oordeel ook naar de Wmo-toezichthouder van de gemeente');
    await played.takes(office, one, 'involvement', { capacity: 'informed', informed: 'municipality' });
    await played.mailTo('p.oud@burger.example');
    // it has no e-mail address: somebody posts the letter, and that is what is left of it
    const posts = await played.case(office, one);
    expect(posts.match(/[^.]{0,40}Druk af en post aan de Wmo-toezichthouder van de gemeente/g)).toHaveLength(2);
    expect(posts).toContain('Ons oordeel na de melding');
    expect(office.last?.html).not.toContain('informed=municipality');
  });

  test('Regeling 13: each quarter the director reads number, outcome, causes and what can be learned', async () => {
    played.on('2026-07-02');
    const told = await reports(played, office, director, 'tweede kwartaal 2026', { analysis: 'Meld een zieke meteen.' });
    expect(told).toContain('Meld een zieke meteen.');
    expect(read(await aVisitor(played.house.app).get('/thuiszorg/regeling'))).toContain('klachtenfunctionaris');
  });
});

describe('ggz-commissie', () => {
  let played: PlayedProcedure;
  let secretary: Person;
  let chair: Person;
  let one: string;
  const PATIENT = 'noor@burger.example';
  const CARER = 'dokter@burger.example';

  beforeAll(async () => {
    played = await playedProcedure('ggz-commissie', folder);
    [secretary, chair] = await Promise.all([played.colleague('r.vos'), played.colleague('l.brink')]);
  });
  afterAll(() => played?.house.close());

  test('Reglement 6, 7: the chair alone suspends, both read why; what the carer owes stands on the carer’s own page, and the committee waits for it', async () => {
    played.on('2026-03-02');
    const told = { story: 'Ik wil die prik niet.', subject: 'medication', 'people.0.name': 'Noor', 'people.0.email': PATIENT };
    const asks = { 'details.who': 'patient', 'details.in-force': 'yes', 'details.suspend': 'yes' };
    one = await played.lodges({ ...told, ...asks }, 'complaint');
    expect((await played.mailTo(PATIENT))[0]).toContain('16 maart 2026');
    await played.takes(secretary, one, 'assignment', { staff: 'l.brink', notInvolved: 'yes' });
    const carer = { capacity: 'subject', 'people.0.name': 'F. Arslan', 'people.0.email': CARER };
    await played.takes(secretary, one, 'involvement', carer);
    expect((await played.mailTo(CARER))[0]).toContain('Reageer op de klacht');
    const own = await played.ownPage(CARER);
    for (const said of ['Reageer op de klacht, en stuur de stukken over de beslissing.', '7 maart', 'zonder uw reactie'])
      expect(read(own.last)).toContain(said);
    const suspends = { milestone: 'suspended', day: '2026-03-02', note: 'De prik kan een week wachten.' };
    expect(await played.cannot(secretary, one, 'milestone', suspends)).toContain('Vraag de voorzitter');
    expect(read(await chair.get(`/werk/zaken/${one}/milestone`))).toContain('Dit lezen ook anderen');
    await played.takes(chair, one, 'milestone', suspends);
    expect((await played.mailTo(CARER))[0]).toContain('De prik kan een week wachten.');
    const patient = await played.ownPage(PATIENT);
    expect(read(patient.last)).toContain('De beslissing is stopgezet totdat de commissie beslist: maandag 2 maart');
    expect(read(patient.last)).toContain('De prik kan een week wachten.');
    const decision = { explanation: 'Er was een lichter middel.', verdict: 'inadmissible' };
    expect(await played.cannot(chair, one, 'conclusion', decision)).toContain('Wacht op de reactie');
    await played.takes(secretary, one, 'appointment', {
      appointment: 'hearing',
      on: '2026-03-10',
      time: '10.00 uur',
      place: 'Kamer 4',
    });
    expect(read(await own.get('/ggz-commissie/mijn-klacht/document'))).toContain(
      'Doe dit uiterlijk maandag 9 maart 2026. Tot één dag vóór de hoorzitting',
    );
    await played.acts(own, 'document', { words: 'De prik was nodig.' });
    expect(read(await own.get('/ggz-commissie/mijn-klacht'))).not.toContain('Reageer op de klacht, en stuur');
    expect(await played.cannot(chair, one, 'conclusion', decision)).toContain('geneesheer-directeur');
  });

  test('Reglement 6: given that the carer did not respond in time, then the handler is told whose it was and what to do, and we are not late', async () => {
    played.on('2026-03-03');
    const told = {
      story: 'Ik mocht niet naar buiten.',
      subject: 'leave',
      'people.0.name': 'Ko',
      'people.0.email': 'ko@burger.example',
    };
    const other = await played.lodges({ ...told, 'details.who': 'patient' }, 'complaint');
    await played.takes(secretary, other, 'assignment', { staff: 'l.brink', notInvolved: 'yes' });
    await played.takes(secretary, other, 'involvement', {
      capacity: 'subject',
      'people.0.name': 'F. Arslan',
      'people.0.email': CARER,
    });
    played.on('2026-03-09');
    await tellLate(played.house.workshop);
    const mails = (await played.mailTo('l.brink@commissie.example')).filter((one) => one.includes(other)).join();
    expect(mails).toContain('De zorgverantwoordelijke deed dit niet op tijd');
    expect(mails).toContain('De commissie beslist dan zonder uw reactie.');
    expect(read(await secretary.get(`/werk/zaken/${other}/naleving`))).toContain('van een ander gevraagd en niet op tijd gedaan');
  });
});
