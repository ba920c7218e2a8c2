// How colleagues organise their work: absence and handing over, danger, emergency access; without JavaScript.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import { toDay } from '#core/time/day.ts';
import { dangerRules, setEmergencyRoles } from '#handling/emergency-rules.ts';
import type { TakingMeasure } from '#handling/improvement/take-measure.ts';
import { takeMeasure } from '#handling/improvement/take-measure-once.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { absencesFrom, addAbsence, dropAbsence } from '#store/access/absence.ts';
import { saveStaff } from '#store/access/staff.ts';
import { staffLogOf } from '#store/access/staff-log.ts';
import { keepSetting } from '#store/setting.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { assignedCase, type HandledCase } from './a-handled-case.ts';
import { formsIn, valuesIn } from './a-visitor.ts';
import { asker, listenTo } from './staff-asking.ts';

/** The form with the questions, and not the one that searches. */
const isForm = (form: string) => form.includes('class="form"');

let one: HandledCase;
beforeAll(async () => {
  one = await assignedCase();
});
afterAll(() => one.house.close());

describe('absence and handing over', () => {
  test('Awb 9:7: given an absence with a stand-in, then lists say it, and a warning names what falls due; what is concerned stays', async () => {
    const handler = await one.visitor();
    expect((await handler.get('/werk/afwezig')).html).toContain('Zaken gaan niet vanzelf mee.');
    const wrong = await handler.send({ first: '2026-12-20', last: '2026-12-10', standIn: 's.yildirim' }, isForm);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('De laatste dag ligt voor de eerste.');
    const noted = await handler.send({ first: '2026-11-23', last: '2027-02-01', standIn: 'f.elamrani' }, isForm);
    expect(noted.html).toContain('De afwezigheid staat genoteerd.');
    expect(noted.html).toContain('Waarneming: F. el Amrani');
    // the complaint is about the stand-in: who could handle it instead is named, and not who is away
    expect(noted.html).toMatch(/F\. el Amrani kan geen van deze zaken behandelen\. Dit kunnen wel: [^<]*S\. Yildirim/);
    expect(noted.html).not.toMatch(/Dit kunnen wel: [^<]*M\. de Wit/);
    expect(noted.html).toContain('href="/werk/draag-over?van=m.dewit"');
    const reference = one.at.split('/').at(-1) as string;
    expect(noted.html).toContain(reference);

    const coordinator = await one.visitor('j.pinas');
    expect((await coordinator.get(`${one.at}/entrustment`)).html).not.toContain('M. de Wit (afwezig');
    // for whom the case does not exist is not named in it, also not as who stands in
    const away = (await coordinator.get(`${one.at}`)).html;
    expect(away).toContain('M. de Wit behandelt deze zaak, en is afwezig');
    expect(away).toContain('Wie waarneemt, mag deze zaak niet behandelen.');
    expect(away).not.toContain('Waarneming: F. el Amrani');
    const spread = (await coordinator.get('/werk/verdeling')).html;
    const line = spread.slice(spread.indexOf('<bdi>M. de Wit')).split('</li>')[0];
    expect(line).toContain('afwezig t/m');
    expect(line).toContain('Waarneming: F. el Amrani');
    expect(line).toContain('href="/werk/draag-over?van=m.dewit"');
    expect((await coordinator.get('/werk/draag-over?van=m.dewit')).html).toContain(reference);
    expect((await coordinator.get(`/werk/aanwijzen?zaak=${reference}`)).html).toMatch(/M\. de Wit \([^)]*afwezig t\/m/);

    // the stand-in is whom the complaint is about: not offered, refused, and said so by name of the case
    expect((await handler.get('/werk/draag-over?aan=f.elamrani')).html).not.toContain('value="f.elamrani"');
    const refused = await handler.send({ summary: 'Zij wil een excuus.', staff: 'f.elamrani' }, isForm);
    expect(refused.html).toContain('Er is niets overgedragen.');
    expect(refused.html).toContain('Dit bleef:');
    expect(refused.html).toContain(reference);
    // the way on leads to what stayed, and not to whom nothing went
    expect(refused.html).toMatch(/van=m\.dewit[^"]*">Naar uw zaken/);
    expect(refused.html).not.toMatch(/van=f\.elamrani/);

    const form = formsIn((await handler.get('/werk/draag-over')).html).find(isForm) as string;
    const typed = { ...valuesIn(form), summary: 'Zij wil een excuus.', staff: 's.yildirim', tell: 'yes' };
    const moved = await handler.post('/werk/draag-over', typed);
    expect(moved.html).toContain('1 zaak is overgedragen aan S. Yildirim.');
    // the same form once more, as after loading the page anew
    expect((await handler.post('/werk/draag-over', typed)).html).toContain('1 zaak is overgedragen aan ');
    const receiver = await one.visitor('s.yildirim');
    expect((await receiver.get(one.at)).html).toContain('Zij wil een excuus.');
    expect((await handler.get(one.at)).status).toBe(404);

    // who sees all goes on to the work of the receiver; the handler sees only the own, and is not led there
    expect(moved.html).not.toMatch(/van=s\.yildirim/);
    const back = formsIn((await coordinator.get('/werk/draag-over?van=s.yildirim')).html).find(isForm) as string;
    const seen = await coordinator.post('/werk/draag-over', { ...valuesIn(back), summary: 'Terug.', staff: 'm.dewit' });
    const onward = /href="([^"]*van=m\.dewit[^"]*)">Naar de zaken van M\. de Wit/.exec(seen.html)?.[1] ?? '';
    expect((await coordinator.get(onward.replaceAll('&amp;', '&'))).html).toContain(reference);
    const again = formsIn((await handler.get('/werk/draag-over')).html).find(isForm) as string;
    await handler.post('/werk/draag-over', { ...valuesIn(again), summary: 'Zij wil een excuus.', staff: 's.yildirim' });
  });
});

describe('standing in', () => {
  test('Awb 9:7: given an absence, then who stands in sees the case on those days, finds it and writes in it, and it is logged; never whom it concerns, and no longer when it is taken away', async () => {
    const [away, other] = [await one.visitor('s.yildirim'), await one.visitor('m.dewit')];
    const reference = one.at.split('/').at(-1) as string;
    expect((await other.get(one.at)).status).toBe(404);
    await away.get('/werk/afwezig');
    await away.send({ first: '2027-03-01', last: '2027-03-05', standIn: 'm.dewit' }, isForm);
    // not before its first day
    expect((await other.get(one.at)).status).toBe(404);
    await away.get('/werk/afwezig');
    await away.send({ first: '2026-11-23', last: '2027-02-02', standIn: 'm.dewit' }, isForm);
    expect((await other.get(one.at)).html).toContain('U neemt waar. Daarom ziet u deze zaak');
    expect((await other.get(`/werk/zoeken?q=${encodeURIComponent('gebeld')}`)).html).toContain(reference);
    expect((await other.get('/werk/zaken?stand=unfinished&van=s.yildirim')).html).toContain(reference);
    expect((await other.get('/werk/afwezig')).html).toContain('van=s.yildirim');
    // the own work list offers that work, and has it when it is asked for
    const mine = (await other.get('/werk')).html;
    const also =
      /href="([^"]*voor=s\.yildirim[^"]*)">Ook het werk van S\. Yildirim \(u neemt waar t\/m/.exec(mine)?.[1] ?? 'none';
    expect(mine).not.toContain(`"${one.at}`);
    expect((await other.get(also)).html).toContain(`"${one.at}`);
    await other.get(`${one.at}/note`);
    expect((await other.send({ text: 'Zij belde; ik nam waar.' }, isForm)).status).toBe(200);

    // whom it concerns stands in as well, and finds nothing
    await away.get('/werk/afwezig');
    await away.send({ first: '2026-11-23', last: '2027-02-03', standIn: 'f.elamrani' }, isForm);
    const concerned = await one.visitor('f.elamrani');
    expect((await concerned.get(one.at)).status).toBe(404);
    for (const list of ['/werk/zaken?stand=unfinished&van=s.yildirim', '/werk/zoeken?q=gebeld', '/werk?voor=s.yildirim'])
      expect((await concerned.get(list)).html).not.toContain(reference);

    const page = (await away.get('/werk/afwezig')).html;
    for (const form of formsIn(page).filter((found) => found.includes('/werk/afwezig/weg')))
      await away.post('/werk/afwezig/weg', valuesIn(form));
    expect((await other.get(one.at)).status).toBe(404);
    expect((await other.get('/werk?voor=s.yildirim')).html).not.toMatch(new RegExp(`Ook het werk van|${reference}`));
    const log = await withOrganisation(one.house.office.pool, 'cak', (tx) => staffLogOf(tx, 's.yildirim'));
    expect(log.map(({ what }) => what)).toEqual(expect.arrayContaining(['stand-in-set', 'stand-in-ended']));
  });
});

describe('B-53: standing in, tried by who may not', () => {
  const coordinator = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
  const desk = { kind: 'staff', id: 'f.elamrani', roles: ['front-desk'] } as const;
  const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(one.house.office.pool, 'cak', work);
  const days = { first: '2026-11-23', last: '2027-03-05' };
  const steps = async (caseId: string, ...all: readonly [Verb, Record<string, unknown>][]) => {
    for (const [verb, raw] of all)
      expect(await take(one.house.office, { organisation: 'cak', caseId, actor: coordinator, verb, raw })).toHaveProperty(
        'events',
      );
  };

  test('given a colleague who sees own cases alone, when they say that another is away and who stands in, then nothing opens; who sees all cases can say it', async () => {
    const kept = await one.house.complaint();
    await steps(kept.caseId, ['assign', { staff: 's.yildirim', notInvolved: true }]);
    const at = `/werk/zaken/${kept.reference}`;
    const handler = await one.visitor('m.dewit');
    await handler.get('/werk/afwezig');
    const said = await handler.send({ ...days, staff: 's.yildirim', standIn: 'm.dewit' }, isForm);
    expect([said.status, (await handler.get(at)).status]).toEqual([422, 404]);
    expect(said.html).toContain('Wie voor een ander waarneemt, kiest iemand die alle zaken ziet');
    // that a colleague is away can be said all the same
    await handler.get('/werk/afwezig');
    expect((await handler.send({ ...days, staff: 's.yildirim' }, isForm)).status).toBe(200);
    const all = await one.visitor('j.pinas');
    await all.get('/werk/afwezig');
    expect((await all.send({ ...days, staff: 's.yildirim', standIn: 'm.dewit' }, isForm)).status).toBe(200);
    expect((await handler.get(at)).status).toBe(200);
  });

  test('Awb 9:7: given who stands in stepped back from a case before, or the absent colleague is whom it is about, then it is in no page and no list', async () => {
    const stepped = await one.house.complaint();
    const people = [{ name: 'Jo', email: 'jo@burger.example' }];
    const raw = { record: 'complaint', channel: 'phone', story: 'Er werd niet gebeld.', people };
    const about = await lodge(one.house.office, { organisation: 'cak', actor: desk, raw });
    if (!('reference' in about)) throw new Error(JSON.stringify(about));
    await steps(
      stepped.caseId,
      ['assign', { staff: 'm.dewit', notInvolved: true }],
      ['recuse', { staff: 'm.dewit', reason: 'Zij is een buurvrouw.' }],
      ['assign', { staff: 's.yildirim', notInvolved: true }],
    );
    await steps(about.caseId, ['involve', { capacity: 'subject', staff: 'f.elamrani' }]);
    await inCak((tx) => saveStaff(tx, { id: 'p.balie', name: 'P. Balie', email: 'p.balie@cak.example', roles: ['front-desk'] }));
    await inCak((tx) =>
      addAbsence(tx, 'f.elamrani', {
        staff: 'f.elamrani',
        firstDay: toDay(days.first),
        lastDay: toDay(days.last),
        standIn: 'p.balie',
      }),
    );
    for (const [who, whose, { reference }] of [
      ['m.dewit', 's.yildirim', stepped],
      ['p.balie', 'f.elamrani', about],
    ] as const) {
      const asks = await one.visitor(who);
      expect([who, (await asks.get(`/werk/zaken/${reference}`)).status]).toEqual([who, 404]);
      for (const list of ['/werk', `/werk/zaken?van=${whose}`, '/werk/zaken', '/werk/zoeken?q=gebeld', '/werk/bewaren'])
        expect([who, list, (await asks.get(list)).html.includes(reference)]).toEqual([who, list, false]);
    }
  });

  test('given a page that is open, when standing in ends, then it tells nothing of the case any more', async () => {
    const kept = await one.house.complaint();
    await steps(kept.caseId, ['assign', { staff: 's.yildirim', notInvolved: true }]);
    const who = asker(one.house, await one.house.session('cak', 'm.dewit'));
    const news = await listenTo(who, `/werk/zaken/${kept.reference}/nieuws`);
    expect(news.answer.status).toBe(200);
    await inCak(async (tx) => {
      for (const { id } of await absencesFrom(tx, toDay('2026-11-23'))) await dropAbsence(tx, 'j.pinas', id);
    });
    await steps(kept.caseId, ['note', { text: 'Zij belde over haar nicht.' }]);
    expect(await news.next('changed')).toMatchObject({ gone: true });
    expect(await news.ends()).toBe(true);
  });
});

describe('a letter of the house', () => {
  test('given an appointment, a contact agreement or another handler, when its page opens, then the letter has its last check, and is drawn before it leaves', async () => {
    const handler = await one.visitor('s.yildirim');
    for (const noun of ['meeting', 'contact-agreement', 'entrustment'])
      expect((await handler.get(`${one.at}/${noun}`)).html).toContain('Bekijk de brief');
    const form = formsIn((await handler.get(`${one.at}/contact-agreement`)).html).find(isForm) as string;
    const said = { text: 'U mailt ons, en wij antwoorden elke vrijdag.', reason: 'Zo krijgt u één antwoord.' };
    const typed = { ...valuesIn(form), party: one.complainant, reviewBy: '2027-01-04', until: '2027-03-01', ...said };
    const look = await handler.post(`${one.at}/contact-agreement/voorbeeld`, { ...typed, look: 'page' });
    expect(look.html).toContain('U mailt ons, en wij antwoorden elke vrijdag.');
    const drawn = await handler.post(`${one.at}/contact-agreement/voorbeeld.pdf`, typed);
    expect([drawn.status, drawn.html.slice(0, 5)]).toEqual([200, '%PDF-']);
  });
});

describe('an invitation and an appointment that have not left', () => {
  test('CAK-22: given either, when it is taken back, then whom it was for, the moments and the place stand in its form again', async () => {
    const handler = await one.visitor('s.yildirim');
    const { office } = one.house;
    Object.assign(office, { undoSeconds: 60 });
    const moments = { first: '2026-12-29', 'first.time': '10:15', second: '2026-12-30', 'second.time': '14:00' };
    const invited = { party: one.complainant, replyBy: '2026-12-28', medium: 'phone', where: 'Wij bellen u', ...moments };
    const arranged = {
      party: one.complainant,
      start: '2026-12-29',
      'start.time': '11:45',
      medium: 'phone',
      where: 'Wij bellen u',
    };
    for (const [noun, typed] of [['invitation', invited] as const, ['meeting', arranged] as const]) {
      await handler.get(`${one.at}/${noun}`);
      await handler.send(typed, isForm);
      await handler.get(one.at);
      const back = await handler.send({}, (form) => form.includes('/recall'));
      expect(back.path).toContain(`${one.at}/${noun}?teruggehaald=`);
      const again = valuesIn(formsIn(back.html).find(isForm) as string);
      for (const [name, value] of Object.entries(typed)) expect([name, again[name]]).toEqual([name, [value]]);
    }
    Object.assign(office, { undoSeconds: 0 });
  });
});

describe('stepping back', () => {
  test('given a handler, when the page that takes the handler off the case opens, then that colleague is chosen', async () => {
    const coordinator = await one.visitor('j.pinas');
    const form = formsIn((await coordinator.get(`${one.at}/recusal`)).html).find(isForm) as string;
    expect(valuesIn(form).staff).toEqual(['s.yildirim']);
  });
});

describe('one form in two tabs', () => {
  test('given text typed in both, when one is sent, then the other still stands in the form; and before that each is shown', async () => {
    const [first, second] = [await one.visitor('j.pinas'), await one.visitor('j.pinas')];
    const path = `${one.at}/note`;
    const open = async (tab: typeof first) => valuesIn(formsIn((await tab.get(path)).html).find(isForm) as string);
    const [inFirst, inSecond] = [await open(first), await open(second)];
    const keep = (tab: typeof first, values: typeof inFirst, text: string) => tab.post(`${path}/concept`, { ...values, text });
    await keep(first, inFirst, 'Uit het eerste tabblad.');
    await keep(second, inSecond, 'Uit het tweede tabblad.');
    await keep(first, inFirst, 'Uit het eerste tabblad, langer.');
    const anew = (await first.get(path)).html;
    expect(anew).toContain('U typte hier ook in een ander tabblad.');
    expect(valuesIn(formsIn(anew).find(isForm) as string).text).toContain('Uit het eerste tabblad, langer.');
    expect(anew).toContain('Uit het tweede tabblad.');

    await first.post(path, { ...inFirst, text: 'Uit het eerste tabblad, langer.', audience: 'us' });
    const left = (await first.get(path)).html;
    expect(left).toContain('Uit het tweede tabblad.');
    expect(left).not.toContain('langer');
    await first.send({}, (form) => form.includes('Haal deze tekst weg'));
    expect((await first.get(path)).html).not.toContain('Uit het tweede tabblad.');
  });

  test('given a page that was opened again, when typing goes on there, then nothing stands there twice, and sending it forgets it', async () => {
    const again = await one.visitor('j.pinas');
    const path = `${one.at}/note`;
    const open = async () => valuesIn(formsIn((await again.get(path)).html).find(isForm) as string);
    await again.post(`${path}/concept`, { ...(await open()), text: 'Half.' });
    const reopened = await open();
    expect(reopened.text).toContain('Half.');
    await again.post(`${path}/concept`, { ...reopened, text: 'Half en heel.' });
    expect((await again.get(path)).html).not.toContain('in een ander tabblad');
    await again.post(path, { ...reopened, text: 'Half en heel.', audience: 'us' });
    expect((await again.get(path)).html).not.toMatch(/in een ander tabblad|Wij hebben teruggezet/);
  });
});

describe('danger', () => {
  test('given a case, then its page leads to what to do now, and a report reaches the named colleague; the person concerned finds nothing', async () => {
    const receiver = await one.visitor('s.yildirim');
    const script = await receiver.get(`/werk/gevaar?zaak=${one.at.split('/').at(-1)}`);
    for (const number of ['0800 - 0113', '0800 - 2000']) expect(script.html).toContain(number);
    await receiver.get(`${one.at}/alarm?kind=suicide&staff=k.wongso`);
    const told = await receiver.send({ text: 'Ik zie het niet meer zitten.' }, isForm);
    expect(told.html).toContain('Gevaar: iemand denkt aan zelfdoding');
    expect((await (await one.visitor('k.wongso')).get('/werk')).html).toContain('Gevaar: iemand denkt aan zelfdoding');
    const concerned = await one.visitor('f.elamrani');
    expect((await concerned.get(one.at)).status).toBe(404);
    expect((await concerned.get('/werk')).html).not.toContain('zelfdoding');
  });
});

describe('what stands on a colleague beside the own cases', () => {
  test('Awb 9:7: given a task in the case of a colleague and a measure, then the administrator reads of both, and handing over moves both and names them; not to whom it concerns', async () => {
    const watcher = { kind: 'staff', id: 'h.jansma', roles: ['quality'] } as const;
    const raw = { causes: ['not-called-back'], problem: 'Er belt niemand terug.', origin: 'meeting' };
    const act = async (taking: Pick<TakingMeasure, 'verb' | 'raw' | 'measure'>) => {
      const outcome = await takeMeasure(one.house.office, { organisation: 'cak', actor: watcher, ...taking });
      if (!('entry' in outcome)) throw new Error(JSON.stringify(outcome));
      return outcome.number;
    };
    const number = await act({ verb: 'start', raw });
    const plan = { what: 'Een lijst van wie nog gebeld wordt.', kind: 'process', staff: 'k.wongso', due: '2027-02-01' };
    await act({ verb: 'plan', measure: String(number), raw: plan });

    await withOrganisation(one.house.office.pool, 'cak', (tx) =>
      saveStaff(tx, { id: 'kaal', name: 'Bo Alleenbeheer', email: 'bo@cak.example', roles: ['administrator'] }),
    );
    const administrator = await one.visitor('kaal');
    const said = 'Ook dit staat op naam van K. Wongso: taken in 1 andere zaak en 1 maatregel.';
    for (const page of ['/werk/mensen/k.wongso', '/werk/mensen/k.wongso/toegang'])
      expect((await administrator.get(page)).html).toContain(said);

    const giver = await one.visitor('k.wongso');
    const form = formsIn((await giver.get('/werk/draag-over')).html).find(isForm) as string;
    expect(form).toContain('Welke taken in zaken van collega');
    expect(form).toContain('Gevaar: iemand denkt aan zelfdoding');
    expect(form).toContain('Maatregel 1: Een lijst van wie nog gebeld wordt.');
    expect(form).not.toContain('Stuur de klagers een brief');
    const typed = { ...valuesIn(form), summary: 'Zij is gebeld.' };
    const kept = await giver.post('/werk/draag-over', { ...typed, staff: 'f.elamrani' });
    expect(kept.html).toContain('1 maatregel is overgedragen aan F. el Amrani.');
    expect(kept.html).toContain('Dit bleef:');
    const again = formsIn((await giver.get('/werk/draag-over')).html).find(isForm) as string;
    const moved = await giver.post('/werk/draag-over', { ...valuesIn(again), summary: 'Zij is gebeld.', staff: 'j.pinas' });
    expect(moved.html).toContain('Taken in 1 andere zaak zijn overgedragen aan J. Pinas.');
    expect(moved.html).toMatch(/Dit ging mee:[\s\S]*Gevaar: iemand denkt aan zelfdoding/);
    expect((await giver.get('/werk/draag-over')).html).toContain('Er is niets om over te dragen.');

    const receiver = await one.visitor('j.pinas');
    expect((await receiver.get('/werk')).html).toContain('Gevaar: iemand denkt aan zelfdoding');
    expect((await receiver.get(one.at)).html).toContain('K. Wongso droeg taken in deze zaak aan u over.');
    expect((await (await one.visitor('f.elamrani')).get('/werk')).html).toContain('Een lijst van wie nog gebeld wordt.');
    expect((await administrator.get('/werk/mensen/k.wongso')).html).not.toContain('Ook dit staat op naam van');
  });
});

describe('a kind of danger that came after the organisation had chosen', () => {
  test('given who hears of a threat, then that colleague hears of abuse too, until somebody chooses another', async () => {
    const chosen = await withOrganisation(one.house.office.pool, 'cak', async (tx) => {
      await keepSetting(tx, 'danger', { threat: { staff: 's.yildirim', steps: 'Loop weg.' }, breach: {} }, 'beheer');
      return dangerRules(tx);
    });
    expect(chosen).toEqual({
      threat: { staff: 's.yildirim', steps: 'Loop weg.' },
      abuse: { staff: 's.yildirim' },
      suicide: { staff: 's.yildirim' },
      breach: {},
    });
  });
});

describe('emergency access', () => {
  test('given a role that may, when a case is opened with a reason, then it opens, the handler reads it; never for who is concerned', async () => {
    const reference = one.at.split('/').at(-1) as string;
    const outsider = await one.visitor();
    expect((await outsider.get('/werk/noodtoegang')).html).toContain('Vraag het uw beheerder.');
    expect((await outsider.get('/werk')).html).not.toContain('href="/werk/noodtoegang"');
    await withOrganisation(one.house.office.pool, 'cak', (tx) => setEmergencyRoles(tx, 'j.pinas', ['handler', 'front-desk']));
    expect((await outsider.get('/werk')).html).toContain('href="/werk/noodtoegang"');
    await outsider.get('/werk/noodtoegang');
    const faulty = await outsider.send({ reference }, isForm);
    expect(faulty.status).toBe(422);
    expect(faulty.html).toContain('Schrijf waarom dit niet kan wachten.');
    const open = await outsider.send({ reference, reason: 'De klager staat aan de balie.' }, isForm);
    expect(open.status).toBe(200);
    expect(open.path).toBe(one.at);
    expect(open.html).toMatch(/U bent hier met noodtoegang, tot .*De behandelaar leest dat/);
    expect((await (await one.visitor('s.yildirim')).get(one.at)).html).toContain('De klager staat aan de balie.');

    const concerned = await one.visitor('f.elamrani');
    await concerned.get('/werk/noodtoegang');
    const same = await concerned.send({ reference, reason: 'Nieuwsgierig.' }, isForm);
    await concerned.get('/werk/noodtoegang');
    const none = await concerned.send({ reference: 'CAK-2026-99999', reason: 'Nieuwsgierig.' }, isForm);
    expect([same.status, none.status]).toEqual([422, 422]);
    expect(same.html).toContain('Deze zaak is er niet.');
    expect((await concerned.get(one.at)).status).toBe(404);
  });
});
