/** The invented organisation, people and dates that the gallery shows; nothing of a real procedure. */
import type { Explained } from '../parts/date-why.tsx';
import type { PublicFrame } from '../parts/layout-public.tsx';
import type { StaffFrame } from '../parts/layout-staff.tsx';
import type { Assets } from '../parts/page.tsx';
import type { DoorFrame } from '../staff/views/sign-in.tsx';
import type { Language } from '../words/language.ts';
import { screenWords } from '../words/screen/screen.ts';

export const TODAY = '2026-12-29';

/** A name of 300 characters, as someone once typed one. */
export const LONG_NAME = `Maximiliaan Ferdinand ${'van der Wolkenkrabbershoeve-Oudekerkerdijk '.repeat(7)}`
  .slice(0, 299)
  .concat('x');
export const LONG_WORD = 'Aanvraagformulierenbehandelingsafdelingsmedewerkersoverleg'.repeat(5);
export const ARABIC = 'اتصلت ثلاث مرات ولم يعاود أحد الاتصال بي. أريد اعتذارًا وشخصًا واحدًا أتحدث معه.';

export const ANSWER_BY: Explained = {
  end: '2027-01-04',
  steps: [
    {
      kind: 'start',
      from: '2026-11-21',
      to: '2026-11-22',
      why: 'Op deze dag kwam de klacht binnen. De dag zelf telt niet mee.',
      source: 'Regeling artikel 10',
    },
    { kind: 'length', from: '2026-11-21', to: '2027-01-02', why: 'Zes weken later.', source: 'Awb 9:11 lid 1' },
    {
      kind: 'rolled',
      from: '2027-01-02',
      to: '2027-01-04',
      why: 'Zaterdag 2 en zondag 3 januari vallen in het weekend: daarom is het einde maandag.',
      source: 'Algemene termijnenwet artikel 1',
    },
  ],
};

export const CONFIRM_BY: Explained = {
  end: '2026-12-05',
  steps: [
    {
      kind: 'start',
      from: '2026-11-21',
      to: '2026-11-22',
      why: 'Op deze dag kwam de klacht binnen.',
      source: 'Regeling artikel 9',
    },
    {
      kind: 'length',
      from: '2026-11-21',
      to: '2026-12-05',
      why: 'Twee weken later. Dit is onze eigen belofte, dus ook op zaterdag.',
      source: 'Regeling artikel 9',
    },
  ],
};

/** A public page's frame. */
export function publicFrame(assets: Assets, language: Language = 'nl'): PublicFrame {
  return {
    words: screenWords(language),
    assets,
    organisation: { name: 'Waterdam', href: '/waterdam' },
    languages: [
      { language: 'nl', href: '?taal=nl' },
      { language: 'en', href: '?taal=en' },
    ],
    privacyHref: '/waterdam/privacy',
    accessibilityHref: '/waterdam/toegankelijkheid',
    demonstration: { mailboxHref: '/postvak', staffHref: '/werk' },
  };
}

/** A complainant's own page has a way out. */
export function mineFrame(assets: Assets, language: Language = 'nl'): PublicFrame {
  return { ...publicFrame(assets, language), leave: { action: '/waterdam/mijn-klacht/uit', token: 'x' } };
}

/** A staff page's frame, with the place that is current. */
export function staffFrame(assets: Assets, current = 'mine'): StaffFrame {
  const place = (id: string, href: string, label: string, count?: number, goKey?: string) => ({
    href,
    label,
    count,
    current: id === current,
    goKey,
  });
  return {
    words: screenWords('nl'),
    assets,
    name: 'Gehoord',
    homeHref: '/werk',
    nav: [
      {
        label: '',
        items: [
          place('mine', '/werk', 'Mijn werk', 12, 'w'),
          place('team', '/werk/team', 'Team', 41, 't'),
          place('cases', '/werk/zaken', 'Zaken', undefined, 'z'),
        ],
      },
      {
        label: 'Overzicht',
        items: [place('reports', '/werk/rapporten', 'Rapporten'), place('improve', '/werk/verbeteren', 'Verbeteren')],
      },
      { label: 'Beheer', items: [place('policies', '/werk/regelingen', 'Regelingen')] },
    ],
    search: { action: '/werk/zoeken' },
    person: {
      name: 'Marijke de Wit',
      href: '/werk/mijzelf',
      organisation: 'Waterdam',
      signOut: { action: '/werk/uit', token: 'x' },
    },
    helpHref: '/werk/toetsen',
    demonstration: { mailboxHref: '/postvak' },
  };
}

/** The frame of a door. */
export function doorFrame(assets: Assets): DoorFrame {
  return { words: screenWords('nl'), assets, name: 'Gehoord', homeHref: '/', demonstration: { mailboxHref: '/postvak' } };
}
