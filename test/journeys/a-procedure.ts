/**
 * A procedure as it is lived: people without an account on the public pages, colleagues on theirs, each by forms and links alone.
 * With VISITOR=browser all of them have a real Chromium.
 */
import { expect } from 'vitest';
import type { PdfWriter } from '#letters/as-pdf.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, type Filled, type Person, type Seen, textOf } from './a-visitor.ts';
import { aVisitorInChromium } from './a-visitor-in-chromium.ts';
import { openBrowser, type Sight } from './browser.ts';

/** What is answered in the form for the public, whatever page it is asked on. */
export type Told = Filled;

export interface PlayedProcedure {
  readonly house: RunningHouse;
  /** the same procedure, with a real Chromium for whoever comes in by it */
  readonly inChromium: PlayedProcedure;
  /** somebody without an account, who has seen nothing yet */
  somebody(): Promise<Person>;
  /** sets the clock, at ten in the morning unless a time is given */
  on(day: string, time?: string): void;
  /** fills in the form for the public to its end; answers the number of the case. `record`: another kind than the form asks by itself */
  lodges(told: Told, record?: string): Promise<string>;
  /** as above; answers the page of thanks */
  thanked(told: Told, record?: string): Promise<string>;
  /** opens the own page by the link in the last mail to this address */
  ownPage(address: string): Promise<Person>;
  /** what a step on the own page led to; throws with the page when it was not taken */
  acts(who: Person, noun: string, filled?: Filled): Promise<string>;
  /** a colleague with a browser, signed in */
  colleague(staff: string): Promise<Person>;
  /** takes a step by its page: what stands there, with this on top; throws with the page when it was not taken */
  takes(who: Person, reference: string, noun: string, filled?: Filled): Promise<string>;
  /** as above where the procedure does not allow it; answers what the page says */
  cannot(who: Person, reference: string, noun: string, filled?: Filled): Promise<string>;
  /** notes that the complaint is about whoever notes it; from then on the case is gone for that colleague */
  shutsOut(who: Person, reference: string, staff: string): Promise<void>;
  /** the page of a case as this colleague reads it */
  case(who: Person, reference: string): Promise<string>;
  /** what waits for this colleague */
  work(who: Person): Promise<string>;
  /** the mails to this address since the last time they were asked for, newest first, as text */
  mailTo(address: string): Promise<readonly string[]>;
  /** who takes part, by the name that the pages show */
  party(who: Person, reference: string, name: string): Promise<string>;
}

/** The form of a step among the others of a page for colleagues. */
const ofStep = (form: string) => form.includes('name="seen"');
/** A page as it reads, with quotes and lists in one line. */
export const read = (seen: Seen | undefined) => textOf(seen?.html.replace(/^[\s\S]*<main/, '<main') ?? '');

/** Everybody has a real Chromium, with axe on every page that they open, instead of a browser without JavaScript in this process. */
const ALL_IN_CHROMIUM = process.env.VISITOR === 'browser';
const PHONE: Sight = { width: 390, height: 844 };
const DESK: Sight = { width: 1440 };

const unprinted: PdfWriter = {
  pid: undefined,
  write: async () => ({ pdf: Buffer.from('%PDF-'), replaced: [] }),
  close: async () => {},
};

/** Opens a house of this organisation, whose procedure stands in `folder`. */
export async function playedProcedure(organisation: string, folder?: string): Promise<PlayedProcedure> {
  const house = await aRunningHouse(undefined, undefined, undefined, folder);
  // what leaves is read as a mail here; that letters can be drawn on paper is proven of every letter of every procedure
  Object.assign(house.workshop, { pdf: unprinted });
  const inChromium = procedureIn(house, organisation, async (sight) =>
    aVisitorInChromium(await openBrowser(), await house.listen(), sight, ALL_IN_CHROMIUM),
  );
  return ALL_IN_CHROMIUM ? inChromium : { ...procedureIn(house, organisation, async () => aVisitor(house.app)), inChromium };
}

function procedureIn(house: RunningHouse, organisation: string, visitor: (sight: Sight) => Promise<Person>): PlayedProcedure {
  const mails = async (address: string) => {
    const all = await house.mails(organisation);
    return all.filter((one) => JSON.stringify(one).includes(address));
  };
  const somebody = () => visitor(PHONE);
  const step = async (who: Person, reference: string, noun: string, filled: Filled, forged?: 'forged') => {
    const page = await who.get(`/werk/zaken/${reference}/${noun}`);
    expect([page.status, read(page)], noun).toEqual([200, expect.anything()]);
    const sent = await who.send(filled, ofStep, forged);
    await house.mails(organisation);
    return sent;
  };
  const thanked = async (told: Told, record?: string) => {
    const who = await somebody();
    await who.get(`/${organisation}/klacht${record === undefined ? '' : `?soort=${record}`}`);
    for (let page = 0; page < 8 && !who.last?.path.endsWith('/klaar'); page++) {
      const inputs = [...(who.last?.html ?? '').matchAll(/<(?:input|select|textarea|button)[^>]*>/g)].map(([tag]) => tag);
      const asked = inputs.filter((tag) => !tag.includes('type="hidden"')).map((tag) => /\sname="([^"]+)"/.exec(tag)?.[1]);
      await who.send(Object.fromEntries(Object.entries(told).filter(([name]) => asked.includes(name))));
    }
    expect(who.last?.path, read(who.last)).toMatch(/\/klaar$/);
    await house.mails(organisation);
    return read(who.last);
  };
  const played: PlayedProcedure = {
    house,
    get inChromium() {
      return played;
    },
    somebody,
    on: (day, time = '10:00') => house.setClock(`${day}T${time}:00${offsetOn(day)}`),
    lodges: async (told, record) => /[A-Z]+-\d{4}-\d{5}/.exec(await thanked(told, record))?.[0] as string,
    thanked,
    async ownPage(address) {
      const secrets = (await mails(address)).map(
        (one) => /mijn-klacht#([A-Z]+-\d{4}-\d+\.[0-9A-Z]+)/.exec(JSON.stringify(one))?.[1],
      );
      const who = await somebody();
      await who.follow(`/${organisation}/mijn-klacht`, secrets.find((one) => one !== undefined) ?? '');
      return who;
    },
    async acts(who, noun, filled = {}) {
      await who.get(`/${organisation}/mijn-klacht/${noun}`);
      await who.send(filled);
      expect(who.last?.path, read(who.last)).toContain('gedaan=');
      await house.mails(organisation);
      return read(who.last);
    },
    async colleague(staff) {
      const who = await visitor(DESK);
      await who.get('/werk/inloggen');
      await who.send({}, (form) => form.includes(`/als/${organisation}/${staff}?`));
      return who;
    },
    async takes(who, reference, noun, filled = {}) {
      const sent = await step(who, reference, noun, filled);
      expect(sent.path, `${noun}: ${read(sent)}`).toContain('gedaan=');
      return read(sent);
    },
    async cannot(who, reference, noun, filled = {}) {
      const sent = await step(who, reference, noun, filled, 'forged');
      expect(sent.status, `${noun}: ${read(sent)}`).toBe(422);
      return read(sent);
    },
    async shutsOut(who, reference, staff) {
      const sent = await step(who, reference, 'involvement', { capacity: 'subject', staff });
      expect(sent.path, read(sent)).toMatch(/^\/werk(\?|$)/);
    },
    case: async (who, reference) => read(await who.get(`/werk/zaken/${reference}`)),
    work: async (who) => read(await who.get('/werk')),
    mailTo: async (address) => (await mails(address)).map((one) => textOf(`${one.subject} ${one.html ?? one.text}`)),
    async party(who, reference, name) {
      const { html } = await who.get(`/werk/zaken/${reference}/question`);
      const label = html.indexOf(name, html.indexOf('name="party"'));
      const inputs = [...html.matchAll(/<input[^>]*name="party"[^>]*value="([^"]+)"/g)].filter(({ index }) => index < label);
      return inputs.at(-1)?.[1] as string;
    },
  };
  return played;
}

/** Summer or winter time in Amsterdam, for the days of these journeys. */
function offsetOn(day: string): string {
  return day >= '2026-03-29' && day < '2026-10-25' ? '+02:00' : '+01:00';
}

/** Every place where a colleague could notice a case: lists, counts, search, suggestions, the register, its own pages. */
const PLACES = [
  '/werk',
  '/werk/team',
  '/werk/zaken',
  '/werk/zaken?kies=1',
  '/werk/afspraken',
  '/werk/verdeling',
  '/werk/nieuw',
  '/werk/afwezig',
  '/werk/noodtoegang',
  '/werk/post',
  '/werk/bewaren',
  '/werk/verbeteren',
  '/werk/register',
  '/werk/rapporten',
  '/werk/naleving',
];

/** Throws when this colleague finds anything of the case: its number, its words, and, who has no other work, a count that tells of it. */
export async function findsNothing(
  who: Person,
  reference: string,
  words: string,
  work: 'none' | 'other' = 'none',
): Promise<void> {
  for (const path of PLACES) {
    const seen = textOf((await who.get(path)).html);
    expect(seen, `${path} shows the case`).not.toContain(reference);
    expect(seen, `${path} shows its words`).not.toContain(words);
  }
  if (work === 'none') expect(read(await who.get('/werk'))).toContain('Er wacht niets op u.');
  for (const asked of [words, reference, reference.slice(-5)]) {
    // what was asked stands on the page itself; a link to the case never does
    const { suggested, found } = await who.search(asked);
    for (const html of [suggested, found.html]) expect(html, `search for ${asked}`).not.toContain(`/zaken/${reference}`);
  }
  for (const page of ['', '/note', '/document', '/contact', '/naleving', '/hearing'])
    expect((await who.get(`/werk/zaken/${reference}${page}`)).status, `page ${page} of the case`).toBe(404);
}
