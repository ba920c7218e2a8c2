// CCV: what a person who knows the text tries next, played without a browser on the real pages.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { toDay } from '#core/time/day.ts';
import { demonstrationMailbox } from '#jobs/demonstration-mailbox.ts';
import { tellLate } from '#jobs/tell-late.ts';
import { smtpSender } from '#mail/smtp.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { termCounts } from '#store/reports/terms.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type MailServer, reply, startMailServer } from '#test/mail-server.ts';
import { type PlayedProcedure, playedProcedure, read } from '../../journeys/a-procedure.ts';
import { aVisitor, type Person } from '../../journeys/a-visitor.ts';

let ccv: PlayedProcedure;
let coordinator: Person;
let employee: Person;

beforeAll(async () => {
  ccv = await playedProcedure('ccv');
  [coordinator, employee] = await Promise.all([ccv.colleague('w.achterberg'), ccv.colleague('p.dijkhuis')]);
});
afterAll(() => ccv?.house.close());

const addressOf = (name: string) => `${name.toLowerCase()}@zaak.example`;
const person = (name: string) => ({ 'people.0.name': name, 'people.0.email': addressOf(name) });
const taken = { staff: 'p.dijkhuis', notInvolved: 'yes' };

/** An employee writes down what somebody says on the telephone. */
async function calls(name: string, story: string): Promise<string> {
  await employee.get('/werk/nieuw');
  await employee.send({ channel: 'phone', record: 'complaint', ...person(name), story }, (form) => form.includes('name="story"'));
  await ccv.house.mails('ccv');
  return /CCV-20\d\d-\d{5}/.exec(employee.last?.html ?? '')?.[0] as string;
}

describe('what it is, and from whom', () => {
  test('CCV-01: the page names the version, that it is final and its day, and the case keeps the version under which it came in', async () => {
    ccv.on('2024-03-04');
    const page = read(await aVisitor(ccv.house.app).get('/ccv/regeling'));
    expect(page).toContain('Dit is de definitieve versie 1.0 van onze procedure, van 7 augustus 2020.');
    expect(page).toContain('Versie 1, geldig sinds 7 augustus 2020.');
    const one = await ccv.lodges({ ...person('Appel'), story: 'De kassa bleef leeg.' });
    expect(await ccv.case(coordinator, one)).toContain('CCV, versie 1');
  });

  test('CCV-02, CCV-17: dissatisfaction about a service or about a product, from a customer, a partner or a passer-by: each is a complaint, with the same days', async () => {
    ccv.on('2024-03-04');
    const told = [
      ['Visser', 'partner', 'service', 'Hoe wij je hielpen', 'partner', 'Niemand belde mij terug.'],
      ['Koster', 'shopper', 'terminal', 'Een betaalautomaat', 'iemand die met een pas betaalt', 'Mijn pas bleef hangen.'],
      ['Blok', 'customer', 'invoice', 'Een factuur of contract', 'klant', 'Het bedrag klopt niet.'],
    ] as const;
    for (const [name, relation, subject, about, as, story] of told) {
      const one = await ccv.lodges({ ...person(name), story, subject, 'details.relation': relation });
      expect((await ccv.mailTo(addressOf(name)))[0], name).toContain('maandag 11 maart 2024 onze inhoudelijke reactie');
      expect((await ccv.mailTo(addressOf(name)))[0], name).toContain('uiterlijk maandag 22 april 2024 af te ronden');
      const page = await ccv.case(coordinator, one);
      // each is called what they said they are, and not a customer for that
      for (const said of ['klacht', about, `${name} , ${as} ${addressOf(name)}`]) expect(page, name).toContain(said);
      await ccv.takes(coordinator, one, 'assignment', taken);
      expect(await ccv.work(employee), name).toContain(story);
    }
    const overview = read(await coordinator.get('/werk/register'));
    for (const [name, , , about, who, story] of told)
      for (const said of [name, about, who, story]) expect(overview, name).toContain(said);
  });

  test('CCV-04, CCV-17: given somebody who says nothing of who they are or what it is about, then it is taken all the same', async () => {
    const bare = await ccv.lodges({ ...person('Nobel'), story: 'Ik ben teleurgesteld.' });
    expect((await ccv.mailTo(addressOf('Nobel')))[0]).toContain('inhoudelijke reactie');
    expect(await ccv.case(coordinator, bare)).toContain('Ik ben teleurgesteld.');
  });

  test('CCV-03: given a tip, then the page of thanks speaks of a message and not of a complaint; of a complaint it says so', async () => {
    const tip = await ccv.thanked({ ...person('Tip'), story: 'Zet het geluid zachter.' }, 'feedback');
    for (const said of ['We hebben je bericht.', 'Bekijk je bericht']) expect(tip).toContain(said);
    expect(tip).not.toContain('je klacht');
    expect(await ccv.thanked({ ...person('Boos'), story: 'Het geluid is te hard.' })).toContain('We hebben je klacht.');
  });

  test('CCV-05: how somebody likes the reply stands before who writes it', async () => {
    const one = await ccv.lodges({ ...person('Prins'), story: 'Bel mij liever.', 'details.reply-by': 'phone' });
    await ccv.takes(coordinator, one, 'assignment', taken);
    const page = read(await employee.get(`/werk/zaken/${one}/proposal`));
    expect(page).toContain('aan de telefoon');
  });
});

describe('the days', () => {
  test('CCV-07: given a confirmation that did not arrive within 24 hours, then it is late to the minute and the coordinator hears of it; by telephone none is owed', async () => {
    ccv.on('2024-03-30', '22:30');
    // nothing leaves yet: the mail server is away
    const who = aVisitor(ccv.house.app);
    await who.get('/ccv/klacht');
    for (let page = 0; page < 8 && !who.last?.path.endsWith('/klaar'); page++) {
      const names = new Set([...(who.last?.html ?? '').matchAll(/\sname="([^"]+)"/g)].map(([, name]) => name));
      const told = { ...person('Zomer'), story: 'De klok ging een uur vooruit.' };
      await who.send(Object.fromEntries(Object.entries(told).filter(([name]) => names.has(name))));
    }
    const late = /CCV-20\d\d-\d{5}/.exec(read(who.last))?.[0] as string;
    // twenty-four hours that passed, in the night in which the clock goes forward
    expect(read(who.last)).toContain('zondag 31 maart 2024, 23.30 uur');
    ccv.on('2024-03-31', '23:31');
    await tellLate(ccv.house.workshop);
    await ccv.house.mails('ccv');
    const told = (await ccv.mailTo('w.achterberg@ccv.example')).find((one) => one.includes('Stuur de bevestiging per mail'));
    expect(told).toContain(late);
    const phoned = await calls('Winter', 'Mijn contract liep door.');
    expect(await ccv.case(coordinator, phoned)).not.toContain('Stuur de bevestiging per mail');
  });
});

describe('a confirmation that does not arrive', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    Object.assign(ccv.house.workshop, { senderFor: () => demonstrationMailbox(ccv.house.office, 'ccv') });
    await Promise.all(open.splice(0).map((one) => one.close()));
  });

  /** From now on mail leaves by SMTP, to a server that knows nobody at this address. */
  async function sendsBySmtp(unknown: string): Promise<MailServer> {
    const server = await startMailServer({
      onRecipient: (address) => (address === unknown ? reply(550, 'no such user here') : undefined),
    });
    const sender = smtpSender(`smtp://127.0.0.1:${server.port}`);
    open.push(sender, server);
    Object.assign(ccv.house.workshop, { senderFor: () => sender });
    return server;
  }
  const OTHER_WAY = 'Zoek een andere weg: de bevestiging kwam niet aan';
  const confirmed = { party: '', medium: 'phone', result: 'reached', summary: 'Het mailadres had een tikfout.' };

  test('CCV-06: given a caller who is helped at once and says so, then one form writes it down and closes it, and the mail confirms what was done; without a yes, or by letter, it does not', async () => {
    ccv.on('2024-06-10');
    const form = (html: string) => html.includes('name="story"');
    const told = {
      channel: 'phone',
      record: 'complaint',
      ...person('Meteen'),
      story: 'De bon kwam niet.',
      'solved.complaint': 'Het papier is omgekeerd.',
    };
    await employee.get('/werk/nieuw');
    expect(read(await employee.send(told, form))).toContain('Alleen met een ja is het opgelost.');
    expect(read(await employee.send({ ...told, channel: 'letter', 'content.complaint': 'fits' }, form))).toContain(
      'Dit kan als iemand belt',
    );
    expect(read(await employee.send({ ...told, 'solved.complaint': '', 'content.complaint': 'fits' }, form))).toContain(
      'Schrijf op hoe het is opgelost.',
    );
    const done = await employee.send({ ...told, 'content.complaint': 'fits' }, form);
    await ccv.house.mails('ccv');
    const one = /CCV-20\d\d-\d{5}/.exec(done.html)?.[0] as string;
    expect(await ccv.case(coordinator, one)).toContain('Deze zaak is afgesloten.');
    expect(await ccv.work(coordinator)).not.toContain(one);
    // one message: what was told and how it was solved, and no day on which something is still to come
    const mails = await ccv.mailTo(addressOf('Meteen'));
    expect(mails).toHaveLength(1);
    for (const said of ['vertelde je ons: De bon kwam niet.', 'Het papier is omgekeerd.']) expect(mails[0]).toContain(said);
    for (const promised of ['inhoudelijke reactie', 'af te ronden', 'antwoord op alle punten'])
      expect(mails[0]).not.toContain(promised);
  });

  test('CCV-07: given a mail server that refuses the confirmation, then the coordinator owes another way within 24 hours, calls, mends the address and sends it anew, in time', async () => {
    ccv.on('2024-07-01');
    const server = await sendsBySmtp(addressOf('Tikfout'));
    const one = await ccv.lodges({ ...person('Tikfout'), 'people.0.phone': '0612345678', story: 'De kassa doet het niet.' });
    expect(server.received).toEqual([]);
    const page = await ccv.case(coordinator, one);
    for (const said of [
      OTHER_WAY,
      'Stuur de bevestiging per mail',
      'kwam niet aan bij Tikfout',
      'uiterlijk dinsdag 2 juli 2024, 11.00 uur',
    ])
      expect(page).toContain(said);
    expect(await ccv.work(coordinator)).toContain(OTHER_WAY);
    const post = read(await coordinator.get('/werk/post'));
    for (const said of [one, 'no such user here']) expect(post).toContain(said);

    ccv.on('2024-07-01', '15:00');
    const party = await ccv.party(coordinator, one, 'Tikfout');
    await ccv.takes(coordinator, one, 'contact', { ...confirmed, party });
    // the call is another way; the confirmation by mail is still owed
    expect(await ccv.case(coordinator, one)).toContain('Stuur de bevestiging per mail');
    await ccv.takes(coordinator, one, 'correction', {
      what: 'person',
      party,
      'people.0.name': 'Tikfout',
      'people.0.email': 'zonder.tikfout@zaak.example',
      reason: 'Aan de telefoon gehoord.',
    });
    await coordinator.get('/werk/post');
    await coordinator.send({}, (form) => form.includes('/opnieuw'));
    await ccv.house.mails('ccv');
    expect(server.received.map(({ to }) => to)).toEqual([['zonder.tikfout@zaak.example']]);
    const after = await ccv.case(coordinator, one);
    expect(after).not.toContain('Stuur de bevestiging per mail');
    const statement = read(await coordinator.get(`/werk/zaken/${one}/naleving`));
    // to the hour, with the year, and what did not come up by name
    for (const said of ['CCV-07', 'Moest uiterlijk dinsdag 2 juli 2024, 11.00 uur', 'maandag 1 juli 2024, 16.00 uur', 'CCV-14'])
      expect(statement).toContain(said);
    expect(statement).not.toContain('te laat');
  });

  test('CCV-07: given a confirmation that came back after it had left, when a colleague notes that, then another way is owed anew; and nobody acts, then it is late', async () => {
    ccv.on('2024-07-08');
    const one = await ccv.lodges({ ...person('Terug'), story: 'Ik kreeg niets.' });
    expect(await ccv.case(coordinator, one)).not.toContain(OTHER_WAY);
    const party = await ccv.party(coordinator, one, 'Terug');
    await ccv.takes(coordinator, one, 'bounce', { party, letter: 'confirmation', reason: 'Postvak vol.' });
    expect(await ccv.case(coordinator, one)).toContain(OTHER_WAY);
    ccv.on('2024-07-09', '10:30');
    await tellLate(ccv.house.workshop);
    await ccv.house.mails('ccv');
    expect((await ccv.mailTo('w.achterberg@ccv.example')).some((mail) => mail.includes(OTHER_WAY))).toBe(true);
  });
});

describe('more time', () => {
  test('CCV-11, CCV-12, CCV-L1: given a complex question, then the page names the last day of the law, and a day after it is refused there and by the API', async () => {
    ccv.on('2024-06-03');
    const one = await calls('Kramer', 'De uitbetaling blijft hangen bij de bank.');
    await ccv.takes(coordinator, one, 'assignment', taken);
    await ccv.takes(employee, one, 'route', { track: 'complex', reason: 'De bank moet meekijken.' });
    const page = read(await employee.get(`/werk/zaken/${one}/extension`));
    expect(page).toContain('maandag 22 juli 2024');
    for (const said of ['Uiterlijk na 35 werkdagen heb je ons antwoord.', 'PSD2 101 lid 2']) expect(page).toContain(said);
    const refused = await ccv.cannot(employee, one, 'extension', {
      clause: 'complex',
      until: '2024-07-23',
      reason: 'De bank antwoordt laat.',
    });
    for (const said of ['Het kan tot en met maandag 22 juli 2024', 'PSD2 101 lid 2']) expect(refused).toContain(said);
    const { office, workshop } = ccv.house;
    const api = apiApp({ office, dataDir: workshop.dataDir, log: workshop.log });
    const { token } = await withOrganisation(office.pool, 'ccv', (tx) =>
      createApiToken(tx, { name: 'proef', scopes: ['read', 'write'], createdBy: 'p.dijkhuis' }),
    );
    const answer = await api.request(`/api/v1/organisations/ccv/cases/${one}/extension`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ clause: 'complex', until: '2024-07-23', reason: 'De bank antwoordt laat.' }),
    });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await answer.json())).toContain('payment-services-final');
    await ccv.takes(employee, one, 'extension', { clause: 'complex', until: '2024-07-22', reason: 'De bank antwoordt laat.' });
    expect((await ccv.mailTo(addressOf('Kramer')))[0]).toContain('22 juli 2024');
    // that it is complex gives no more time for the answer that the law wants
    ccv.on('2024-06-25', '10:30');
    expect(await ccv.case(employee, one)).toContain(
      '1 dag te laat Schrijf Kramer: ons antwoord is te laat dat moest uiterlijk maandag 24 juni 2024',
    );
  });

  test('CCV-12, CCV-L1, PSD2 101 lid 2: given what stands in the way outside us, then a letter of its own names it with the reason and the day, within 15 working days and once; a complex question does not do', async () => {
    ccv.on('2024-06-03');
    const one = await calls('Mulder', 'Het geld is zoek.');
    await ccv.takes(coordinator, one, 'assignment', taken);
    await ccv.takes(employee, one, 'proposal', { solution: 'Wij vragen het na bij de bank.' });
    expect(await ccv.case(employee, one)).toContain('Dat kan alleen als dit speelt: wij wachten op iemand buiten ons');
    const page = read(await employee.get(`/werk/zaken/${one}/extension`));
    for (const said of [
      'Wat duurt langer?',
      'Nu uiterlijk maandag 24 juni 2024.',
      'Leg eerst vast waarom de vraag ingewikkeld is.',
    ])
      expect(page).toContain(said);
    const more = { until: '2024-07-12', reason: 'De bank antwoordt pas in juli.' };
    const clause = 'payment-services-holding';
    expect(await ccv.cannot(employee, one, 'extension', more)).toContain('Wat duurt langer?');
    expect(await ccv.cannot(employee, one, 'extension', { clause, ...more })).toContain('Fout: Vul dit in. (PSD2 101 lid 2)');
    await ccv.mailTo(addressOf('Mulder'));
    await ccv.takes(employee, one, 'extension', { clause, [`${clause}.hindrance`]: 'others', ...more });
    const [mail = ''] = await ccv.mailTo(addressOf('Mulder'));
    for (const said of [
      'Uiterlijk maandag 24 juni 2024 zou je antwoord krijgen op al je punten.',
      'wij wachten op iemand buiten ons',
      'De bank antwoordt pas in juli.',
      'Je krijgt uiterlijk vrijdag 12 juli 2024 ons antwoord op al je punten.',
    ])
      expect(mail).toContain(said);
    expect(mail).not.toContain('ingewikkeld');
    expect(await ccv.case(employee, one)).toMatch(/Geef antwoord op alle punten.{0,60}vrijdag 12 juli 2024/);
    // once, and the aim of the procedure is another term
    expect(read(await employee.get(`/werk/zaken/${one}/extension`))).not.toContain('Waardoor lukt het niet op tijd?');
  });
});

test('CCV-12, CCV-15: given a term that was over before anybody was told of a later day, then the report counts it as late, in the quarter of the day that held then', async () => {
  ccv.on('2023-02-13');
  const one = await ccv.lodges({ ...person('Gemist'), story: 'De automaat stopt.' });
  await ccv.takes(coordinator, one, 'assignment', taken);
  await ccv.takes(employee, one, 'route', { track: 'complex', reason: 'De leverancier moet meekijken.' });
  const counted = (from: string, until: string) =>
    withOrganisation(ccv.house.office.pool, 'ccv', (tx) => {
      const period = { id: from, from: toDay(from), until: toDay(until) };
      return termCounts(tx, ['settle'], [], { period, asOf: ccv.house.office.clock() });
    });
  const quarters = async () => [await counted('2023-01-01', '2023-03-31'), await counted('2023-04-01', '2023-06-30')];
  // the last day is a Friday; on the Saturday after it somebody names the Monday
  ccv.on('2023-04-01');
  expect(await quarters()).toEqual([[{ clause: 'settle', kept: 0, late: 1 }], []]);
  await ccv.takes(employee, one, 'extension', { clause: 'complex', until: '2023-04-03', reason: 'De leverancier zoekt nog.' });
  expect(await ccv.case(employee, one)).toContain('maandag 3 april 2023');
  expect(await quarters()).toEqual([[{ clause: 'settle', kept: 0, late: 1 }], []]);
  await ccv.takes(employee, one, 'conclusion', { explanation: 'De automaat is vervangen.', verdict: 'no-solution' });
  expect(await quarters()).toEqual([[{ clause: 'settle', kept: 0, late: 1 }], []]);
});

test('CCV-03, CCV-04: given the one form, then its first page asks what it is and presses nobody: unsaid it is a complaint; a tip reads in no letter of a solution together or of a court', async () => {
  ccv.on('2024-06-03');
  const who = aVisitor(ccv.house.app);
  await who.get('/ccv/klacht');
  const kinds = [...(who.last?.html ?? '').matchAll(/<input[^>]*name="record"[^>]*>/g)].map(([input]) => input);
  expect(kinds.map((one) => /type="radio"/.test(one) && /value="(\w+)"/.exec(one)?.[1])).toEqual(['complaint', 'feedback']);
  expect(kinds.map((one) => one.includes('checked'))).toEqual([true, false]);
  await who.send({ story: 'Maak de bon groter.', record: 'feedback' });
  const asked = read(await who.send({}));
  expect(asked).toContain('Het bericht is van');
  expect(asked).not.toContain('klacht');
  const unsaid = await ccv.lodges({ ...person('Zwijgt'), story: 'De bon is onleesbaar.' });
  expect(await ccv.case(coordinator, unsaid)).toContain('Rond de klacht af');
  const tip = await ccv.lodges({ ...person('Denkt'), story: 'Maak de bon groter.', record: 'feedback' });
  expect(await ccv.case(coordinator, tip)).not.toContain('Rond de klacht af');
  expect((await ccv.mailTo(addressOf('Zwijgt')))[0]).toContain('Daarna zoeken wij samen met jou een passende oplossing.');
  await ccv.takes(coordinator, tip, 'assignment', taken);
  await ccv.takes(employee, tip, 'proposal', { solution: 'Wij geven het door.' });
  const told = (await ccv.mailTo(addressOf('Denkt'))).join(' ');
  expect(told).toContain('Wij geven het door.');
  for (const ofComplaint of ['samen met jou een passende oplossing', 'naar de rechter']) expect(told).not.toContain(ofComplaint);
});

test('CCV-10: given a solution that the customer finds fitting, then their page says that we do it and close after that; they read that it was done, and only then is it closed', async () => {
  ccv.on('2024-06-03');
  const one = await ccv.lodges({ ...person('Akkoord'), story: 'De automaat hapert.' });
  await ccv.takes(coordinator, one, 'assignment', taken);
  await ccv.takes(employee, one, 'proposal', { solution: 'Wij ruilen de automaat om.' });
  const own = await ccv.ownPage(addressOf('Akkoord'));
  expect(read(await own.get('/ccv/mijn-klacht/acceptance'))).toContain('Dan doen we wat is afgesproken');
  expect(await ccv.acts(own, 'acceptance', { 'yes.fits': 'yes' })).toContain('We weten dat je de oplossing goed vindt.');
  const waiting = read(await own.get('/ccv/mijn-klacht'));
  for (const said of ['Je vindt de oplossing goed.', 'We doen wat is afgesproken, en sluiten daarna je klacht.'])
    expect(waiting).toContain(said);
  // who agrees with what is still to be done does not say that it is solved
  const agreed = await ccv.case(employee, one);
  expect(agreed).toContain('Akkoord vindt de oplossing goed');
  expect(waiting).toContain('Je liet weten dat je de oplossing goed vindt');
  for (const page of [agreed, waiting]) expect(page).not.toMatch(/dat het is opgelost/);
  expect(await ccv.work(employee)).toContain('Doe wat met Akkoord is afgesproken');
  const closure = { manner: 'satisfied', solution: 'De automaat is omgeruild.' };
  expect(await ccv.cannot(employee, one, 'closure', closure)).toContain('Doe eerst wat is afgesproken');
  expect(read(await employee.get(`/werk/zaken/${one}/execution`))).toContain('Wij ruilen de automaat om.');
  await ccv.takes(employee, one, 'execution', { done: 'De monteur was er op maandag.' });
  expect(read(await own.get('/ccv/mijn-klacht'))).toContain('Wij hebben gedaan wat is afgesproken De monteur was er op maandag.');
  await ccv.takes(employee, one, 'closure', closure);
  expect((await ccv.mailTo(addressOf('Akkoord')))[0]).toContain('De automaat is omgeruild.');
});

test('CCV-12, CCV-L1, PSD2 101 lid 2: given fifteen working days that are past, then the message of what stands in the way can still leave, says that it is late, and the statement keeps showing so', async () => {
  ccv.on('2024-06-03');
  const one = await calls('Veenstra', 'De uitbetaling is nergens.');
  await ccv.takes(coordinator, one, 'assignment', taken);
  await ccv.takes(employee, one, 'proposal', { solution: 'Wij vragen het na bij de bank.' });
  ccv.on('2024-06-27');
  expect(await ccv.case(employee, one)).toContain('Laat nog weten dat het later wordt, tot en met maandag 22 juli 2024.');
  const page = read(await employee.get(`/werk/zaken/${one}/extension`));
  expect(page).toContain('Laat toch nog weten waarom het later wordt, en wanneer het antwoord er is.');
  const clause = 'payment-services-holding';
  await ccv.mailTo(addressOf('Veenstra'));
  const more = { until: '2024-07-12', reason: 'De bank antwoordt pas in juli.' };
  await ccv.takes(employee, one, 'extension', { clause, [`${clause}.hindrance`]: 'others', hindrance: 'others', ...more });
  const [mail = ''] = await ccv.mailTo(addressOf('Veenstra'));
  for (const said of [
    'Uiterlijk maandag 24 juni 2024 zou je antwoord krijgen op al je punten. Dat is niet gelukt',
    'Het spijt ons dat dit bericht te laat komt.',
    'Je krijgt uiterlijk vrijdag 12 juli 2024 ons antwoord op al je punten.',
  ])
    expect(mail).toContain(said);
  expect(await ccv.case(employee, one)).toMatch(/Geef antwoord op alle punten.{0,60}vrijdag 12 juli 2024/);
  const statement = async () => read(await coordinator.get(`/werk/zaken/${one}/naleving`));
  const late = /PSD2 101 lid 2 te laat.{0,80}Moest vóór het einde van maandag 24 juni 2024/g;
  expect((await statement()).match(late)).toHaveLength(2);
  // an answer before the new day does not undo it
  await ccv.takes(employee, one, 'conclusion', { explanation: 'De bank vond het geld.', solution: 'Het staat op je rekening.' });
  expect((await statement()).match(late)).toHaveLength(2);
});

describe('not content', () => {
  test('CCV-13: given somebody who takes the complaint back, then they hear so, and the statement does not say that they got an outcome', async () => {
    ccv.on('2024-03-04');
    const one = await ccv.lodges({ ...person('Stopt'), story: 'Laat maar.' });
    ccv.on('2024-03-05');
    await ccv.takes(coordinator, one, 'withdrawal', { party: await ccv.party(coordinator, one, 'Stopt') });
    expect((await ccv.mailTo(addressOf('Stopt')))[0]).toContain('ingetrokken');
    const [up = '', silent = ''] = read(await coordinator.get(`/werk/zaken/${one}/naleving`)).split(
      'Niet aan de orde in deze zaak:',
    );
    expect(up).not.toContain('CCV-13');
    expect(silent).toContain('CCV-13');
    expect(up).toContain('Verandert er iets, of stop je met je melding? Dan krijg je daar bericht van. Eigen keuze nagekomen');
  });

  test('CCV-13, CCV-14: also who only telephones gets the outcome in writing, objects by telephone, and another colleague than who helped answers', async () => {
    ccv.on('2024-05-06');
    const one = await calls('Dekker', 'De uitbetaling kwam te laat.');
    await ccv.takes(coordinator, one, 'assignment', taken);
    await ccv.takes(employee, one, 'proposal', { solution: 'Wij betalen morgen.' });
    await ccv.takes(employee, one, 'conclusion', { explanation: 'De bank was dicht.', solution: 'Wij betaalden op dinsdag.' });
    const outcome = (await ccv.mailTo(addressOf('Dekker')))[0];
    for (const said of ['Niet eens met onze oplossing?', 'Een andere collega kijkt er dan opnieuw naar.'])
      expect(outcome).toContain(said);
    ccv.on('2024-05-13');
    const party = await ccv.party(coordinator, one, 'Dekker');
    await ccv.takes(coordinator, one, 'appeal', { party, reason: 'Ik miste rente.' });
    // what was proposed before is no longer put to who objected to it
    expect(read((await ccv.ownPage(addressOf('Dekker'))).last)).not.toContain('We stellen je dit voor');
    expect((await ccv.mailTo(addressOf('Dekker')))[0]).toContain('Wij hebben je bezwaar');
    // the owner of the objection, and nobody who helped first
    expect(await ccv.cannot(coordinator, one, 'assignment', taken)).toContain('CCV-14');
    const reviewer = await ccv.colleague('g.baptista');
    expect(await ccv.work(reviewer)).toContain('Kijk opnieuw en beslis op het bezwaar');
    await ccv.takes(reviewer, one, 'assignment', { staff: 'g.baptista', notInvolved: 'yes' });
    await ccv.takes(reviewer, one, 'ruling', { verdicts: ['same'], reasoning: 'Rente is niet afgesproken.' });
    const answered = (await ccv.mailTo(addressOf('Dekker')))[0];
    for (const said of ['wij blijven bij onze oplossing', 'Rente is niet afgesproken.']) expect(answered).toContain(said);
    // who decided on it may not close: what is left goes back to who helped first
    expect(await ccv.work(reviewer)).not.toContain(one);
    expect(await ccv.work(employee)).toContain('Sluit de melding');
    await ccv.takes(employee, one, 'closure', { manner: 'concluded', carriedOut: 'yes' });
    expect(await ccv.work(employee)).not.toContain(one);
  });
});

describe('who gets it', () => {
  test('CCV-09: given a complaint to hand out, then only who can bring it further is offered: nobody who reads or writes reports', async () => {
    const one = await ccv.lodges({ ...person('Kiezer'), story: 'Wie doet dit?' });
    const page = read(await coordinator.get(`/werk/zaken/${one}/assignment`));
    for (const able of ['P. Dijkhuis', 'Z. Benali', 'W. Achterberg']) expect(page).toContain(able);
    for (const not of ['G. Postma', 'V. Ramdin', 'W. Terlouw', 'G. Baptista']) expect(page).not.toContain(not);
    // a choice that this procedure does not know
    expect(read(await coordinator.get(`/werk/zaken/${one}/involvement`))).not.toContain('burgemeester');
  });
});
