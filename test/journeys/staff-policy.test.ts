/** The pages of the procedure itself: reading, writing with a check, comparing, trying, approving and publishing, without scripts. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDay } from '#core/time/day.ts';
import { studying } from '#handling/version/studying.ts';
import { saveStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { publicApp } from '#web/public/public-app.ts';
import { watchingFor } from '#web/staff/live/watching.ts';
import { aVisitor, formsIn, textOf, type Visitor, valuesIn } from './a-visitor.ts';
import { asker, listenTo } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let jurist: Visitor;
let board: Visitor;
let handler: Visitor;
beforeAll(async () => {
  house = await staffHouse();
  await withOrganisation(house.office.pool, 'kika', async (tx) => {
    await saveStaff(tx, { id: 'jurist', name: 'Jo Jurist', email: 'jo@kika.example', roles: ['jurist'] });
    await saveStaff(tx, { id: 'tweede', name: 'To Tweede', email: 'to@kika.example', roles: ['jurist'] });
    await saveStaff(tx, { id: 'bestuur', name: 'Bo Bestuur', email: 'bo@kika.example', roles: ['board'] });
  });
  const as = async (id: string) => {
    const visitor = aVisitor(house.app);
    visitor.cookies.set('werk', await house.session('kika', id));
    return visitor;
  };
  jurist = await as('jurist');
  board = await as('bestuur');
  handler = await as('n.terpstra');
});
afterAll(async () => {
  watchingFor({ office: house.office, log: house.workshop.log }).close();
  await studying.close();
  await house.close();
});

const DRAFT = '/werk/regeling/concept';
const policyText = readFileSync(new URL('../../policies/kika/policy.yaml', import.meta.url), 'utf8');
const isSave = (form: string) => form.includes('name="revision"');
const withAct = (act: string) => (form: string) => form.includes(`name="act" value="${act}"`);
const write = async (who: Visitor, from: string | RegExp, to: string) => {
  await who.get(DRAFT);
  const form = formsIn(who.last?.html ?? '').find(isSave) ?? '';
  const text = valuesIn(form).text?.[0] ?? '';
  expect(text).toMatch(from);
  return who.send({ text: text.replace(from, to) }, isSave);
};

describe('given the version in force', () => {
  test('then every colleague reads it clause by clause, with its source and what the system does with it', async () => {
    const { status, html } = await handler.get('/werk/regeling');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('Geldt sinds 1 januari 2024.');
    expect(html).not.toContain('Begin een concept');
    const read = await handler.get('/werk/regeling/versies/1');
    expect(read.html).toContain('KIK-05');
    expect(textOf(read.html)).toMatch(/Termijn: 21 dagen/);
    expect(read.html).toContain('within: 21 days');
    expect((await handler.get('/werk/regeling/versies/7')).status).toBe(404);
  });

  test('then its folder can be taken along', async () => {
    const answer = await jurist.get('/werk/regeling/versies/1/map.zip');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.html).toContain('letters/acknowledgement.md');
  });

  test('then who neither writes nor approves versions has no draft, on no page of it', async () => {
    for (const page of ['', '/lezen', '/brieven', '/voorbeelden', '/naspelen', '/vergelijken', '/zaken', '/vaststellen'])
      expect((await handler.get(`${DRAFT}${page}`)).status).toBe(403);
    expect((await handler.get(`${DRAFT}/map.zip`)).status).toBe(404);
  });
});

describe('given a draft, when it is written', () => {
  test('then it opens with every file, and the check beside it', async () => {
    // no case is for this role, and so nothing to search
    expect((await jurist.get('/werk/regeling')).html).not.toContain('/werk/zoeken');
    const { html, status } = await jurist.send({}, (form) => form.includes('Begin een concept'));
    expect(status).toBe(200);
    expect(textOf(html)).toContain('Concept voor versie 2');
    expect(textOf(html)).toContain('Geen fouten.');
    expect(html).toContain('final-ruling.md');
  });

  test('then a fault stands beside it in plain words, with a link to its line', async () => {
    const line = policyText.split('\n').findIndex((one) => /^ +within: 21 days/.test(one)) + 1;
    const { html } = await write(jurist, /^( +)within: 21 days/m, '$1within: 21 dagen');
    expect(textOf(html)).toMatch(new RegExp(`1 fout .*policy\\.yaml, regel ${line}`));
    expect(html).toMatch(new RegExp(`href="[^"]*bestand=policy\\.yaml[^"]*regel=${line}[^"]*#field-text"`));
    const at = await jurist.get(`${DRAFT}?bestand=policy.yaml&regel=${line}&teken=15`);
    expect(textOf(at.html)).toContain(`Regel ${line} within: 21 dagen`);
    for (const page of ['lezen', 'brieven', 'voorbeelden', 'vergelijken', 'vaststellen'])
      expect(textOf((await jurist.get(`${DRAFT}/${page}`)).html)).toMatch(/Los eerst de fouten op|1 fout/);
    await write(jurist, /within: 21 dagen/, 'within: 14 days');
    expect(textOf(jurist.last?.html ?? '')).toContain('Geen fouten.');
  });

  test('then a script gets the check as data', async () => {
    await jurist.get(DRAFT);
    const form = formsIn(jurist.last?.html ?? '').find(isSave) ?? '';
    const answer = await jurist.post(DRAFT, valuesIn(form), { accept: 'application/json' });
    expect(JSON.parse(answer.html)).toMatchObject({ revision: expect.any(Number), check: { state: 'good', faults: [] } });
  });

  test('KIK-12: then a sentence and its term are changed without the file, and the check says at once when they do not fit', async () => {
    const at = `${DRAFT}/bepalingen/answer`;
    expect((await jurist.get(`${DRAFT}/lezen`)).html).toContain(`href="${at}"`);
    await jurist.get(at);
    const before = valuesIn(formsIn(jurist.last?.html ?? '').find(isSave) ?? '');
    expect(before['duty.within.count']).toEqual(['14']);
    expect(textOf(jurist.last?.html ?? '')).toContain('De zin noemt 21 dagen, maar de termijn is 14 dagen.');
    const none = await jurist.send({ 'duty.within.count': '0', 'says.nl': 'U krijgt antwoord.' }, isSave);
    expect(none.status).toBe(422);
    expect(textOf(none.html)).toContain('Vul een heel getal in van 1 tot en met 9999.');
    expect(none.html).toContain('U krijgt antwoord.');
    const saved = await jurist.send(
      { 'duty.within.count': '2', 'duty.within.unit': 'week', 'says.nl': 'Binnen 2 weken: echt, hoor.' },
      isSave,
    );
    expect(textOf(saved.html)).toContain('Bewaard.');
    const file = async () => valuesIn(formsIn((await jurist.get(DRAFT)).html).find(isSave) ?? '').text?.[0] ?? '';
    expect(await file()).toContain("nl: 'Binnen 2 weken: echt, hoor.'");
    expect(await file()).toContain('within: 2 weeks');
    // a colleague changed the file since this page was opened: nothing is overwritten, and nothing typed is lost
    const late = await jurist.post(at, { ...before, 'says.nl': 'Binnen een maand.' });
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('Jo Jurist wijzigde het bestand terwijl u schreef.');
    expect(late.html).toContain('Binnen een maand.');
    expect(await file()).not.toContain('Binnen een maand.');
    await jurist.get(at);
    const { revision: _, formToken: __, ...old } = before;
    expect((await jurist.send(old, isSave)).status).toBe(200);
    expect(await file()).toBe(
      policyText
        .replace(/^( +)within: 21 days/m, '$1within: 14 days')
        .replace(/^( +nl: )(U krijgt zo snel mogelijk antwoord.*)$/m, "$1'$2'"),
    );
    expect((await jurist.get(`${DRAFT}/bepalingen/niets`)).status).toBe(404);
    expect((await handler.get(at)).status).toBe(403);
  });

  test('then who saves an older text is told, sees both, and nothing typed is lost', async () => {
    await jurist.get(`${DRAFT}?bestand=letters/question.md`);
    const old = valuesIn(formsIn(jurist.last?.html ?? '').find(isSave) ?? '');
    await jurist.send({ text: `${old.text?.[0]}\nEerste.` }, isSave);
    const second = await jurist.post(`${DRAFT}?bestand=letters/question.md`, { ...old, text: `${old.text?.[0]}\nTweede.` });
    expect(second.status).toBe(409);
    expect(textOf(second.html)).toContain('Jo Jurist wijzigde dit bestand terwijl u typte.');
    expect(second.html).toContain('Eerste.');
    expect(valuesIn(formsIn(second.html).find(isSave) ?? '').text?.[0]).toContain('Tweede.');
    expect((await jurist.send({}, isSave)).status).toBe(200);
  });

  test('then two people in one file hear of each other while they type, and only who writes or approves hears anything', async () => {
    const path = 'letters/question.md';
    const news = await listenTo(asker(house, await house.session('kika', 'tweede')), `${DRAFT}/nieuws?bestand=${path}`);
    await jurist.get(`${DRAFT}?bestand=${path}`);
    const form = valuesIn(formsIn(jurist.last?.html ?? '').find(isSave) ?? '');
    await jurist.post(DRAFT, { ...form, text: `${form.text?.[0]}\nMeer.` }, { accept: 'application/json' });
    expect((await news.next('changed')).text).toBe('Jo Jurist wijzigde dit bestand net.');
    expect((await news.next('typing')).text).toBe('Jo Jurist typt hier nu ook. Spreek af wie het doet.');
    await news.leave();
    // what one does oneself is no news, and the page says it before somebody begins
    expect(textOf((await jurist.get(`${DRAFT}?bestand=${path}`)).html)).not.toContain('Spreek af');
    const page = await (await asker(house, await house.session('kika', 'tweede')).get(`${DRAFT}?bestand=${path}`)).text();
    expect(textOf(page)).toContain('Jo Jurist werkte kort geleden ook in dit bestand.');
    // whose text cannot be saved any more is heard too
    const first = await listenTo(asker(house, await house.session('kika', 'jurist')), `${DRAFT}/nieuws?bestand=${path}`);
    const second = aVisitor(house.app);
    second.cookies.set('werk', await house.session('kika', 'tweede'));
    await second.get(`${DRAFT}?bestand=${path}`);
    const old = valuesIn(formsIn(second.last?.html ?? '').find(isSave) ?? '');
    expect((await second.post(DRAFT, { ...old, revision: '1' }, { accept: 'application/json' })).status).toBe(200);
    expect((await second.post(DRAFT, { ...old, text: 'x', revision: '1' }, { accept: 'application/json' })).status).toBe(409);
    expect((await first.next('typing')).text).toContain('To Tweede');
    await first.leave();
    expect((await handler.get(`${DRAFT}/nieuws`)).status).toBe(403);
  });

  test('then files come and go, and a bad name is refused in words', async () => {
    await jurist.get(DRAFT);
    const isAdd = (form: string) => form.includes('name="path"') && form.includes('/nieuw');
    const bad = await jurist.send({ path: '../geheim.md' }, isAdd);
    expect(bad.status).toBe(422);
    expect(textOf(bad.html)).toContain('Zo kan een bestand niet heten.');
    const made = await jurist.send({ path: 'examples/nieuw.yaml' }, isAdd);
    expect(made.html).toContain('nieuw.yaml');
    const gone = await jurist.send({}, (form) => form.includes('/verwijderen'));
    expect(textOf(gone.html)).toContain('Het bestand is verwijderd.');
  });

  test('then the folder that was taken along comes back, and what is no folder is refused', async () => {
    const session = [...jurist.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const zip = await house.app.request(`http://localhost:3000${DRAFT}/map.zip`, { headers: { cookie: session } });
    const bytes = await zip.arrayBuffer();
    await jurist.get(DRAFT);
    const isUpload = (form: string) => form.includes('name="folder"');
    const { formToken } = valuesIn(formsIn(jurist.last?.html ?? '').find(isUpload) ?? '');
    const put = (content: BlobPart) => jurist.post(`${DRAFT}/map`, { formToken, folder: [new File([content], 'map.zip')] });
    expect(textOf((await put(bytes)).html)).toContain('De map is teruggezet.');
    expect(textOf((await put('geen zip')).html)).toContain('Dit is geen zip-bestand');
  });
});

describe('given a draft, when it is looked at', () => {
  test('then it reads as the public will read it, and its letters as they will leave', async () => {
    expect(textOf((await jurist.get(`${DRAFT}/lezen`)).html)).toContain('Termijn: 14 dagen');
    expect(textOf((await jurist.get(`${DRAFT}/brieven?brief=conclusion`)).html)).toContain('verzonnen gegevens');
    const letter = await jurist.get(`${DRAFT}/brieven/conclusion`);
    expect(letter.headers.get('content-security-policy')).toContain('sandbox');
    expect(textOf(letter.html)).toContain('Beste B. Jansen');
    expect(textOf((await jurist.get(`${DRAFT}/brieven?brief=conclusion.en`)).html)).toContain('(in het Engels)');
    const english = await jurist.get(`${DRAFT}/brieven/conclusion.en`);
    expect(textOf(english.html)).toContain('Dear B. Jansen');
    expect(english.html).toContain('lang="en"');
  });

  test('then its examples are played, and what does not come true is told with its line', async () => {
    const { html } = await jurist.get(`${DRAFT}/voorbeelden`);
    expect(textOf(html)).toMatch(/\d van 6 voorbeelden kloppen/);
    expect(textOf(html)).toMatch(/Regel \d+, due: verwacht werd/);
  });

  test('then a case of one’s own is played as a line of time', async () => {
    const { html: chosen } = await jurist.get(`${DRAFT}/naspelen?voorbeeld=examples/ordinary.yaml`);
    // as the example calls itself, and not as its file is called
    expect(chosen).toMatch(/<option value="examples\/ordinary\.yaml" selected[^>]*>\s*[A-Z][^<]* [^<]*</);
    const { html } = await jurist.send({}, (form) => form.includes('name="scenario"'));
    expect(textOf(html)).toContain('Zo gaat het');
    expect(html).toContain('class="story"');
    const bad = await jurist.send({ scenario: 'story: 1' }, (form) => form.includes('name="scenario"'));
    expect(textOf(bad.html)).toContain('klopt niet');
  });

  test('then it stands beside the version it was begun from: sentences, terms and letters', async () => {
    const { html } = await jurist.get(`${DRAFT}/vergelijken`);
    expect(textOf(html)).toMatch(/Bepalingen: 1 gewijzigd\. 1 brief verandert\./);
    expect(textOf(html)).toContain('Termijn: eerst 21 dagen, dan 14 dagen.');
    expect(html).toMatch(/class="diff-came".*Tweede\./s);
  });

  test('then the running cases are played, and the page says how many it would touch', async () => {
    await house.complaint({ channel: 'email' }, 'kika');
    await jurist.get(`${DRAFT}/zaken`);
    await jurist.send({}, (form) => form.includes('Speel de lopende zaken na'));
    const trial = async () => textOf((await jurist.get(`${DRAFT}/zaken`)).html);
    await expect.poll(trial, { interval: 250 }).toContain('Bij 1 van 1 lopende zaken zou iets anders gaan.');
    const seen = await trial();
    expect(seen).toContain('zou een andere laatste dag hebben');
    // who writes the procedure sees no case by that
    expect(seen).toContain('U mag geen van deze zaken zien.');
  });
});

describe('given a draft without faults, when it is decided about', () => {
  test('KIK-05: then approval is asked, and the board finds it in its work', async () => {
    const before = await jurist.get(`${DRAFT}/vaststellen`);
    expect(textOf(before.html)).toContain('vraagt voor een nieuwe versie goedkeuring van: bestuur.');
    expect(before.html).not.toContain('name="inForce"');
    const asked = await jurist.send({}, withAct('propose'));
    expect(textOf(asked.html)).toContain('Wacht op een besluit van: bestuur.');
    const work = await board.get('/werk');
    expect(textOf(work.html)).toContain('Lees de nieuwe klachtenregeling en besluit');
    // a member of a board decides: it comes to what changes and the two buttons, not among the files
    expect(work.html).toContain('href="/werk/regeling/concept/vaststellen"');
    expect((await board.get('/werk/regeling')).html).toContain('href="/werk/regeling/concept/vaststellen"');
    const reads = await board.get(`${DRAFT}/vaststellen`);
    for (const said of [
      'voorbeelden kloppen niet met deze versie',
      'Wat verandert er?',
      'Termijn: eerst 21 dagen, dan 14 dagen.',
      'Lees de hele nieuwe regeling',
      'Keur goed',
    ])
      expect(textOf(reads.html)).toContain(said);
    expect(reads.html).toContain(`href="${DRAFT}/lezen"`);
    // who writes sees what is asked of the board, and need not read it again
    expect(textOf((await jurist.get('/werk')).html)).toContain('Er wacht niets op u.');
    expect(textOf((await jurist.get(DRAFT)).html)).toContain('Er kan nu niet in geschreven worden.');
  });

  test('KIK-05: then the board sends it back with a reason, or approves exactly what it read', async () => {
    await board.get(`${DRAFT}/vaststellen`);
    expect(textOf((await board.send({ reason: ' ' }, withAct('decline'))).html)).toContain('Schrijf op wat er anders moet.');
    const back = await board.send({ reason: 'De brief is te lang.' }, withAct('decline'));
    expect(textOf(back.html)).toContain('De brief is te lang.');
    // whose turn it is now has it in the work list
    expect(textOf((await jurist.get('/werk')).html)).toContain('pas haar aan en vraag opnieuw goedkeuring');
    await jurist.get(`${DRAFT}/vaststellen`);
    await jurist.send({}, withAct('propose'));
    await board.get(`${DRAFT}/vaststellen`);
    const approved = await board.send({}, withAct('approve'));
    expect(textOf(approved.html)).toContain('Bo Bestuur (bestuur) keurde het goed');
    const next = await jurist.get('/werk');
    expect(textOf(next.html)).toContain('De klachtenregeling is goedgekeurd: stel haar vast');
    expect(textOf(next.html)).not.toContain('vraag opnieuw goedkeuring');
  });

  test('KIK-05: then it is published from tomorrow at the earliest, shown with its dates, and can be withdrawn until then', async () => {
    await jurist.get(`${DRAFT}/vaststellen`);
    const today = await jurist.send({ inForce: '21-11-2026' }, withAct('publish'));
    expect(today.status).toBe(422);
    expect(textOf(today.html)).toContain('Kies een dag vanaf morgen.');
    const done = await jurist.send({ inForce: '1-1-2027' }, withAct('publish'));
    expect(textOf(done.html)).toContain('De nieuwe versie is vastgesteld.');
    expect(textOf(done.html)).toContain('Geldt vanaf 1 januari 2027.');
    expect(textOf(done.html)).toContain('Goedgekeurd door Bo Bestuur (bestuur) op 21 november 2026.');
    expect(house.office.policies.current('kika', toDay('2027-01-01'))?.version).toBe(2);
    expect(textOf((await handler.get('/werk/regeling/vergelijken?van=1&naar=2')).html)).toContain('dan 14 dagen');
    const pub = aVisitor(publicApp(house.door));
    const now = textOf((await pub.get('/kika/regeling')).html);
    expect(now).toContain('Versie 1, geldig sinds 1 januari 2024.');
    expect(now).toContain('Versie 2, geldig vanaf 1 januari 2027.');
    const next = await pub.get('/kika/regeling/versies/2');
    expect(textOf(next.html)).toContain('Dit is niet de versie die nu geldt. Lees versie 1.');
    expect((await pub.get('/kika/regeling/versies/3')).status).toBe(404);
    await jurist.get('/werk/regeling');
    const withdrawn = await jurist.send({}, (form) => form.includes('/werk/regeling/intrekken'));
    expect(textOf(withdrawn.html)).toContain('ingetrokken, heeft nooit gegolden'.replace(/^i/, 'I'));
    expect(house.office.policies.current('kika', toDay('2027-01-01'))?.version).toBe(1);
    expect((await pub.get('/kika/regeling/versies/2')).status).toBe(404);
  });

  test('then nothing of it went wrong in the log', () => {
    expect(house.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
