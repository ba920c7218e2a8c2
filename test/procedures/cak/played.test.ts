// CAK: what its sentences do, played by forms and links alone, as each of its people.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { publicPage } from '#core/policy/public-page.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { tellLate } from '#jobs/tell-late.ts';
import { smtpSender } from '#mail/smtp.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { storeFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { reply, startMailServer } from '#test/mail-server.ts';
import { type PlayedProcedure, playedProcedure, read } from '../../journeys/a-procedure.ts';
import { aVisitor, type Person } from '../../journeys/a-visitor.ts';
import { aProcedure } from '../a-procedure.ts';
import { writesDown } from '../at-the-desk.ts';

let cak: PlayedProcedure;
let coordinator: Person;
let handler: Person;
let desk: Person;
let leader: Person;
/** a complaint that was not answered in time */
let late: string;
const { policy } = await aProcedure('cak');

beforeAll(async () => {
  cak = await playedProcedure('cak');
  cak.on('2026-06-01');
  coordinator = await cak.colleague('j.pinas');
  handler = await cak.colleague('m.dewit');
  desk = await cak.colleague('f.elamrani');
  leader = await cak.colleague('b.vanrossem');
});
afterAll(() => cak?.house.close());

const mailOf = (name: string) => `${name.toLowerCase().replaceAll(/\W+/g, '')}@burger.example`;
const who = (name: string) => ({ 'people.0.name': name, 'people.0.email': mailOf(name) });
const calls = (told: Record<string, string>) => writesDown(cak, 'cak', desk, { record: 'complaint', channel: 'phone', ...told });
const seen = async (path: string) => read(await aVisitor(cak.house.app).get(path));

/** A document that waits to be put in a complaint. */
async function fileOf(name: string) {
  const { office, workshop } = cak.house;
  async function* content() {
    yield Buffer.from(name);
  }
  const stored = await storeFile(office.pool, workshop.dataDir, { organisation: 'cak', session: 's', name }, content());
  if (!('file' in stored)) throw new Error(stored.fault);
  return stored.file;
}

/** Lodged by the form, with a handler. */
async function handled(name: string, told: Record<string, string>): Promise<string> {
  const reference = await cak.lodges({ ...told, ...who(name) });
  await cak.takes(coordinator, reference, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
  return reference;
}

const answer = {
  explanation: 'U werd niet teruggebeld.',
  judgement: 'Wij hadden moeten bellen.',
  solution: 'U krijgt één vaste contactpersoon.',
  consequences: 'Wij leggen terugbelverzoeken vast.',
  verdict: 'founded',
};

/** One point with its verdict, and the complainant heard or not. */
async function judged(reference: string, name: string, hearing: 'waived' | 'open' = 'waived', shows?: string): Promise<void> {
  await cak.takes(handler, reference, 'framing', { 'elements.0.text': 'Niemand belde.', confirmed: 'by-phone' });
  await cak.takes(handler, reference, 'finding', {
    ...{ element: '1', finding: 'Dat klopt.', verdict: 'founded' },
    ...(shows === undefined ? {} : { shows }),
  });
  if (hearing === 'open') return;
  const party = await cak.party(handler, reference, name);
  await cak.takes(handler, reference, 'waiver', { party, ground: 'declared', reason: 'Zij schreef dat het niet hoeft.' });
}

describe('what anybody reads beforehand', () => {
  test('CAK-01: given the page, then it has every sentence that is carried out, its version, and the day that a complaint really gets', async () => {
    // a number or an address to touch stands apart in what is read of the page
    const page = (await seen('/cak/regeling')).replace(/ (?=[.,])/g, '');
    const sentences = publicPage(policy).flatMap(({ clauses }) => clauses.map((one) => one.says.nl));
    expect(sentences.length).toBeGreaterThan(40);
    for (const sentence of sentences) expect(page).toContain(sentence);
    expect(page).toContain('Versie 1, geldig sinds 1 januari 2024.');
    // CAK-L3: who reads that it is published each year finds where
    expect((await aVisitor(cak.house.app).get('/cak/regeling')).html).toContain('href="/cak/jaarverslag"');
    expect(await seen('/cak')).toContain('Uiterlijk maandag 13 juli 2026');
    const one = await cak.lodges({ story: 'De brief was laat.', ...who('A. Aa') });
    expect((await cak.mailTo(mailOf('A. Aa')))[0]).toContain('uiterlijk maandag 13 juli 2026');
    expect(await cak.case(coordinator, one)).toContain('Regeling CAK, versie 1');
  });

  test('CAK-03: given the four topics of the text and something else, when one is chosen, then it stands on the case and in the register', async () => {
    const one = await handled('B. Bakker', { story: 'Er werd niet geluisterd.', subject: 'not-heard' });
    const form = aVisitor(cak.house.app);
    await form.get('/cak/klacht');
    await form.send({ story: 'Iets.' });
    for (const topic of [
      'Hoe een medewerker met u omging',
      'Een onduidelijke brief of tekst',
      'Niet of te laat teruggebeld',
      'Iets anders',
    ])
      expect(read(form.last)).toContain(topic);
    expect(await cak.case(handler, one)).toContain('U voelde zich niet gehoord');
    expect(read(await coordinator.get('/werk/register'))).toContain('U voelde zich niet gehoord');
  });

  test('CAK-05, CAK-06: given somebody who doubts, when the questions are answered, then a feeling is a complaint and a decision an objection', async () => {
    expect(await seen('/cak/wegwijzer')).toContain('Ik ben ontevreden over hoe het ging');
    expect(await seen('/cak/wegwijzer?weg=complaint')).toContain('Dat hoeft u niet te bewijzen.');
    expect(await seen('/cak/wegwijzer?weg=objection')).toContain('binnen zes weken na de dag van de beslissing');
    expect(await seen('/cak/wegwijzer?weg=both')).toContain('Het ene hoeft niet te wachten op het andere.');
  });
});

describe('what the desk hears', () => {
  test('CAK-02: given a caller who says it is solved, then it was a signal: counted, nothing owed, no letter', async () => {
    const signal = await calls({ record: 'signal', story: 'Ik vond het formulier niet.', ...who('C. Bos') });
    await cak.takes(desk, signal, 'contact', { medium: 'phone', result: 'reached', summary: 'Ik stuurde het formulier.' });
    await cak.takes(desk, signal, 'acceptance', { yes: ['enough', 'gone'] });
    await cak.takes(desk, signal, 'closure', { manner: 'satisfied', solution: 'Het formulier is gestuurd.' });
    expect(await cak.work(desk)).not.toContain('Los het meteen op');
    expect(await cak.case(coordinator, signal)).toContain('Ik stuurde het formulier.');
    expect(await cak.mailTo(mailOf('C. Bos'))).toEqual([]);
  });

  test('CAK-02: given a caller who is not helped, then the desk cannot close the signal before the caller says that it is solved; one who is helped at once is closed with the form of the call', async () => {
    const open = await calls({ record: 'signal', story: 'Ik wacht al een uur.', ...who('C. Uur') });
    expect(await cak.cannot(desk, open, 'closure', { manner: 'noted' })).toContain('CAK-02');
    await cak.takes(desk, open, 'acceptance', { yes: ['enough', 'gone'] });
    await cak.takes(desk, open, 'closure', { manner: 'satisfied' });
    const solved = { 'solved.signal': 'Het formulier is gestuurd.', 'content.signal': ['enough', 'gone'] };
    const helped = await calls({ record: 'signal', story: 'Waar staat het formulier?', ...who('C. Raad'), ...solved } as never);
    const page = await cak.case(desk, helped);
    for (const said of ['De klager zegt tevreden te zijn', 'Het formulier is gestuurd.']) expect(page).toContain(said);
    expect(await cak.work(desk)).not.toContain(helped);
  });

  test('CAK-06: given an objection on paper, then it is not closed without being passed on', async () => {
    const letter = await calls({ record: 'objection', channel: 'letter', story: 'Ik maak bezwaar.', ...who('C. Brief') });
    expect(read(await desk.get(`/werk/zaken/${letter}/closure`))).toContain('Geef het bezwaar door.');
  });

  test('CAK-04: given a tip through the form, then its sender is thanked, and the adviser looks at it and closes it with what we learn', async () => {
    const tip = await cak.lodges({ story: 'Zet de openingstijden op de brief.', ...who('D. Smit') }, 'tip');
    expect((await cak.mailTo(mailOf('D. Smit')))[0]).toContain('Bedankt voor uw tip');
    const quality = await cak.colleague('k.wongso');
    expect(await cak.work(quality)).toContain('Bekijk de tip en sluit hem af');
    await cak.takes(quality, tip, 'closure', { manner: 'noted', lesson: 'De brief krijgt openingstijden.' });
    // used as a complaint is: what caused it is recorded, and the measure follows from it
    expect((await quality.get(`/werk/zaken/${tip}/review`)).status).toBe(200);
    expect(await cak.work(quality)).not.toContain('Bekijk de tip en sluit hem af');
  });

  test('CAK-02: given a caller who is not helped, then one act on the page says that it is a complaint, and all terms run from the call; on a complaint it is not offered', async () => {
    cak.on('2026-05-06');
    const signal = await calls({ record: 'signal', story: 'U belde niet terug.', ...who('R. Roos') });
    cak.on('2026-05-08');
    const { html } = await desk.get(`/werk/zaken/${signal}`);
    const act = /href="([^"]+)"[^>]*>Dit is een klacht</.exec(html)?.[1] as string;
    expect(read(await desk.get(act))).toContain('De eerste datum blijft gelden.');
    await desk.send({ reason: 'Niemand belde terug.' }, (form) => form.includes('name="seen"'));
    expect(desk.last?.path).toContain('gedaan=');
    await cak.house.mails('cak');
    const after = await cak.case(coordinator, signal);
    expect(after).toContain('uiterlijk woensdag 17 juni 2026');
    expect(after).not.toContain('Dit is een klacht');
    cak.on('2026-06-01');
  });

  test('CAK-02: given a tip, when its sender says on the own page that it is a complaint, then it is one, from the day of the tip', async () => {
    const tip = await cak.lodges({ story: 'De wachtmuziek is te hard.', ...who('S. Muis') }, 'tip');
    const own = await cak.ownPage(mailOf('S. Muis'));
    await cak.acts(own, 'document', { words: 'Ik wil dat u dit als klacht behandelt.' });
    cak.on('2026-06-02');
    const quality = await cak.colleague('k.wongso');
    expect(await cak.case(quality, tip)).toContain('Ik wil dat u dit als klacht behandelt.');
    await cak.takes(quality, tip, 'promotion', { record: 'complaint', reason: 'De klager zegt het zelf.' });
    expect((await cak.mailTo(mailOf('S. Muis')))[0]).toContain('uiterlijk maandag 13 juli 2026');
    cak.on('2026-06-01');
  });

  test('CAK-06, Awb 6:4: given somebody who calls about a decision, then the letter warns of paper and six weeks; given it was none, the complaint goes on from its first day', async () => {
    const call = await calls({ story: 'Ik ben het niet eens met mijn eigen bijdrage.', ...who('E. Kok') });
    cak.on('2026-06-03');
    // what we handle ourselves stays here: a complaint is not passed on as a complaint or a tip
    const { html } = await desk.get(`/werk/zaken/${call}/redirection`);
    expect([...html.matchAll(/<input[^>]*name="way"[^>]*value="([^"]+)"/g)].map(([, way]) => way)).toEqual(['objection']);
    await cak.takes(desk, call, 'redirection', { way: 'objection', reason: 'U bent het niet eens met een beslissing.' });
    const [mail] = await cak.mailTo(mailOf('E. Kok'));
    expect(mail).toContain('een bezwaar moet u opschrijven');
    // who called sent no letter, and nothing of it was passed on: no page says so either, or six weeks pass in trust
    const own = read((await cak.ownPage(mailOf('E. Kok'))).last);
    expect(own).toContain('Dit is iets anders: bezwaar');
    expect(own).not.toMatch(/doorgestuurd|stuurden/);
    const told = await cak.case(coordinator, call);
    expect(told).toContain('Dit is iets anders: Bezwaar');
    expect(told).not.toMatch(/is doorgestuurd/);
    expect(mail).toContain(`Schrijf uw bezwaar zelf nog op (${call})`);
    expect(mail).not.toContain('brief of bericht');
    expect(mail).toContain('zes weken');
    await cak.takes(coordinator, call, 'reopening', { reason: 'De factuur is geen beslissing.' });
    expect(await cak.case(coordinator, call)).toContain('uiterlijk maandag 13 juli 2026');
  });

  test('CAK-06, Awb 6:4: given an objection by telephone, then the caller hears at once to write it down within six weeks; given one on paper, that it was passed on with its first day', async () => {
    const objection = { record: 'objection', story: 'Mijn bijdrage klopt niet.' };
    const told = await calls({ ...objection, ...who('U. Beller') });
    const [warned] = await cak.mailTo(mailOf('U. Beller'));
    for (const said of ['hiermee hebt u nog geen bezwaar gemaakt', 'zes weken']) expect(warned).toContain(said);
    cak.on('2026-06-04');
    const letter = await calls({
      ...objection,
      channel: 'letter',
      when: 'other',
      receivedAt: '2026-06-02',
      ...who('V. Schrijver'),
    });
    expect(read(await desk.get(`/werk/zaken/${letter}/redirection`))).not.toContain('geen bezwaar');
    await cak.takes(desk, letter, 'redirection', { way: 'objection', reason: 'Het is een bezwaar.' });
    const passed = (await cak.mailTo(mailOf('V. Schrijver'))).find((one) => one.includes('Beste V. Schrijver'));
    for (const said of ['blijft tellen: dinsdag 2 juni 2026', 'Wij sturen het vandaag door', 'Het is een bezwaar.'])
      expect(passed).toContain(said);
    // the desk still has what it ended, with the way back as long as the letter waits
    expect(desk.last?.path).toContain(`/werk/zaken/${letter}?gedaan=`);
    expect(read(desk.last)).toContain('Doorgestuurd: Bezwaar');
    // of what was only told there is nothing to pass on: the page says so by its clause, and closing is what is left
    const none = await desk.get(`/werk/zaken/${told}/redirection`);
    expect(read(none)).toContain('Er is nog geen bezwaar om door te geven.');
    expect(await cak.case(desk, told)).not.toContain('Geef het bezwaar door');
    expect(await cak.work(desk)).toContain('Zeg dat een bezwaar op papier moet, en sluit af');
    await cak.takes(desk, told, 'closure', { manner: 'noted' });
    expect(await cak.work(desk)).not.toContain('Zeg dat een bezwaar op papier moet, en sluit af');
    expect(await cak.mailTo(mailOf('U. Beller'))).toEqual([expect.stringContaining('nog geen bezwaar gemaakt')]);
  });

  test('CAK-06, Awb 6:14: given a letter that turns out to be an objection, when it is passed on, then the colleagues who handle objections get it by mail at once, with its first day, what came with it and who sent it, and nothing of ours', async () => {
    cak.on('2026-06-05');
    const { office } = cak.house;
    const [bill, ours] = [await fileOf('factuur.txt'), await fileOf('intern.txt')];
    const kept = await lodge(office, {
      ...{ organisation: 'cak', actor: { kind: 'public' }, uploads: { session: 's', documents: [bill] } },
      raw: {
        ...{ record: 'complaint', channel: 'form', story: 'Mijn factuur klopt niet.', documents: [bill.id] },
        people: [{ name: 'X. Factuur', email: mailOf('X. Factuur'), address: 'Kade 1\n0000 AA Voorbeeld' }],
      },
    });
    if (!('reference' in kept)) throw new Error('not lodged');
    const { reference, caseId } = kept;
    const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
    const own = { raw: { documents: [ours.id], audience: 'us' }, uploads: { session: 's', documents: [ours] } };
    await take(office, { ...{ organisation: 'cak', caseId, actor, verb: 'attach' }, ...own });
    cak.on('2026-06-09');
    // the page says that it goes by itself, and whom it goes to
    const page = read(await coordinator.get(`/werk/zaken/${reference}/redirection`));
    expect(page).toContain("Dit gaat vanzelf naar collega's die bezwaren behandelen");
    await cak.takes(coordinator, reference, 'redirection', { way: 'objection', reason: 'Het gaat om een factuur.' });
    const [mail] = (await cak.house.mails('cak')).filter(
      (one) => JSON.stringify(one).includes(reference) && JSON.stringify(one).includes('bezwaren@cak.example'),
    );
    expect(mail?.attachments.map(({ name }) => name)).toEqual([
      expect.stringContaining('Doorgestuurd bezwaar.pdf'),
      'factuur.txt',
    ]);
    const words = read({ html: mail?.html ?? mail?.text } as never);
    for (const said of ['vrijdag 5 juni 2026', 'Mijn factuur klopt niet.', 'Kade 1, 0000 AA Voorbeeld', 'factuur.txt'])
      expect(words).toContain(said);
    expect(await cak.mailTo(mailOf('X. Factuur'))).toContainEqual(expect.stringContaining('Wij sturen het vandaag door'));
    const after = await cak.case(coordinator, reference);
    for (const said of ['Deze zaak is doorgestuurd.', 'Doorgestuurd bezwaar']) expect(after).toContain(said);
    expect(await cak.work(coordinator)).not.toContain('Zorg dat het bezwaar');
  });

  test('CAK-L1, Awb 9:9: given a complaint with a document, then the employee gets it with the copy, finds it on the own page, and not what was added later', async () => {
    const stored = await fileOf('brief.txt');
    const kept = await lodge(cak.house.office, {
      ...{ organisation: 'cak', actor: { kind: 'public' }, uploads: { session: 's', documents: [stored] } },
      raw: {
        ...{ record: 'complaint', channel: 'form', story: 'Uw collega hing op.', documents: [stored.id] },
        people: [{ name: 'Z. Stuk', email: mailOf('Z. Stuk') }],
      },
    });
    if (!('reference' in kept)) throw new Error('not lodged');
    await cak.house.mails('cak');
    await cak.acts(await cak.ownPage(mailOf('Z. Stuk')), 'document', { words: 'Nog iets, alleen voor u.' });
    await cak.takes(coordinator, kept.reference, 'involvement', { capacity: 'subject', staff: 'f.elamrani' });
    const [mail] = (await cak.house.mails('cak')).filter((one) => JSON.stringify(one).includes('f.elamrani@cak.example'));
    expect(mail?.attachments.map(({ name }) => name)).toEqual([
      expect.stringContaining('Kopie voor de medewerker.pdf'),
      'brief.txt',
    ]);
    const own = await cak.ownPage('f.elamrani@cak.example');
    expect(read(own.last)).toContain('brief.txt');
    expect(read(own.last)).not.toContain('alleen voor u');
    const [, href = ''] =
      /href="([^"]*\/(?:document|bestand)\/[^"]+)"[^>]*>\s*(?:<[^>]+>)*brief\.txt/.exec(own.last?.html ?? '') ?? [];
    expect((await own.get(href)).status).toBe(200);
    // it leaves the work lists, which the others look at
    await cak.takes(coordinator, kept.reference, 'redirection', { way: 'objection', reason: 'Toch een bezwaar.' });
  });

  test('CAK-26, CAK-28, CAK-29: given something must change, then no answer leaves without a verdict on the whole, and after closing the change is work until it is recorded', async () => {
    const one = await handled('Z. Anders', { story: 'Uw lijst klopt niet.' });
    await judged(one, 'Z. Anders', 'waived', 'change-process');
    // CAK-26: what the procedure demands is not called optional
    const asked = read(await handler.get(`/werk/zaken/${one}/conclusion`));
    expect(asked).toContain('Oordeel over het geheel');
    expect(asked).not.toContain('Oordeel over het geheel (hoeft niet)');
    expect(await cak.cannot(handler, one, 'conclusion', { ...answer, verdict: '' })).toContain(
      'Kies het oordeel over het geheel.',
    );
    await cak.takes(handler, one, 'conclusion', answer);
    await cak.takes(handler, one, 'closure', { manner: 'concluded', lesson: 'De lijst nalopen.' });
    const quality = await cak.colleague('k.wongso');
    expect(await cak.work(quality)).toContain('Leg vast wat er moet veranderen, en wie dat doet');
    await cak.takes(quality, one, 'review', {
      ...{ causes: ['wrong-data'], learned: 'De lijst liep achter.', recurrence: 'possible', followUp: 'measure' },
    });
    expect(await cak.work(quality)).not.toContain('Leg vast wat er moet veranderen');
  });

  test('CAK-17: given nobody made sure that the handler was not involved, then no handler is named, as the letter says so', async () => {
    const one = await cak.lodges({ story: 'Uw collega luisterde niet.', ...who('Y. Eerst') });
    expect(await cak.cannot(coordinator, one, 'assignment', { staff: 'm.dewit' })).toContain('CAK-17');
    // nothing stands in the way of who fills in the page
    expect(read(await coordinator.get(`/werk/zaken/${one}/assignment`))).not.toContain('Dit kan nog niet.');
    await cak.takes(coordinator, one, 'redirection', { way: 'objection', reason: 'Toch een bezwaar.' });
  });

  test('CAK-02, CAK-04: given a caller with a tip, then nothing is left for the desk: its sender is thanked, and the adviser closes it', async () => {
    const tip = await calls({ record: 'tip', story: 'Zet de openingstijden op de brief.', ...who('D. Tipgever') });
    expect(await cak.work(desk)).not.toContain(tip);
    expect((await cak.mailTo(mailOf('D. Tipgever')))[0]).toContain('Bedankt voor uw tip');
    const quality = await cak.colleague('k.wongso');
    expect(await cak.work(quality)).toContain(tip);
    await cak.takes(quality, tip, 'closure', { manner: 'noted', lesson: 'De brief krijgt openingstijden.' });
    expect(await cak.work(quality)).not.toContain(tip);
  });

  test('CAK-06: given an objection that was just passed on, then the desk takes it back from the page of the case, and it is its work again', async () => {
    const told = { record: 'objection', channel: 'letter', story: 'Mijn bijdrage is te hoog.', ...who('W. Terug') };
    const letter = await calls(told);
    // who passes it on and takes it back at once: the letter has not left
    const { html } = await desk.get(`/werk/zaken/${letter}/redirection`);
    expect(html).toContain('name="reason"');
    const { office } = cak.house;
    Object.assign(office, { undoSeconds: 60 });
    await desk.send({ way: 'objection', reason: 'Een bezwaar.' }, (form) => form.includes('name="seen"'));
    Object.assign(office, { undoSeconds: 0 });
    expect([desk.last?.status, desk.last?.path]).toEqual([200, expect.stringContaining(`/werk/zaken/${letter}?gedaan=`)]);
    expect(read(desk.last)).toContain('Haal terug');
    await desk.send({}, (form) => form.includes('/recall'));
    expect(desk.last?.path).toContain(`/werk/zaken/${letter}/redirection?teruggehaald=`);
    expect(await cak.work(desk)).toContain('Geef het bezwaar door');
    expect(await cak.mailTo(mailOf('W. Terug'))).toEqual([]);
  });

  test('CAK-07: given a letter that lay, when it is written down, then it counts from its receipt and keeps its own day; a mail is handled as well', async () => {
    cak.on('2026-06-10');
    const lay = { channel: 'letter', when: 'other', receivedAt: '2026-06-08', 'filedOn.letter': '2026-06-05' };
    const letter = await calls({ ...lay, story: 'Ik schreef u al eerder.', ...who('F. Prins') });
    const page = await cak.case(coordinator, letter);
    expect(page).toContain('uiterlijk maandag 20 juli 2026');
    expect(page).toMatch(/5 jun/);
    const mail = await calls({ channel: 'email', story: 'Ik mail u maar.', ...who('G. Maas') });
    expect(await cak.case(coordinator, mail)).toContain('Geef antwoord op de klacht');
  });

  test('CAK-09, CAK-15: given a caller without mail, then the confirmation waits for the post; two weeks later the team leader knows', async () => {
    cak.on('2026-06-11');
    const told = { story: 'Niemand nam op.', 'people.0.name': 'H. Vermeer', 'people.0.address': 'Kade 1, 0000 AA Voorbeeld' };
    const one = await calls(told);
    expect(read(await coordinator.get('/werk/post'))).toContain(one);
    cak.on('2026-06-26');
    expect(await cak.case(leader, one)).toContain('1 dag te laat');
    await tellLate(cak.house.workshop);
    expect((await cak.mailTo('b.vanrossem@cak.example')).join()).toContain(one);
  });
});

describe('who handles it, and how', () => {
  test('CAK-14, CAK-16, CAK-18: given one named handler, then letters bear the name, and what is asked, answered and handed in stands in the file and on the own page', async () => {
    cak.on('2026-06-29');
    const one = await cak.lodges({ story: 'Uw brief was onduidelijk.', ...who('I. Smit') });
    expect(await cak.work(coordinator)).toContain('Wijs een behandelaar aan');
    // the first letter leaves before there is a handler, and says so; the second names who it is
    expect((await cak.mailTo(mailOf('I. Smit')))[0]).toContain('U krijgt een bericht zodra wij weten wie dat is.');
    await cak.takes(coordinator, one, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    const named = (await cak.mailTo(mailOf('I. Smit')))[0];
    for (const said of ['M. de Wit behandelt vanaf nu uw klacht', 'had niets te maken met waar uw klacht over gaat'])
      expect(named).toContain(said);
    const party = await cak.party(handler, one, 'I. Smit');
    await cak.takes(handler, one, 'question', { party, question: 'Welke brief bedoelt u?', answerBy: '2026-07-06' });
    expect((await cak.mailTo(mailOf('I. Smit')))[0]).toContain('M. de Wit, klachtbehandelaar');
    const own = await cak.ownPage(mailOf('I. Smit'));
    await cak.acts(own, 'answer', { answer: 'Die van 4 mei.' });
    await cak.takes(handler, one, 'note', { text: 'De brief van 4 mei telt vier bijlagen.' });
    const file = await cak.case(handler, one);
    for (const line of ['Welke brief bedoelt u?', 'Die van 4 mei.', 'telt vier bijlagen']) expect(file).toContain(line);
    const mine = read((await cak.ownPage(mailOf('I. Smit'))).last);
    expect(mine).toContain('Welke brief bedoelt u?');
    expect(mine).not.toContain('telt vier bijlagen');
  });

  test('CAK-16: given colleagues who can never answer it, then neither the page of assigning nor that for many or of passing on offers them, and each refuses them by its clause', async () => {
    cak.on('2026-06-29', '15:00');
    const one = await cak.lodges({ story: 'Niemand nam op.', ...who('V. Kamp') });
    const never = ['f.elamrani', 'b.vanrossem', 't.hoekstra'];
    const pages = [`/werk/zaken/${one}/assignment`, `/werk/aanwijzen?zaak=${one}`];
    for (const path of pages) {
      const { html } = await coordinator.get(path);
      expect(html, path).toContain('value="m.dewit"');
      for (const staff of never) expect(html, path).not.toContain(`value="${staff}"`);
    }
    for (const staff of never)
      expect(await cak.cannot(coordinator, one, 'assignment', { staff, notInvolved: 'yes' })).toContain('CAK-16');
    await coordinator.get(`/werk/aanwijzen?zaak=${one}`);
    const many = read(
      await coordinator.send({ staff: 'f.elamrani', notInvolved: 'yes' }, (form) => form.includes('name="zaak"')),
    );
    expect(many).toContain('CAK-16');
    await cak.takes(coordinator, one, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    expect(await cak.cannot(handler, one, 'entrustment', { staff: 'b.vanrossem', summary: 'Neem over.' })).toContain('CAK-16');
    const { html } = await handler.get('/werk/draag-over');
    expect(html).toContain('value="j.pinas"');
    for (const staff of never) expect(html).not.toContain(`value="${staff}"`);
    const passed = { staff: 't.hoekstra', summary: 'Neem over.' };
    expect(read(await handler.send(passed, (form) => form.includes('name="summary"')))).toContain('CAK-16');
  });

  test('CAK-19: given no number, then nobody has to call, and the answer does not wait for it', async () => {
    cak.on('2026-06-30');
    const one = await handled('J. Blom', { story: 'Ik kreeg drie antwoorden.' });
    expect(await cak.case(handler, one)).not.toContain('Bel de klager');
    await judged(one, 'J. Blom');
    await cak.takes(handler, one, 'conclusion', answer);
  });

  test('CAK-22, CAK-L2: given an invitation, when nobody replies, then the hearing can be left out after that day and not before; never for who it is about', async () => {
    cak.on('2026-07-01');
    const one = await handled('K. Mol', { story: 'Hij hing op.' });
    await judged(one, 'K. Mol', 'open');
    await cak.takes(coordinator, one, 'involvement', { capacity: 'subject', staff: 's.yildirim' });
    expect(await cak.cannot(handler, one, 'conclusion', answer)).toContain('Awb 9:10 lid 1');
    const party = await cak.party(handler, one, 'K. Mol');
    await cak.takes(handler, one, 'invitation', { party, replyBy: '2026-07-08' });
    const silent = { party, ground: 'no-reply', reason: 'Geen bericht.' };
    await handler.get(`/werk/zaken/${one}/waiver`);
    expect(read(await handler.send(silent, (form) => form.includes('name="seen"')))).toContain(
      'de dag van antwoord is nog niet voorbij',
    );
    cak.on('2026-07-09');
    await cak.takes(handler, one, 'waiver', silent);
    expect(await cak.cannot(handler, one, 'conclusion', answer)).toContain('Awb 9:10 lid 1');
    const waiver = await handler.get(`/werk/zaken/${one}/waiver`);
    expect(read(waiver)).toContain('Degene over wie de klacht gaat, krijgt altijd de kans.');
    expect(waiver.html).not.toContain(`value="${await cak.party(handler, one, 'S. Yildirim')}"`);
    const subject = await cak.party(handler, one, 'S. Yildirim');
    await cak.takes(handler, one, 'hearing', { party: subject, way: 'talk' });
    await cak.takes(handler, one, 'conclusion', answer);
  });

  test('CAK-25: given something to find out after the talk, then the complainant hears what and when, it is work with that day, and done when told', async () => {
    cak.on('2026-07-10');
    const one = await handled('L. Vis', { story: 'Ik kreeg drie verschillende antwoorden.' });
    const party = await cak.party(handler, one, 'L. Vis');
    cak.on('2026-07-15');
    // CAK-23: a talk is something that is heard from us
    expect(await cak.case(handler, one)).toContain('dagen niets van ons gehoord');
    await cak.takes(handler, one, 'hearing', { party, way: 'talk' });
    expect(await cak.case(handler, one)).not.toContain('dagen niets van ons gehoord');
    await cak.takes(handler, one, 'promise', { promised: '2026-07-17', what: 'Wij luisteren de drie gesprekken terug.' });
    const [mail] = await cak.mailTo(mailOf('L. Vis'));
    for (const said of ['Wij luisteren de drie gesprekken terug.', 'uiterlijk vrijdag 17 juli 2026'])
      expect(mail).toContain(said);
    const owed = 'Zoek uit wat nog nodig was';
    expect(await cak.work(handler)).toContain(owed);
    await cak.takes(handler, one, 'note', { text: 'Twee gevonden.' });
    expect(await cak.work(handler)).toContain(owed);
    const told = { audience: 'complainants', text: 'Er zijn inderdaad drie antwoorden gegeven.' };
    await cak.takes(handler, one, 'note', told);
    expect(await cak.work(handler)).not.toContain(owed);
    expect((await cak.mailTo(mailOf('L. Vis')))[0]).toContain(told.text);
  });

  test('CAK-13: given a no to still more time, then the answer stays owed by the day there was', async () => {
    cak.on('2026-07-13');
    late = await handled('M. Loos', { story: 'Het duurt lang.' });
    cak.on('2026-08-20');
    await cak.takes(handler, late, 'extension', {
      'until.quick': 'other',
      until: '2026-09-21',
      reason: 'Wij wachten op het archief.',
    });
    cak.on('2026-09-18');
    const more = { 'until.quick': 'other', until: '2026-10-02', reason: 'Nog één gesprek.' };
    await cak.takes(handler, late, 'extension', more);
    // sentence, letter and page say the same of a no
    expect(await seen('/cak/regeling')).toContain('Zegt u nee, dan blijft de dag staan waarop u ons antwoord krijgt.');
    expect((await cak.mailTo(mailOf('M. Loos')))[0]).toContain('Dan blijft die dag staan.');
    // it was only asked: no page says that it takes longer
    expect(await cak.case(handler, late)).toContain('Uitstel gevraagd tot en met vrijdag 2 oktober 2026');
    const own = await cak.ownPage(mailOf('M. Loos'));
    expect(read(own.last)).toContain('Wij vroegen of het langer mag duren: tot en met vrijdag 2 oktober 2026');
    await cak.acts(own, 'consent', { agrees: 'no' });
    expect(read(own.last)).toContain('uiterlijk maandag 21 september 2026');
  });

  test('CAK-13, Awb 9:11: given a yes to still more time, then the employee concerned hears the new day as well, as the copy promised, and of the question nothing', async () => {
    cak.on('2026-06-15');
    const one = await handled('T. Kwik', { story: 'Zij luisterde niet.' });
    await cak.takes(coordinator, one, 'involvement', { capacity: 'subject', staff: 's.yildirim' });
    cak.on('2026-07-20');
    const day = (until: string, reason: string) => ({ 'until.quick': 'other', until, reason });
    await cak.takes(handler, one, 'extension', day('2026-08-24', 'Wij wachten op een dossier.'));
    await cak.takes(handler, one, 'extension', day('2026-09-11', 'Nog één gesprek.'));
    const subject = async () => read((await cak.ownPage('s.yildirim@cak.example')).last);
    expect(await subject()).not.toContain('11 september');
    await cak.acts(await cak.ownPage(mailOf('T. Kwik')), 'consent', { agrees: 'yes' });
    const [mail] = await cak.mailTo('s.yildirim@cak.example');
    expect(mail).toContain(
      'Wij vroegen de klager om meer tijd, en kregen een ja. Wij geven nu uiterlijk vrijdag 11 september 2026',
    );
  });

  test('CAK-10, CAK-31: given no answer in time, then it is late for the team leader as well, and the own page shows the way to the ombudsman', async () => {
    cak.on('2026-09-22');
    const own = read((await cak.ownPage(mailOf('M. Loos'))).last);
    expect(own).toContain('Wij zijn te laat');
    expect(own).toContain('Nationale ombudsman, tot en met dinsdag 21 september 2027');
    await tellLate(cak.house.workshop);
    expect((await cak.mailTo('b.vanrossem@cak.example')).join()).toContain(`Te laat: ${late}`);
  });

  test('CAK-27: given somebody was not treated well by nobody knows whom, when the employee is named after the answer, then the talk is owed all the same', async () => {
    cak.on('2026-09-23');
    const one = await handled('N. Pot', { story: 'Iemand lachte mij uit.' });
    await judged(one, 'N. Pot', 'waived', 'improper-treatment');
    // from the finding on: the employee can still be heard before the answer
    const whom = 'Zoek uit welke medewerker N. Pot niet goed behandelde, en voeg die toe aan de zaak';
    expect(await cak.work(handler)).toContain(whom);
    expect((await handler.get(`/werk/zaken/${one}`)).html).toContain(`/werk/zaken/${one}/involvement?capacity=subject`);
    await cak.takes(handler, one, 'conclusion', answer);
    expect(await cak.cannot(handler, one, 'closure', { manner: 'concluded', lesson: 'Rustig blijven.' })).toContain('CAK-27');
    await cak.takes(coordinator, one, 'involvement', { capacity: 'subject', staff: 'f.elamrani' });
    expect(await cak.work(handler)).not.toContain(whom);
    expect(await cak.work(leader)).toContain('Bespreek de uitkomst met de medewerker');
    await cak.takes(handler, one, 'closure', { manner: 'concluded', lesson: 'Rustig blijven.' });
  });

  test('CAK-27: given nobody can find out who it was, when that is recorded, then the case is closed without a talk, and the file says why', async () => {
    const one = await handled('N. Pan', { story: 'Iemand lachte mij weer uit.' });
    await judged(one, 'N. Pan', 'waived', 'improper-treatment');
    await cak.takes(handler, one, 'conclusion', answer);
    await cak.takes(handler, one, 'milestone', { milestone: 'employee-unknown', day: '2026-09-23', note: 'Geen opname.' });
    expect(await cak.case(handler, one)).toContain('Het is niet te achterhalen welke medewerker het was');
    await cak.takes(handler, one, 'closure', { manner: 'concluded', lesson: 'Gesprekken opnemen.' });
  });

  test('CAK-27: given it turned out that somebody was not treated well, when the complaint is solved all the same, then the talk is owed as well', async () => {
    const one = await handled('N. Kom', { story: 'Zij werd boos op mij.' });
    await cak.takes(coordinator, one, 'involvement', { capacity: 'subject', staff: 's.yildirim' });
    await judged(one, 'N. Kom', 'waived', 'improper-treatment');
    await cak.takes(handler, one, 'proposal', { solution: 'Wij bieden excuses aan.' });
    await cak.acts(await cak.ownPage(mailOf('N. Kom')), 'acceptance', { 'yes.enough': 'yes', 'yes.gone': 'yes' });
    await cak.takes(handler, one, 'closure', { manner: 'satisfied' });
    expect(await cak.work(leader)).toContain('Bespreek met de medewerker wat bleek');
  });

  test('CAK-27: given the talk was held, then only the team leader reads of it: nobody else on the page, by search, in the register, the statement or by a program', async () => {
    cak.on('2026-09-23', '11:00');
    const one = await handled('U. Lens', { story: 'Hij hing zomaar op.' });
    await cak.takes(coordinator, one, 'involvement', { capacity: 'subject', staff: 's.yildirim' });
    await judged(one, 'U. Lens', 'waived', 'improper-treatment');
    const subject = await cak.party(handler, one, 'S. Yildirim');
    await cak.takes(handler, one, 'hearing', { party: subject, way: 'talk' });
    await cak.takes(handler, one, 'conclusion', answer);
    for (const other of [handler, coordinator]) {
      const page = await other.get(`/werk/zaken/${one}/debriefing`);
      expect([page.status, read(page)]).toEqual([403, expect.stringContaining('CAK-27')]);
    }
    cak.on('2026-09-28');
    expect(read(await leader.get(`/werk/zaken/${one}/debriefing`))).toContain('Alleen teamleider.');
    await cak.takes(leader, one, 'debriefing', { party: subject, summary: 'Hij noemde zelf de zilverberk.' });
    const told = await cak.case(leader, one);
    for (const said of ['zilverberk', 'Besproken met S. Yildirim', 'alleen voor teamleider']) expect(told).toContain(said);
    cak.on('2026-09-30');
    const hidden = /zilverberk|Besproken met|28 sep/;
    for (const other of [handler, coordinator]) {
      expect(await cak.case(other, one)).not.toMatch(hidden);
      expect((await other.get('/werk/zoeken?q=zilverberk')).html).not.toContain(`/zaken/${one}`);
    }
    expect(read(await coordinator.get(`/werk/zaken/${one}/naleving`))).toMatch(
      /CAK-27 nagekomen Het bewijs is vertrouwelijk: alleen voor teamleider/,
    );
    for (const path of [`/werk/zaken/${one}/naleving`, '/werk/register'])
      expect(read(await coordinator.get(path))).not.toMatch(hidden);
    // that it was done is known: nothing is owed any more
    expect(await cak.work(leader)).not.toContain('Bespreek de uitkomst met de medewerker: S. Yildirim');
    const { office, workshop } = cak.house;
    const { token } = await withOrganisation(office.pool, 'cak', (tx) =>
      createApiToken(tx, { name: 'proef', scopes: ['read'], createdBy: 'j.pinas' }),
    );
    const api = apiApp({ office, dataDir: workshop.dataDir, log: workshop.log });
    for (const path of [`cases/${one}`, `cases/${one}/compliance`]) {
      const response = await api.request(`/api/v1/organisations/cak/${path}`, { headers: { authorization: `Bearer ${token}` } });
      const text = await response.text();
      expect([response.status, text]).toEqual([200, expect.stringContaining('"debrief"')]);
      expect(text).not.toMatch(/zilverberk|debriefed|2026-09-28/);
    }
  });

  test('CAK-33, CAK-L4: given our answer, then letter and own page say how the ombudsman is reached, and neither speaks of an objection or appeal', async () => {
    cak.on('2026-09-24');
    const one = await handled('O. Tas', { story: 'De brief was kil.' });
    await judged(one, 'O. Tas');
    await cak.takes(handler, one, 'conclusion', answer);
    const [mail] = await cak.mailTo(mailOf('O. Tas'));
    const own = read((await cak.ownPage(mailOf('O. Tas'))).last);
    for (const text of [mail, own]) {
      expect(text).toContain('0800 - 33 55 555');
      expect(text).toContain('op werkdagen van 9.00 tot 17.00 uur');
      expect(text).not.toMatch(/bezwaar|in beroep/);
    }
  });

  test('Awb 9:4: given a complaint without a name, then it is handled and answered as well', async () => {
    cak.on('2026-09-25');
    const one = await cak.lodges({ story: 'De hal was vies.', who: 'unnamed' });
    await cak.takes(coordinator, one, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    await cak.takes(handler, one, 'framing', { 'elements.0.text': 'De hal.', confirmed: 'not-yet' });
    await cak.takes(handler, one, 'finding', { element: '1', finding: 'Dat klopt.', verdict: 'founded' });
    await cak.takes(handler, one, 'conclusion', answer);
  });
});

describe('who complains together, and what comes in twice', () => {
  test('CAK-15, CAK-16: given a second complainant who joins later, then the confirmation and the name of the handler reach that one as well, and not the words of the first', async () => {
    const one = await cak.lodges({ story: 'Alleen mijn woorden.', ...who('Eerste') });
    await cak.takes(coordinator, one, 'involvement', { capacity: 'complainant', ...who('Tweede') });
    await cak.takes(coordinator, one, 'assignment', { staff: 'm.dewit', notInvolved: 'yes' });
    const mails = (await cak.mailTo(mailOf('Tweede'))).join(' ');
    for (const said of ['kregen wij de klacht waaraan u meedoet', `Uw kenmerk is ${one}`, 'M. de Wit behandelt uw klacht'])
      expect(mails).toContain(said);
    expect(mails).not.toContain('Alleen mijn woorden.');
    expect((await cak.mailTo(mailOf('Eerste'))).filter((mail) => mail.includes('kregen wij'))).toHaveLength(1);
    expect(read((await cak.ownPage(mailOf('Tweede'))).last)).not.toContain('Alleen mijn woorden.');
    const first = read((await cak.ownPage(mailOf('Eerste'))).last);
    expect(first).toContain('Er doet nog iemand mee met deze klacht');
    expect(first).not.toContain('zonder naam');
  });

  test('Awb 9:11: given a complaint that came in twice, when it is merged, then a letter names the case in which it goes on, and lists and search say so with the way there', async () => {
    const older = await cak.lodges({ story: 'De zonnewijzer loopt achter.', ...who('Dubbel') });
    const newer = await cak.lodges({ story: 'De zonnewijzer loopt nog achter.', ...who('Dubbel') });
    await cak.takes(coordinator, newer, 'merger', { into: older, reason: 'Twee keer gestuurd.' });
    const [letter = ''] = await cak.mailTo(mailOf('Dubbel'));
    for (const said of [`gaat verder onder kenmerk ${older}`, 'geen enkele datum komt later']) expect(letter).toContain(said);
    const line = new RegExp(`${newer} · Dubbel \\S+ \\d+ \\S+ Samengevoegd met ${older} `);
    expect(read(await coordinator.get('/werk/zaken?stand=closed'))).toMatch(line);
    const found = await coordinator.get('/werk/zoeken?q=zonnewijzer');
    expect(read(found)).toContain(`Samengevoegd met ${older}`);
    const ways = (html: string) => html.split(`href="/werk/zaken/${older}"`).length - 1;
    expect([ways(found.html), ways((await coordinator.get(`/werk/zaken/${newer}`)).html)]).toEqual([2, 2]);
    await cak.takes(coordinator, newer, 'reopening', { reason: 'Toch iets anders.' });
    expect(read(await coordinator.get('/werk/zoeken?q=zonnewijzer'))).not.toContain('Samengevoegd');
  });

  test('CAK-06: given a letter that is split, then what was just done leads to the new case', async () => {
    const mixed = await cak.lodges({ story: 'Niet gebeld, en de rekening klopt niet.', ...who('Gemengd') });
    const done = await cak.takes(coordinator, mixed, 'split', { record: 'objection', story: 'De rekening.', reason: 'Gemengd.' });
    expect(done).toMatch(/Vastgelegd\. .* Ga naar CAK-2026-\d{5}/);
    const told = await calls({ story: 'Niet gebeld, en de rekening klopt niet.', ...who('Gemengde Beller') });
    await cak.takes(coordinator, told, 'split', { record: 'objection', story: 'De rekening.', reason: 'Gemengd.' });
    const mails = await cak.mailTo(mailOf('Gemengde Beller'));
    const mail = mails.find((one) => one.includes('twee dingen'));
    expect(mail).toContain('Uw bezwaar moet u nog opschrijven');
    // the warning stands in that letter, and in no second one
    expect(mails.filter((one) => one.includes('opschrijven'))).toHaveLength(1);
    expect(mail).not.toMatch(/uw brief|Uw bericht/);
  });
});

describe('who speaks for somebody', () => {
  test('CAK-L4, CAK-09, CAK-11, CAK-29: given a daughter who speaks for her father, then our letters to her speak of his complaint, and those to him of his own', async () => {
    cak.on('2026-09-07');
    const one = await handled('Vader', { story: 'Niemand belde terug.' });
    const father = await cak.party(coordinator, one, 'Vader');
    const joins = { capacity: 'representative', represents: father, ...who('Dochter') };
    await cak.takes(coordinator, one, 'involvement', joins);
    for (const name of ['Vader', 'Dochter']) await cak.mailTo(mailOf(name));
    await cak.takes(handler, one, 'extension', { clause: 'postpone', until: '2026-11-16', reason: 'De dossiers zijn onderweg.' });
    await judged(one, 'Vader');
    await cak.takes(handler, one, 'conclusion', answer);
    const [his, hers] = [await cak.mailTo(mailOf('Vader')), await cak.mailTo(mailOf('Dochter'))].map((all) => all.join(' '));
    for (const said of ['op tijd antwoord te geven op uw klacht.', 'kregen wij uw klacht.', 'Wij vinden uw klacht:'])
      expect(his).toContain(said);
    for (const said of [
      'op tijd antwoord te geven op de klacht van Vader.',
      'kregen wij de klacht van Vader.',
      'Wij vinden de klacht:',
    ])
      expect(hers).toContain(said);
    expect(hers).not.toContain('uw klacht');
    expect(his).not.toContain('klacht van Vader');
  });
});

describe('what is not taken up', () => {
  test('CAK-35, CAK-37: given it is about somebody else, then it is passed on at once, and the letter says to whom, why, and names the ombudsman', async () => {
    cak.on('2026-10-01');
    const one = await cak.lodges({ story: 'De gemeente belt mij niet terug.', ...who('P. Bakker') });
    const no = { ground: 'not-about-us', reason: 'De gemeente gaat hierover.' };
    await cak.takes(coordinator, one, 'refusal', { ...no, passedTo: 'Gemeente Voorbeeld' });
    const [mail] = await cak.mailTo(mailOf('P. Bakker'));
    for (const said of [no.reason, 'Wij sturen uw klacht door aan Gemeente Voorbeeld', '1 oktober 2026', 'Nationale ombudsman'])
      expect(mail).toContain(said);
    expect(mail).not.toContain('doorgestuurd');
    // nothing leaves by itself for a name without an address: sending it is work, until somebody says that it was done
    const owed = 'Stuur de klacht door aan wie erover gaat';
    expect(await cak.work(coordinator)).toContain(owed);
    const page = await coordinator.get(`/werk/zaken/${one}`);
    expect(read(page)).toContain('Gemeente Voorbeeld');
    const act = /href="([^"]*\/milestone\?milestone=passed-on)"/.exec(page.html)?.[1];
    const form = await coordinator.get(act ?? '');
    expect(form.html).toMatch(/value="passed-on"[^>]*(checked|selected)|(checked|selected)[^>]*value="passed-on"/);
    await coordinator.send({ day: '2026-10-01', note: 'Per post.' }, (one) => one.includes('name="seen"'));
    expect(await cak.work(coordinator)).not.toContain(owed);
    const nobody = await cak.lodges({ story: 'De buurman belt mij niet terug.', ...who('P. Buur') });
    await cak.takes(coordinator, nobody, 'refusal', no);
    expect(await cak.work(coordinator)).not.toContain(owed);
  });

  test('CAK-35, Awb 2:3: given a body that the procedure knows, or an address that is typed, then the complaint goes there by itself with what came with it, its sender reads so, and nobody has to send it', async () => {
    cak.on('2026-10-01');
    const { office } = cak.house;
    const enclosed = await fileOf('indicatie.txt');
    const kept = await lodge(office, {
      ...{ organisation: 'cak', actor: { kind: 'public' }, uploads: { session: 's', documents: [enclosed] } },
      raw: {
        ...{ record: 'complaint', channel: 'form', story: 'Mijn indicatie duurt te lang.', documents: [enclosed.id] },
        people: [{ name: 'P. Zorg', email: mailOf('P. Zorg') }],
      },
    });
    const one = (kept as { reference: string }).reference;
    const page = read(await coordinator.get(`/werk/zaken/${one}/refusal`));
    for (const said of ['Wie gaat er wel over?', 'Het CIZ', 'De Sociale Verzekeringsbank']) expect(page).toContain(said);
    expect(page).not.toContain("Collega's die bezwaren behandelen");
    const no = { ground: 'not-about-us', reason: 'Het CIZ beslist over indicaties.' };
    await cak.takes(coordinator, one, 'refusal', { ...no, informed: 'ciz' });
    const mailed = async (address: string, reference: string) =>
      (await cak.house.mails('cak')).find((mail) => [address, reference].every((part) => JSON.stringify(mail).includes(part)));
    const mail = await mailed('klachten@ciz.example', one);
    expect(mail?.attachments.map(({ name }) => name)).toEqual([
      expect.stringContaining('Doorgestuurde klacht.pdf'),
      'indicatie.txt',
    ]);
    const words = read({ html: mail?.html ?? mail?.text } as never);
    for (const said of ['donderdag 1 oktober 2026', 'Mijn indicatie duurt te lang.', 'P. Zorg', 'indicatie.txt'])
      expect(words).toContain(said);
    // on the case, in its story and in the register it is who got the complaint, and nobody who gets a copy
    const file = await cak.case(coordinator, one);
    expect(file).toContain('het CIZ , krijgt dit doorgestuurd');
    expect(file).toContain('Doorgestuurd aan het CIZ');
    expect(file).not.toContain('krijgt een kopie');
    expect(read(await coordinator.get(`/werk/register?zoek=${one}`))).toContain('Doorgestuurd aan');
    const told = (await cak.mailTo(mailOf('P. Zorg'))).join(' ');
    expect(told).toContain('door aan het CIZ . Dat doen wij vandaag, met alles wat u ons stuurde.');
    expect(await cak.work(coordinator)).not.toContain(one);
    // a body that is not on the list: with its address it goes by itself as well; an address alone says not to whom
    const other = await cak.lodges({ story: 'De gemeente belt niet.', ...who('P. Wmo') });
    const typed = { ...no, passedToEmail: 'klachten@gemeente.example' };
    expect(await cak.cannot(coordinator, other, 'refusal', typed)).toContain('Vul dit in.');
    expect(
      await cak.cannot(coordinator, other, 'refusal', { ...typed, passedTo: 'de gemeente', passedToEmail: 'geen adres' }),
    ).toContain('Dit e-mailadres klopt niet.');
    await cak.takes(coordinator, other, 'refusal', { ...typed, passedTo: 'de gemeente' });
    expect(await mailed('klachten@gemeente.example', other)).toBeDefined();
    expect(await cak.work(coordinator)).not.toContain(other);
  });

  test.each([
    ['CAK-06', 'bezwaren@cak.example', 'redirection', { way: 'objection', reason: 'Een besluit.' }, 'Zorg dat het bezwaar bij'],
    [
      'CAK-35',
      'klachten@ciz.example',
      'refusal',
      { ground: 'not-about-us', reason: 'Het CIZ.', informed: 'ciz' },
      'Stuur de klacht door',
    ],
  ] as const)(
    '%s: given a mail server that refuses what is passed on, or a mail that comes back later, then who must act sees why, finds another way, and records it',
    async (_, address, noun, how, owed) => {
      cak.on('2026-10-02');
      const server = await startMailServer({
        onRecipient: (to) => (to === address ? reply(550, 'no such mailbox') : undefined),
      });
      const sender = smtpSender(`smtp://127.0.0.1:${server.port}`);
      const own = cak.house.workshop.senderFor;
      Object.assign(cak.house.workshop, { senderFor: () => sender });
      const one = await calls({ channel: 'letter', story: 'Dit is niet voor u.', ...who(`Weg ${noun}`) });
      await cak.takes(coordinator, one, noun, how);
      const refused = await coordinator.get(`/werk/zaken/${one}`);
      for (const said of [owed, 'no such mailbox', 'kwam niet aan']) expect(read(refused)).toContain(said);
      expect(await cak.work(coordinator)).toContain(owed);
      expect(read(await coordinator.get('/werk/post'))).toContain('no such mailbox');
      await sender.close();
      await server.close();
      Object.assign(cak.house.workshop, { senderFor: own });
      await cak.takes(coordinator, one, 'milestone', { milestone: 'passed-on', day: '2026-10-02', note: 'Gebeld en gebracht.' });
      expect(await cak.work(coordinator)).not.toContain(one);

      const later = await calls({ channel: 'letter', story: 'Ook dit is niet voor u.', ...who(`Later ${noun}`) });
      await cak.takes(coordinator, later, noun, how);
      expect(await cak.work(coordinator)).not.toContain(later);
      const letter = noun === 'refusal' ? 'complaint-passed-on' : 'objection-passed-on';
      const body = noun === 'refusal' ? 'het CIZ' : "collega's die bezwaren behandelen";
      const { html } = await coordinator.get(`/werk/zaken/${later}/bounce`);
      const [party] = [...html.slice(0, html.indexOf(body.replace("'", '&#39;'))).matchAll(/name="party"[^>]*value="([^"]+)"/g)]
        .map(([, id]) => id)
        .slice(-1);
      await cak.takes(coordinator, later, 'bounce', { party, letter, reason: 'De postbus is vol.' });
      expect(await cak.work(coordinator)).toContain('Zoek een andere weg');
      await cak.takes(coordinator, later, 'milestone', { milestone: 'passed-on', day: '2026-10-02' });
      expect(await cak.work(coordinator)).not.toContain(later);
    },
  );

  test('CAK-36, Awb 9:8: given any complaint, then every ground of the text and of the law can be chosen, each with its article', async () => {
    const one = await cak.lodges({ story: 'Over dit alles klaagde ik al.', ...who('Q. Groen') });
    const page = read(await coordinator.get(`/werk/zaken/${one}/refusal`));
    for (const article of ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `Awb 9:8 lid 1 ${letter}`))
      expect(page).toContain(article);
    expect(page).toContain('Awb 9:8 lid 2');
    expect(await cak.cannot(coordinator, one, 'refusal', { ground: 'handled-before' })).toContain('Uitleg aan de klager');
  });

  test('CAK-34, CAK-37: given more than four weeks went by, then the page says that it is late, and it can still be done', async () => {
    const one = await cak.lodges({ story: 'Dat was lang geleden.', conduct: '2024-01-01', ...who('R. Wit') });
    cak.on('2026-11-02');
    expect(read(await coordinator.get(`/werk/zaken/${one}/refusal`))).toMatch(/te laat|voorbij/);
    await cak.takes(coordinator, one, 'refusal', { ground: 'too-long-ago', reason: 'Het gebeurde twee jaar geleden.' });
  });
});
