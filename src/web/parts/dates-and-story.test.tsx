/** @jsxImportSource #web/jsx */
/** A date explains itself step by step; a story says what happened and what is still to come. */
import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { screenWords } from '../words/screen/screen.ts';
import { groupedCode } from './confirmation.tsx';
import type { Explained } from './date-why.tsx';
import { DateLine, DateWhy, urgency } from './date-why.tsx';
import { Menu } from './menu.tsx';
import { Story } from './story.tsx';

const words = screenWords('nl');
const html = (part: Child) => String(part);
const answerBy: Explained = {
  end: '2027-01-04',
  steps: [
    { kind: 'start', from: '2026-11-21', to: '2026-11-22', why: 'De dag zelf telt niet mee.', source: 'Awb' },
    { kind: 'skipped', from: '2026-11-28', to: '2026-11-29', why: 'Het weekend telt niet mee.' },
    { kind: 'rolled', from: '2027-01-02', to: '2027-01-04', why: 'Zaterdag: daarom maandag.', source: 'Atw artikel 1' },
  ],
};

describe('why a date is what it is', () => {
  it('is told in the order of the steps, from the event to the date, each with its source', () => {
    const shown = html(<DateWhy date={answerBy} words={words} />);
    expect([...shown.matchAll(/datetime="([^"]+)"/g)].map(([, day]) => day)).toEqual(['2026-11-21', '2027-01-04']);
    expect(shown).toContain('Atw artikel 1');
    expect(shown.indexOf('De dag zelf')).toBeLessThan(shown.indexOf('daarom maandag'));
  });
  it('names its date for who cannot see where the question stands', () => {
    expect(html(<DateWhy date={answerBy} words={words} short />)).toContain(
      'waarom?<span class="hidden-label"> maandag 4 januari 2027</span>',
    );
  });
  it('takes a moment as well as a day', () => {
    const shown = html(
      <DateLine what="Bericht" date={{ end: '2026-11-22T10:42:00+01:00', steps: [] }} today="2026-11-21" words={words} />,
    );
    expect(shown).toContain('uiterlijk zondag 22 november 2026');
    expect(shown).toContain('morgen');
  });
  it('is late after its day, soon in its last week, and quiet before', () => {
    expect(urgency('2027-01-04', '2027-01-05')).toBe('late');
    expect(urgency('2027-01-04', '2027-01-04')).toBe('soon');
    expect(urgency('2027-01-04', '2026-12-28')).toBe('soon');
    expect(urgency('2027-01-04', '2026-12-27')).toBeUndefined();
  });
  it('says lateness in a word, not in a colour alone', () => {
    expect(html(<DateLine what="Antwoord" date={answerBy} today="2027-01-06" words={words} />)).toContain('2 dagen te laat');
  });
});

describe('a story', () => {
  const items = [
    { state: 'owed', time: 'uiterlijk ma 4 jan', text: 'Antwoord' },
    { state: 'past', time: 'za 21 nov', text: 'Ingediend', quote: '<img src=x onerror=alert(1)>' },
  ] as const;
  it('shows quotes literally', () => {
    expect(html(<Story items={items} words={words} />)).not.toContain('<img');
  });
  it('says of each item whether it happened, not by its dot alone', () => {
    const shown = html(<Story items={items} words={words} />);
    expect(shown).toContain('komt nog: ');
    expect(shown).toContain('gebeurd: ');
  });
  it('draws today between what is to come and what was, in either order', () => {
    for (const order of [items, items.toReversed()]) {
      const shown = html(<Story items={order} words={words} today="2026-12-29" />);
      const at = [shown.indexOf('Antwoord'), shown.indexOf('vandaag, dinsdag 29 december'), shown.indexOf('Ingediend')];
      expect(at[1]).toBeGreaterThan(Math.min(at[0] ?? 0, at[2] ?? 0));
      expect(at[1]).toBeLessThan(Math.max(at[0] ?? 0, at[2] ?? 0));
    }
  });
  it('says how long ago it was, once for each day', () => {
    const day = '2026-11-21';
    const twice = [
      { state: 'past', time: 'za 21 nov, 11.00', day, text: 'Gebeld' },
      { state: 'past', time: 'za 21 nov, 10.42', day, text: 'Ingediend' },
    ] as const;
    const shown = html(<Story items={twice} words={words} today="2026-11-30" />);
    expect(shown).toContain('za 21 nov, 11.00 · 9 dagen geleden<');
    expect(shown).toContain('za 21 nov, 10.42<');
  });
  it('of long words of somebody shows the beginning, with all of it in the page; of a few words everything', () => {
    const said = (quote: string) =>
      html(<Story items={[{ state: 'past', time: 'za 21 nov', text: 'Ingediend', quote }]} words={words} />);
    const long = `${'Ik belde en niemand nam op. '.repeat(60)}Tot zover.`;
    expect(said(long)).toMatch(/<details class="long-typed"><summary>Lees alles<.*Tot zover\./s);
    expect(said('Ik belde.')).not.toContain('<details');
  });
  it('draws no today when the order knows none', () => {
    expect(html(<Story items={[...items, items[0]]} words={words} today="2026-12-29" />)).not.toContain('vandaag,');
  });
});

describe('a menu of steps', () => {
  it('keeps what cannot be done in sight, with its reason and without a link', () => {
    const shown = html(
      <Menu label="Andere stappen" items={[{ label: 'Sluit af', href: '/sluit', refusal: 'Eerst het antwoord' }]} />,
    );
    expect(shown).toContain('Eerst het antwoord');
    expect(shown).not.toContain('/sluit');
  });
  it('of many steps stands under what they belong to; a few need no headings', () => {
    const steps = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ label: `Stap ${at}`, href: '/', group: at < 5 ? 'Horen' : 'De zaak' }));
    expect(html(<Menu label="Andere stappen" items={steps(9)} />)).toMatch(/<h2[^>]*>Horen<.*Stap 4.*<h2[^>]*>De zaak<.*Stap 5/);
    expect(html(<Menu label="Andere stappen" items={steps(8)} />)).not.toContain('<h2');
  });
});

describe('a code', () => {
  it.each([
    ['7KQ4MTX2B9HCVR6WZNF8PJD3SY', '7KQ4M-TX2B9-HCVR6-WZNF8-PJD3SY'],
    ['7kq4 mtx2-b9', '7kq4m-tx2b9'],
    ['', ''],
  ])('%s is grouped for copying by hand', (code, grouped) => {
    expect(groupedCode(code)).toBe(grouped);
  });
});
