// CAK: a year in figures, as it reaches the ministry and the public: played on CAK's own reports, by its own reporter, on the real pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lodge } from '#handling/lodge.ts';
import { openReports } from '#jobs/open-reports.ts';
import { type PlayedProcedure, playedProcedure, read } from '../../journeys/a-procedure.ts';
import { aVisitor, type Person } from '../../journeys/a-visitor.ts';

let cak: PlayedProcedure;
let reporter: Person;
const names = ['Aarts', 'Bos', 'Claassen', 'Dijk', 'Evers', 'Faber', 'Groen', 'Hamers'];
const words = 'Mijn buurvrouw van nummer 12 zag het ook.';

/** Complaints about one subject, one of them told, and one about another: the one alone must not be found in any figure. */
beforeAll(async () => {
  cak = await playedProcedure('cak');
  for (const [index, name] of names.entries()) {
    cak.on(`2026-0${index + 1}-12`);
    const raw = {
      ...{
        record: 'complaint',
        channel: index < 6 ? 'form' : index === 6 ? 'letter' : 'phone',
        subject: index === 6 ? 'unclear-text' : 'not-called-back',
        story: words,
      },
      people: [{ name, email: `${name.toLowerCase()}@burger.example` }],
    };
    const kept = await lodge(cak.house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
    if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  }
  cak.on('2027-01-04', '09:00');
  await openReports(cak.house.workshop);
  reporter = await cak.colleague('t.hoekstra');
});
afterAll(() => cak?.house.close());

/** Presses a button of the page that was seen last. */
const press = async (name: string) => read(await reporter.send({}, (form) => form.includes(`>${name}<`)));

/** Opens the report of this name from the list. */
async function opens(name: string): Promise<string> {
  const { html } = await reporter.get('/werk/rapporten');
  const link = [...html.matchAll(/<a[^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].find(([, , text]) => text?.includes(name));
  return read(await reporter.get(link?.[1] as string));
}

/** Nobody and no single complaint can be found in it. */
function tellsNobody(text: string): void {
  for (const one of [...names, 'burger.example', 'buurvrouw']) expect(text).not.toContain(one);
  expect(text).not.toMatch(/CAK-\d{4}-\d{5}/);
}

describe('the ministry', () => {
  test('CAK-39: given a year, then its figures are owed to the reporter with a day, go to the ministry, and hold no name, number or own words, nor a count below five', async () => {
    expect(await cak.work(reporter)).toContain('Klachten en signalen in cijfers, 2026');
    const owed = await opens('Klachten en signalen in cijfers, 2026');
    expect(owed).toContain('Ministerie van Volksgezondheid, Welzijn en Sport');
    const made = await press('Tel en maak het rapport');
    for (const said of ['8 binnengekomen', 'weggelaten']) expect(made).toContain(said);
    tellsNobody(made);
    const sent = await press('Verstuur het rapport');
    // what leaves the house is noted: to whom, and on which day
    for (const said of ['Ministerie van Volksgezondheid, Welzijn en Sport', '4 jan']) expect(sent).toContain(said);
    tellsNobody(sent);
    const { path } = reporter.last as { path: string };
    const csv = (await reporter.get(`${path.split('?')[0]}/rapport.csv`)).html;
    expect(csv).toContain('8');
    tellsNobody(csv);
    expect(csv).not.toMatch(/;[1-4](;|\r|$)/);
    expect(await cak.work(reporter)).not.toContain('Klachten en signalen in cijfers, 2026');
  });
});

describe('the public', () => {
  const anybody = async (path: string) => aVisitor(cak.house.app).get(path);

  test('CAK-L3, Awb 9:12a: given the year, then what was written is public once the reporter puts it there, without names, and not before; what was told is not in it', async () => {
    await opens('Schriftelijke klachten in het afgelopen jaar, 2026');
    const path = '/cak/jaarverslag/year/2026';
    await press('Tel en maak het rapport');
    expect((await anybody(path)).status).toBe(404);
    await press('Verstuur het rapport');
    expect((await anybody(path)).status).toBe(404);
    await press('Zet op de openbare pagina');
    const seen = await anybody(path);
    expect(seen.status).toBe(200);
    const page = read(seen);
    for (const said of ['Binnengekomen: 7', 'Kleine aantallen zijn weggelaten']) expect(page).toContain(said);
    expect(page).not.toMatch(/telefoon/);
    tellsNobody(page);
    expect(read(await anybody('/cak/jaarverslag'))).toContain('Schriftelijke klachten in het afgelopen jaar, 2026');
    tellsNobody((await anybody(`${path}/cijfers.csv`)).html);
  });
});
