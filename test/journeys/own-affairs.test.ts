// The own page, about the person: who speaks for them, what they take back, and how they look back. Without JavaScript.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replay } from '#core/case/evolve.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { loadCase } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, textOf, type Visitor } from './a-visitor.ts';

let house: RunningHouse;
beforeAll(async () => {
  house = await aRunningHouse();
  house.setClock('2026-11-21T10:42:00+01:00');
});
afterAll(() => house.close());

async function aComplaint(organisation = 'cak'): Promise<{ kept: Kept; who: Visitor }> {
  const raw = {
    ...{ record: 'complaint', channel: 'form', story: 'Niemand belde terug.' },
    people: [{ name: 'S. Yilmaz', email: 's.yilmaz@burger.example' }],
  };
  const kept = await lodge(house.office, { organisation, actor: { kind: 'public' }, raw });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  return { kept, who: await comesIn(organisation, kept.reference, kept.code) };
}

async function comesIn(organisation: string, reference: string, code: string): Promise<Visitor> {
  const who = aVisitor(house.app, { 'x-forwarded-for': `10.1.0.${Math.ceil(Math.random() * 250)}` });
  await who.get(`/${organisation}/mijn-klacht`);
  await who.send({ reference, code });
  return who;
}

const stateOf = (kept: Kept, organisation = 'cak') =>
  withOrganisation(house.office.pool, organisation, async (tx) => (await loadCase(tx, kept.caseId))?.events ?? []);
const offers = ({ last }: Visitor, noun: string) => last?.html.includes(`/mijn-klacht/${noun}"`) === true;

test('CAK-L4: given a complaint, when she lets her daughter speak for her with an authority, then the daughter gets a letter with an own page; when she ends it, that page is shut', async () => {
  const { kept, who } = await aComplaint();
  await who.get('/cak/mijn-klacht/involvement');
  const missing = await who.send({ 'people.0.name': 'A. Yilmaz' });
  expect(missing.status).toBe(422);
  expect(missing.html).toContain('A. Yilmaz');
  const authority = new File(['%PDF-1.7'], 'machtiging.pdf');
  const done = await who.send({
    'people.0.name': 'A. Yilmaz',
    'people.0.email': 'a.yilmaz@burger.example',
    documents: [authority],
  });
  expect(textOf(done.html)).toContain('Wij weten wie er voor u spreekt.');
  expect(done.html).toContain('machtiging.pdf');
  expect(textOf(done.html)).toContain('A. Yilmaz spreekt voor u');
  const mail = (await house.mails('cak')).find(({ recipient }) => recipient.includes('a.yilmaz'));
  const code = /code \*?\*?([0-9A-Z -]{26,})/.exec(mail?.text ?? '')?.[1]?.trim() ?? '';
  expect(code, mail?.text).not.toBe('');
  const daughter = await comesIn('cak', kept.reference, code);
  expect(textOf(daughter.last?.html ?? '')).toContain('Wij hebben de klacht.');
  expect(textOf(daughter.last?.html ?? '')).toMatch(/U spreekt voor S\. Yilmaz/);
  expect(offers(daughter, 'involvement')).toBe(false);
  await who.get('/cak/mijn-klacht/revocation');
  expect(textOf(who.last?.html ?? '')).toContain('A. Yilmaz');
  expect(textOf((await who.send({})).html)).toContain('De machtiging is gestopt.');
  expect(textOf((await daughter.get('/cak/mijn-klacht')).html)).not.toContain('Wij hebben de klacht.');
  expect(textOf((await comesIn('cak', kept.reference, code)).last?.html ?? '')).not.toContain('Wij hebben de klacht.');
});

test('given a document that she added, when she takes it back, then nobody can open it any more and its name is nowhere on the page', async () => {
  const { kept, who } = await aComplaint();
  expect(offers(who, 'retraction')).toBe(false);
  await who.get('/cak/mijn-klacht/document');
  const added = await who.send({ documents: [new File(['%PDF-1.7'], 'dagboek.pdf')] });
  expect(textOf(added.html)).toContain('U voegde iets toe');
  const page = /href="([^"]*\/document\/[0-9a-f]+)"/.exec(added.html)?.[1] as string;
  const file = page.replace('/document/', '/bestand/');
  for (const address of [page, file]) expect((await who.get(address)).status).toBe(200);
  await who.get('/cak/mijn-klacht/retraction');
  expect((await who.send({})).status).toBe(422);
  const id = (await stateOf(kept)).flatMap(({ personal }) => (personal?.documents as { id: string }[] | undefined) ?? [])[0]?.id;
  const back = await who.send({ documents: id });
  expect(textOf(back.html)).toContain('Het document is teruggenomen.');
  expect(back.html).not.toContain('dagboek.pdf');
  for (const address of [page, file]) expect((await who.get(address)).status).toBe(404);
});

test('Awb 9:11: given her complaint was merged into an older one, then its page says where it goes on, and that one has her words', async () => {
  const older = await aComplaint();
  const { kept, who } = await aComplaint();
  const merged = await take(house.office, {
    ...{ organisation: 'cak', caseId: kept.caseId, actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const },
    ...({ verb: 'merge', raw: { into: older.kept.reference, reason: 'Zaterdagkind' } } as const),
  });
  expect(merged).toHaveProperty('events');
  const page = await who.get('/cak/mijn-klacht');
  expect(textOf(page.html)).toContain(`Dit gaat verder onder nummer ${older.kept.reference}.`);
  expect(page.html).toContain('href="/cak/mijn-klacht/nieuwe-code"');
  // why we think so is between us
  expect(page.html).not.toContain('Zaterdagkind');
  const there = textOf((await older.who.get('/cak/mijn-klacht')).html);
  expect(there).toContain(`Uw klacht met nummer ${kept.reference} gaat hier verder`);
});

test('given that it ended, when she tells how we did, then that is kept once; before it ended it is not asked', async () => {
  const { kept, who } = await aComplaint();
  expect(offers(who, 'rating')).toBe(false);
  await who.get('/cak/mijn-klacht/withdrawal');
  await who.send({ reason: '' });
  await who.get('/cak/mijn-klacht/rating');
  expect(textOf(who.last?.html ?? '')).toContain('Hoe hebben wij uw klacht behandeld?');
  expect((await who.send({ words: 'Fijn gesprek' })).html).toContain('Fijn gesprek');
  const done = await who.send({ score: 'good', words: 'Fijn gesprek' });
  expect(textOf(done.html)).toContain('Dank u wel. Wij leren hiervan.');
  expect(offers(who, 'rating')).toBe(false);
  expect((await stateOf(kept)).find(({ name }) => name === 'rated')?.facts).toMatchObject({ score: 'good' });
});

test('given a body outside that opens before our answer, then the page says that she can go there, and nothing of what we think', async () => {
  const open = await aRunningHouse('demonstration', 'http://localhost:3000', (policy) => ({
    ...policy,
    forums: Object.fromEntries(Object.entries(policy.forums).map(([id, one]) => [id, { ...one, opensOn: ['lodged'] }])),
  }));
  try {
    open.setClock('2026-11-21T10:42:00+01:00');
    const raw = { record: 'complaint', channel: 'form', story: 'x', people: [{ name: 'S. Yilmaz', phone: '06' }] };
    const kept = await lodge(open.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
    if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
    const who = aVisitor(open.app);
    await who.get('/cak/mijn-klacht');
    const page = textOf((await who.send({ reference: kept.reference, code: kept.code })).html);
    expect(page).toContain('Waar u nog meer terechtkunt');
    expect(page).toContain('U kunt nu ook naar de Nationale ombudsman');
    expect(page).not.toContain('Wat wij vinden van uw klacht');
    expect(page).not.toContain('niet mee eens');
  } finally {
    await open.close();
  }
});

test('given contact agreements, when he does not agree with them, then they stay on his page, which says that we look at them again', async () => {
  const { kept, who } = await aComplaint();
  const anna = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
  const loaded = await withOrganisation(house.office.pool, 'cak', (tx) => loadCase(tx, kept.caseId));
  const party = loaded && replay(loaded.meta, loaded.events).parties[0]?.id;
  const raw = {
    ...{ party, text: 'U belt op dinsdag met één vaste collega.', reason: 'U belde elke dag vijf keer.' },
    ...{ reviewBy: '2026-12-21', until: '2027-02-21' },
  };
  const made = await take(house.office, { organisation: 'cak', caseId: kept.caseId, actor: anna, verb: 'regulate', raw });
  expect(made).not.toHaveProperty('refused');
  expect(textOf((await who.get('/cak/mijn-klacht')).html)).toContain('U belt op dinsdag met één vaste collega.');
  expect(offers(who, 'contestation')).toBe(true);
  await who.get('/cak/mijn-klacht/contestation');
  await who.send({ reason: 'Op dinsdag werk ik.' });
  const page = textOf((await who.get('/cak/mijn-klacht')).html);
  expect(page).toContain('U belt op dinsdag met één vaste collega.');
  expect(page).toContain('U bent het hier niet mee eens. Een collega kijkt er opnieuw naar');
  expect(offers(who, 'contestation')).toBe(false);
});

test('given a witness, then that page asks our question, and tells neither what it is about, by when we answer, nor how it ended', async () => {
  const raw = {
    ...{ record: 'complaint', channel: 'form', story: 'Niemand belde terug.', subject: 'not-called-back' },
    people: [{ name: 'S. Yilmaz', email: 's.yilmaz@burger.example' }],
  };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  const does = async (verb: 'involve' | 'ask' | 'withdraw', given: Record<string, unknown>) => {
    const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
    const outcome = await take(house.office, { organisation: 'cak', caseId: kept.caseId, actor, verb, raw: given });
    if (!('state' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.state.parties;
  };
  const people = [{ capacity: 'witness', name: 'P. Buur', email: 'p.buur@burger.example' }];
  const party = (await does('involve', { capacity: 'witness', people })).find(({ capacity }) => capacity === 'witness')?.id;
  await does('ask', { party, question: 'Wat zag u?', answerBy: '2026-12-10' });
  const mail = (await house.mails('cak')).find(({ recipient }) => recipient.includes('p.buur'));
  const code = /code \*?\*?([0-9A-Z -]{26,})/.exec(mail?.text ?? '')?.[1]?.trim() ?? '';
  const witness = await comesIn('cak', kept.reference, code);
  const page = textOf(witness.last?.html ?? '');
  expect(page).toContain('Wat zag u?');
  expect(page).toContain('donderdag 10 december 2026');
  for (const theirs of ['U krijgt', 'U hoort van ons', 'januari', 'teruggebeld', 'Yilmaz', 'belde terug'])
    expect(page).not.toContain(theirs);
  await does('withdraw', { party: kept.party });
  const after = textOf((await witness.get('/cak/mijn-klacht')).html);
  expect(after).toContain('De klacht is afgesloten.');
  expect(after).not.toContain('ingetrokken');
});
