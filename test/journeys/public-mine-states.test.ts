// The own page in every state of a case, and each of its small pages, in a real browser with axe on every one of them.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { partyCode } from '#store/access/party-code.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { go, newPage, openBrowser, openWindow, visit } from './browser.ts';

const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/mine';
const PATIENCE = 180_000;
const handler: Actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] };
const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };

let house: RunningHouse;
let browser: Browser;
let page: Page;
let url: string;
let kept: Kept;
beforeAll(async () => {
  [house, browser] = await Promise.all([aRunningHouse(), openBrowser()]);
  url = await house.listen();
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
  const sight = { width: 390, height: 844, dark: process.env.DARK !== undefined };
  page = await newPage(await openWindow(browser, sight));
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function does(at: string, verb: Verb, raw: Record<string, unknown>, actor: Actor = handler): Promise<void> {
  house.setClock(at);
  const outcome = await take(house.office, { organisation: 'cak', caseId: kept.caseId, actor, verb, raw });
  if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  await deliverPost(house.workshop);
}

async function look(name: string, path = '/cak/mijn-klacht'): Promise<string> {
  await visit(page, `${url}${path}`);
  if (SCREENS !== undefined) await page.screenshot({ path: `${SCREENS}/${name}.png`, fullPage: true });
  return (await page.textContent('main')) ?? '';
}

async function comesIn(code: string): Promise<void> {
  await page.context().clearCookies();
  await visit(page, `${url}/cak/mijn-klacht`);
  await page.getByLabel('Nummer').fill(kept.reference);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await go(page, () => page.getByRole('button', { name: 'Bekijk mijn klacht' }).click());
}

describe('the own page of a complainant', { timeout: PATIENCE }, () => {
  test('from the first day to the answer', async () => {
    const lodged = await lodge(house.office, {
      organisation: 'cak',
      actor: { kind: 'public' },
      raw: {
        record: 'complaint',
        channel: 'form',
        story: 'Ik heb drie keer gebeld en niemand belde terug.',
        subject: 'not-called-back',
        people: [{ name: 'Mevrouw S. Yilmaz', email: 's.yilmaz@burger.example', phone: '06 - 00 00 00 00' }],
      },
    });
    if (!('reference' in lodged)) throw new Error(JSON.stringify(lodged));
    kept = lodged;
    await deliverPost(house.workshop);
    const me = kept.party;
    await comesIn(kept.code);
    await does(
      '2026-11-23T09:00:00+01:00',
      'involve',
      { capacity: 'subject', staff: 's.yildirim', people: [{ capacity: 'subject', name: 'S. Yildirim' }] },
      coordinator,
    );
    await does('2026-11-23T09:30:00+01:00', 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does('2026-11-24T14:10:00+01:00', 'contact', { medium: 'phone', result: 'reached', summary: 'alleen voor ons' });
    await does('2026-11-24T14:30:00+01:00', 'frame', {
      elements: [{ text: 'Niet teruggebeld, drie keer', wish: 'Excuses' }, { text: 'De toon van het derde gesprek' }],
      confirmed: 'not-yet',
    });
    await does('2026-11-24T15:00:00+01:00', 'ask', {
      party: me,
      question: 'Weet u nog op welke dagen u belde? Ongeveer is goed.',
      answerBy: '2026-12-05',
    });
    await does('2026-11-24T15:30:00+01:00', 'invite', { party: me, replyBy: '2026-12-08' });
    const first = await look('1-vraag-en-samenvatting');
    expect(first).toContain('Wij onderzoeken uw klacht.');
    expect(first).toContain('Uw behandelaar is M. de Wit');
    expect(first).not.toContain('alleen voor ons');
    for (const noun of ['answer', 'confirmation', 'choice', 'acceptance', 'document', 'withdrawal'])
      await look(`2-${noun}`, `/cak/mijn-klacht/${noun}`);
    await does('2026-12-28T10:00:00+01:00', 'propose', {
      solution: 'Wij bieden onze excuses aan. M. de Wit belt u voortaan zelf.',
    });
    expect(await look('3-voorstel')).toContain('Wij hebben een oplossing voorgesteld.');
    await look('4-declination', '/cak/mijn-klacht/declination');
    await does('2026-12-28T11:00:00+01:00', 'extend', { until: '2027-02-01', reason: 'Wij wachten op de telefoongegevens.' });
    expect(await look('5-uitgesteld')).toContain('U hoort van ons uiterlijk maandag 1 februari 2027.');
    await does('2027-01-25T11:00:00+01:00', 'extend', { until: '2027-02-15', reason: 'Er is nog meer tijd nodig.' });
    expect(await look('6-meer-tijd')).toContain('Mogen wij er langer over doen?');
    await look('7-consent', '/cak/mijn-klacht/consent');
    await page.getByLabel('Nee, ik wil het antwoord op de datum die nu geldt').check();
    await go(page, () => page.getByRole('button', { name: 'Verstuur' }).click());
    expect(await page.textContent('.notice-done')).toContain('Wij hebben uw antwoord.');
  });

  test('after the answer', async () => {
    await does('2027-01-26T10:00:00+01:00', 'hear', { party: kept.party, way: 'talk' });
    const subject = await subjectOf();
    await does('2027-01-26T10:10:00+01:00', 'hear', { party: subject, way: 'talk' });
    for (const element of [1, 2])
      await does('2027-01-26T11:00:00+01:00', 'find', {
        element,
        finding: 'Bevestigd.',
        verdict: element === 1 ? 'founded' : 'none',
      });
    await does('2027-01-27T11:00:00+01:00', 'conclude', {
      explanation: 'Uw klacht ging over terugbellen.',
      solution: 'Excuses.',
      verdict: 'partly',
      judgement: 'Wij belden niet terug.',
      consequences: 'Wij passen onze werkwijze aan.',
    });
    const concluded = await look('8-beantwoord');
    expect(concluded).toContain('Wij hebben uw klacht beantwoord.');
    expect(concluded).toContain('Terecht (gegrond)');
    await does('2027-01-28T11:00:00+01:00', 'close', { manner: 'concluded' });
    expect(await look('9-gesloten')).toContain('Uw klacht is afgesloten.');
  });

  test('of the person concerned: nothing but what is theirs', async () => {
    await comesIn(
      partyCode(house.office.codeKey, { organisation: 'cak', caseId: kept.caseId, party: await subjectOf(), generation: 1 }),
    );
    const text = await look('10-betrokkene');
    expect(text).toContain('De klacht waarin u wordt genoemd, is behandeld.');
    for (const secret of ['Ik heb drie keer gebeld', 'Yilmaz', 'erecht (gegrond)', 'op welke dagen u belde', 'alleen voor ons'])
      expect(text).not.toContain(secret);
  });
});

async function subjectOf(): Promise<string> {
  const found = await withOrganisation(house.office.pool, 'cak', (tx) =>
    rows<{ party: string }>(tx, 'select party from party_access where case_id = $1 and party <> $2', [kept.caseId, kept.party]),
  );
  return found[0]?.party as string;
}
