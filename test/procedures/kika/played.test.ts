// KiKa: what a person who knows the text tries next, played without a browser on the real pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReports } from '#jobs/open-reports.ts';
import { tellLate } from '#jobs/tell-late.ts';
import { findsNothing, type PlayedProcedure, playedProcedure, read } from '../../journeys/a-procedure.ts';
import { aVisitor, type Person } from '../../journeys/a-visitor.ts';

let kika: PlayedProcedure;
let manager: Person;
let team: Person;
let management: Person;

beforeAll(async () => {
  kika = await playedProcedure('kika');
  [manager, team, management] = await Promise.all([
    kika.colleague('n.terpstra'),
    kika.colleague('d.sardjoe'),
    kika.colleague('e.vanwijngaarden'),
  ]);
});
afterAll(() => kika?.house.close());

/** Somebody who complains, with an address of their own. */
const person = (name: string) => ({ 'people.0.name': name, 'people.0.email': `${name.toLowerCase()}@onderzoek.example` });
const addressOf = (name: string) => `${name.toLowerCase()}@onderzoek.example`;

/** A colleague writes down what came in by another channel than the form. */
async function writesDown(channel: string, name: string, story: string): Promise<string> {
  await team.get('/werk/nieuw');
  await team.send({ channel, ...person(name), story }, (form) => form.includes('name="story"'));
  await kika.house.mails('kika');
  return /KIKA-20\d\d-\d{5}/.exec(team.last?.html ?? '')?.[0] as string;
}

describe('the term', () => {
  test('KIK-12: on the last of the 21 days it is in time, the day after the handler and management hear that it is late, and only who can open it gets its address', async () => {
    kika.on('2024-03-04');
    const late = await kika.lodges({ ...person('Vos'), story: 'Ik hoor niets.' });
    await kika.takes(manager, late, 'route', { track: 'direct', reason: 'Het gaat over onze berichten.' });
    await kika.takes(manager, late, 'assignment', { staff: 'd.sardjoe', notInvolved: 'yes' });
    kika.on('2024-03-25');
    expect(await kika.work(team)).not.toMatch(/Schrijf een persoonlijk antwoord[^.]*te laat/);
    kika.on('2024-03-26');
    await tellLate(kika.house.workshop);
    await kika.house.mails('kika');
    const told = async (address: string) =>
      (await kika.mailTo(address)).find((one) => one.includes('Schrijf een persoonlijk antwoord')) ?? '';
    expect(await told('d.sardjoe@kika.example')).toContain('/werk/zaken/');
    const boss = await told('e.vanwijngaarden@kika.example');
    expect(boss).toContain(`dit is te laat in zaak ${late}`);
    // management was not given the case: it asks whoever has it, and no address leads nowhere
    expect(boss).toContain('D. Sardjoe behandelt haar');
    expect(boss).not.toContain('/werk/zaken/');
    await findsNothing(management, late, 'Ik hoor niets.');
    expect(await told('o.kaya@kika.example')).toBe('');
  });

  test('KIK-19: whoever takes it up owes an answer at once or a letter with approach and duration, until one of both has left', async () => {
    kika.on('2024-04-01');
    const slow = await kika.lodges({ ...person('Bakker'), story: 'Waarom duurt het zo lang?' });
    await kika.takes(manager, slow, 'route', { track: 'direct', reason: 'Wij kunnen dit zelf.' });
    expect(await kika.case(manager, slow)).not.toContain('schrijf hoe u te werk gaat');
    await kika.takes(manager, slow, 'assignment', { staff: 'd.sardjoe', notInvolved: 'yes' });
    expect(await kika.work(team)).toContain('Antwoord meteen, of schrijf hoe u te werk gaat en hoelang het duurt');
    await kika.takes(team, slow, 'promise', { promised: '2024-04-12', what: 'Wij vragen de beoordelaars.' });
    expect((await kika.mailTo(addressOf('Bakker')))[0]).toContain('Wij vragen de beoordelaars.');
    expect(await kika.case(manager, slow)).not.toContain('Antwoord meteen, of schrijf');
  });
});

describe('every complaint in the same way', () => {
  test('KIK-02, KIK-14, KIK-16: by letter or by mail, the same is asked and owed, nothing goes on before it, and each stands in the overview', async () => {
    kika.on('2024-05-06');
    const written = [
      await writesDown('email', 'Jansen', 'De beslissing is niet uitgelegd.'),
      await writesDown('letter', 'Smit', 'De afwijzing kwam te laat.'),
    ];
    const asked = ['Kies: direct afhandelen of doorsturen naar de directie', 'Leg de klacht vast in Salesforce', '27 mei 2024'];
    for (const one of written) {
      const page = await kika.case(manager, one);
      for (const said of asked) expect(page, one).toContain(said);
      expect(await kika.cannot(manager, one, 'assignment', { staff: 'd.sardjoe', notInvolved: 'yes' })).toContain('KIK-17');
    }
    const overview = read(await manager.get('/werk/register'));
    for (const said of ['Jansen', 'De beslissing is niet uitgelegd.', 'Smit', 'De afwijzing kwam te laat.', 'Vos', 'Bakker'])
      expect(overview).toContain(said);
  });
});

describe('by telephone', () => {
  test('KIK-11: given somebody who calls, then the first letter speaks of a call, and says that we write it down and ask whether it is right', async () => {
    kika.on('2024-05-07');
    await writesDown('phone', 'Beller', 'De voorwaarden waren onduidelijk.');
    const [mail] = await kika.mailTo(addressOf('Beller'));
    for (const said of [
      'om het ons te vertellen',
      'schrijven wij op wat u vertelde, en vragen u of het zo klopt',
      'Dit vertelde u ons',
    ])
      expect(mail).toContain(said);
    expect(mail).not.toContain('schreef u ons');
    await writesDown('letter', 'Schrijver', 'De voorwaarden waren onduidelijk.');
    expect((await kika.mailTo(addressOf('Schrijver')))[0]).toContain('om ons te schrijven');
  });
});

describe('the next person is told', () => {
  test('KIK-17: given management must handle it, then management hears so by mail, without a word of the complaint, and nobody else does', async () => {
    kika.on('2024-05-20');
    const passed = await kika.lodges({ ...person('Klein'), story: 'De beoordeling was partijdig.' });
    await kika.takes(manager, passed, 'route', { track: 'management', reason: 'Het gaat over de beoordeling.' });
    const [mail] = await kika.mailTo('e.vanwijngaarden@kika.example');
    for (const said of [`Zaak ${passed} is doorgestuurd naar uw rol: directie`, `/werk/zaken/${passed}`])
      expect(mail).toContain(said);
    expect(mail).not.toContain('partijdig');
    for (const other of ['c.lindhout', 'n.terpstra'])
      expect((await kika.mailTo(`${other}@kika.example`)).join()).not.toContain(passed);
  });

  test('KIK-23: given an appeal against what management did, then the supervisory board hears so by mail, and management does not', async () => {
    kika.on('2024-05-21');
    const passed = await kika.lodges({ ...person('Groot'), story: 'Niemand legde het uit.' });
    await kika.takes(manager, passed, 'route', { track: 'management', reason: 'Het gaat over de beoordeling.' });
    await kika.takes(management, passed, 'assignment', { staff: 'e.vanwijngaarden', notInvolved: 'yes' });
    const answer = { explanation: 'Beste heer Groot.', judgement: 'Wij begrijpen het.', use: 'Wij leggen het beter uit.' };
    await kika.takes(management, passed, 'conclusion', answer);
    await kika.acts(await kika.ownPage(addressOf('Groot')), 'appeal', { reason: 'Het is niet uitgelegd.' });
    const told = `In zaak ${passed} vroeg iemand een nieuw oordeel: beroep bij de Raad van Toezicht`;
    expect((await kika.mailTo('c.lindhout@kika.example'))[0]).toContain(told);
    expect((await kika.mailTo('e.vanwijngaarden@kika.example')).join()).not.toContain(told);
  });
});

describe('a complaint about who chooses', () => {
  test('KIK-06, KIK-17, KIK-23: given a complaint about the manager, then management finds it in its work, chooses and answers, and the appeal goes to the supervisory board; the manager finds nothing', async () => {
    kika.on('2024-05-22');
    const story = 'De manager luisterde niet.';
    const about = await kika.lodges({ ...person('Dijk'), story });
    expect(await kika.work(management)).not.toContain(story);
    await kika.shutsOut(manager, about, 'n.terpstra');
    await findsNothing(manager, about, story, 'other');
    const work = await kika.work(management);
    for (const said of [about, 'Kies: direct afhandelen of doorsturen naar de directie']) expect(work).toContain(said);
    await kika.takes(management, about, 'route', { track: 'management', reason: 'Het gaat over de manager.' });
    await kika.takes(management, about, 'assignment', { staff: 'e.vanwijngaarden', notInvolved: 'yes' });
    const answer = { explanation: 'Beste heer Dijk.', judgement: 'Wij begrijpen het.', use: 'Wij bespreken het.' };
    await kika.takes(management, about, 'conclusion', answer);
    expect((await kika.mailTo(addressOf('Dijk')))[0]).toContain('beroep bij de Raad van Toezicht');
  });
});

describe('a complaint about who hears appeals', () => {
  test('KIK-15, KIK-17, KIK-25: given a complaint about management, then it is not passed on to management, who disagrees goes to the supervisory board at once, and management finds nothing', async () => {
    kika.on('2024-05-23');
    const story = 'De directeur luisterde niet.';
    const about = await kika.lodges({ ...person('Prinsen'), story });
    await kika.takes(manager, about, 'involvement', { capacity: 'subject', staff: 'e.vanwijngaarden' });
    // KIK-17: it is not passed on to whom it is about
    expect(await kika.cannot(manager, about, 'route', { track: 'management', reason: 'Het gaat over haar.' })).toContain(
      'niet naar de directie door',
    );
    await kika.takes(manager, about, 'route', { track: 'direct', reason: 'De directie gaat hier niet over.' });
    await kika.takes(manager, about, 'assignment', { staff: 'd.sardjoe', notInvolved: 'yes' });
    const answer = { explanation: 'Beste heer Prinsen.', judgement: 'Wij begrijpen het.', use: 'Wij bespreken het.' };
    await kika.takes(team, about, 'conclusion', answer);
    expect((await kika.mailTo(addressOf('Prinsen')))[0]).toContain('beroep bij de Raad van Toezicht');
    await kika.acts(await kika.ownPage(addressOf('Prinsen')), 'appeal', { reason: 'Ik wil een nieuw oordeel.' });
    await findsNothing(management, about, story, 'other');
    const board = await kika.colleague('c.lindhout');
    expect(await kika.work(board)).toContain('Oordeel over het beroep');
    await kika.takes(board, about, 'assignment', { staff: 'c.lindhout', notInvolved: 'yes' });
    // KIK-15: that recording it is late is the matter of the team, and not of who judges the appeal
    kika.on('2024-05-28');
    await tellLate(kika.house.workshop);
    await kika.house.mails('kika');
    const late = `Leg de klacht vast in Salesforce: dit is te laat in zaak ${about}`;
    const told = async (name: string) => (await kika.mailTo(`${name}@kika.example`)).some((one) => one.includes(late));
    expect([await told('n.terpstra'), await told('c.lindhout')]).toEqual([true, false]);
    await kika.takes(board, about, 'ruling', { verdicts: 'rightly', reasoning: 'Er is geluisterd.' });
    expect((await kika.mailTo(addressOf('Prinsen')))[0]).toContain('bindend');
  });
});

describe('what is reported', () => {
  test('KIK-16, KIK-04, KIK-07, KIK-09: the quarter tells how many complaints were of each category, what they were about, what would have been good and what is done with that, for management and board, who cannot open them', async () => {
    kika.on('2024-05-13');
    const said = 'Niemand belt terug. '.repeat(9).trim();
    const standard = { 'details.own-standard': 'Mij, Prins, elke maand bellen.' };
    const slow = await kika.lodges({ ...person('Prins'), story: `Ik, Prins, wacht al een jaar. ${said}`, ...standard });
    await kika.takes(manager, slow, 'description', { 'details.category': 'duration' });
    await kika.takes(manager, slow, 'route', { track: 'direct', reason: 'Wij kunnen dit zelf.' });
    await kika.takes(manager, slow, 'assignment', { staff: 'n.terpstra', notInvolved: 'yes' });
    const answer = {
      explanation: 'Het lag stil.',
      judgement: 'Dat hoort niet.',
      use: 'Wij mailen mevrouw Prins en anderen elke maand.',
    };
    await kika.takes(manager, slow, 'conclusion', answer);
    kika.on('2024-07-01', '09:00');
    await openReports(kika.house.workshop);
    const { html } = await manager.get('/werk/rapporten');
    const href = /href="(\/werk\/rapporten\/\d+)"[^>]*>[^<]*tweede kwartaal 2024/.exec(html)?.[1] as string;
    await manager.get(href);
    const made = read(await manager.send({}, (form) => form.includes(`action="${href}/maken"`)));
    expect(made).toMatch(/Categorie.*hoelang het duurde 1/);
    await manager.get(href);
    await manager.send({ analysis: 'Wij antwoordden te laat.' }, (form) => form.includes(`action="${href}/tekst"`));
    await manager.get(href);
    const sent = read(await manager.send({}, (form) => form.includes(`action="${href}/versturen"`)));
    expect(sent).toContain('Er zijn geen aanbevelingen.');
    const board = read(await (await kika.colleague('o.kaya')).get(href));
    for (const one of ['hoelang het duurde', 'Wij antwoordden te laat.', 'Er zijn geen aanbevelingen.'])
      expect(board).toContain(one);
    expect(board).toContain('Waar de klachten over gingen');
    // whole, since who reads it here cannot open the case; and each value below its own heading
    expect(board).toContain(`Ik, [naam], wacht al een jaar. ${said}`);
    const columns = ['Wat betrokkene goed had gevonden', 'Wat wij met de informatie doen'];
    expect(board).toContain(`Datum melding Klacht ${columns.join(' ')} Categorie Afhandeling Getroffen maatregelen`);
    // what would have been good in the eyes of who complained stands beside what the answer says is done with it (KIK-09, KIK-10)
    expect(board).toContain('Mij, [naam], elke maand bellen. Wij mailen mevrouw [naam] en anderen elke maand.');
    expect(read(await manager.get('/werk/register'))).not.toContain(columns[0]);
    for (const unsaid of ['Prins', slow]) expect(board).not.toContain(unsaid);
    expect(read(await manager.get(href))).toContain('Ik, Prins, wacht al een jaar.');
  });
});

describe('who is not content', () => {
  test('KIK-01, KIK-20, KIK-21: what is not about an application gets its reason and the way to management, which finds it correct, says so, and owes nothing more', async () => {
    kika.on('2024-06-03');
    const other = await kika.lodges({ ...person('Meijer'), story: 'De collectant was onbeleefd.' });
    const no = { ground: 'out-of-scope', reason: 'Het gaat over een collecte.', passedTo: 'team collectes' };
    await kika.takes(manager, other, 'refusal', no);
    const refused = (await kika.mailTo(addressOf('Meijer')))[0];
    for (const said of ['Het gaat over een collecte.', 'doorgegeven aan team collectes', 'beroep bij de directie'])
      expect(refused).toContain(said);
    await kika.acts(await kika.ownPage(addressOf('Meijer')), 'appeal', { reason: 'Het gaat ook over mijn aanvraag.' });
    expect(await kika.work(management)).toContain('Beslis op het beroep');
    await kika.takes(management, other, 'assignment', { staff: 'e.vanwijngaarden', notInvolved: 'yes' });
    await kika.takes(management, other, 'ruling', { verdicts: 'correct', reasoning: 'Het gaat alleen over de collecte.' });
    const ruled = (await kika.mailTo(addressOf('Meijer')))[0];
    for (const said of ['de afhandeling was correct', 'beroep bij de Raad van Toezicht']) expect(ruled).toContain(said);
    // it was right: there is nothing to carry out
    expect(await kika.work(management)).not.toContain('Voer de beslissing in beroep uit');
  });

  test('KIK-22, KIK-24: given management promised something on appeal, when the supervisory board finds that management was right, then the promise stays: in the work, the letter and on the own page, until it is done', async () => {
    kika.on('2024-06-04');
    const one = await kika.lodges({ ...person('Verbeek'), story: 'Ik kreeg de notities niet.' });
    await kika.takes(manager, one, 'route', { track: 'direct', reason: 'Wij kunnen dit zelf.' });
    await kika.takes(manager, one, 'assignment', { staff: 'd.sardjoe', notInvolved: 'yes' });
    const answer = { explanation: 'Beste heer Verbeek.', judgement: 'Dat begrijpen wij.', use: 'Wij leggen het uit.' };
    await kika.takes(team, one, 'conclusion', answer);
    await kika.acts(await kika.ownPage(addressOf('Verbeek')), 'appeal', { reason: 'Ik wil de notities.' });
    const gaveIn = { verdicts: 'partly-incorrect', reasoning: 'U had ze moeten krijgen.', consequences: 'U krijgt de notities.' };
    expect(read(await management.get(`/werk/zaken/${one}/ruling`))).not.toContain('in de plaats van wat eerder');
    await kika.takes(management, one, 'ruling', { ...gaveIn, executeBy: '2024-07-08' });
    expect((await kika.mailTo(addressOf('Verbeek')))[0]).toContain('Dat is klaar uiterlijk maandag 8 juli 2024');
    const owed = /Voer de beslissing in beroep uit/;
    expect(await kika.work(management)).toMatch(owed);
    await kika.acts(await kika.ownPage(addressOf('Verbeek')), 'appeal', { reason: 'Dat is te weinig.' });
    expect(await kika.work(management)).toMatch(owed);
    const board = await kika.colleague('c.lindhout');
    const ruling = read(await board.get(`/werk/zaken/${one}/ruling`));
    for (const said of [
      'Nog niet uitgevoerd: wat eerder is toegezegd (beroep bij de directie, uiterlijk maandag 8 juli 2024)',
      'Dit komt in de plaats van wat eerder',
    ])
      expect(ruling).toContain(said);
    await kika.takes(board, one, 'ruling', { verdicts: 'rightly', reasoning: 'De notities zijn genoeg.' });
    expect((await kika.mailTo(addressOf('Verbeek')))[0]).toContain('Wat de directie u eerder toezegde, blijft staan.');
    expect(read((await kika.ownPage(addressOf('Verbeek'))).last)).toContain('blijft staan: uiterlijk op maandag 8 juli 2024');
    expect(await kika.work(management)).toMatch(owed);
    await kika.takes(management, one, 'execution', { done: 'De notities zijn verstuurd.' });
    expect(await kika.work(management)).not.toMatch(owed);
  });

  test('KIK-26: the text numbers handling and appeal both 2.3; here each refusal names its own clause, and the page tells both apart', async () => {
    kika.on('2024-07-01');
    const twice = await kika.lodges({ ...person('Kuipers'), story: 'De voorwaarden veranderden.' });
    const handling = await kika.cannot(manager, twice, 'assignment', { staff: 'n.terpstra', notInvolved: 'yes' });
    await kika.takes(manager, twice, 'route', { track: 'direct', reason: 'Wij kunnen dit zelf.' });
    await kika.takes(manager, twice, 'assignment', { staff: 'n.terpstra', notInvolved: 'yes' });
    const answer = { explanation: 'Beste mevrouw Kuipers.', judgement: 'U hebt gelijk.', use: 'Wij melden het voortaan.' };
    await kika.takes(manager, twice, 'conclusion', answer);
    await kika.acts(await kika.ownPage(addressOf('Kuipers')), 'appeal', { reason: 'Te laat.' });
    const appeal = await kika.cannot(management, twice, 'assignment', { staff: 'n.terpstra', notInvolved: 'yes' });
    const cited = (page: string) => /\((KIK-[^)]*)\)/.exec(page)?.[1];
    expect([cited(handling), cited(appeal)]).toEqual(['KIK-17, KIK-06', 'KIK-20']);
    const { html } = await aVisitor(kika.house.app).get('/kika/regeling');
    const anchors = [...html.matchAll(/class="clause" id="([^"]+)"/g)].map(([, id]) => id);
    expect(anchors).toEqual(expect.arrayContaining(['weigh', 'appeal-management', 'appeal-supervisory']));
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('KIK-05, KIK-26: the board owns the procedure and handles nothing: no case, no appeal and no count of it is there', async () => {
    const board = await kika.colleague('o.kaya');
    const [one] = /KIKA-2024-\d{5}/.exec(read(await manager.get('/werk/zaken'))) as RegExpExecArray;
    await findsNothing(board, one, 'De voorwaarden veranderden.');
  });
});
