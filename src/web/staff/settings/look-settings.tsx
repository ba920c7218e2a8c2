/** The logo of the organisation, and its accent colour: tried before it is kept, and refused where it cannot be read. */
import { lookOf } from '#handling/look/looks.ts';
import { makeLogo } from '#handling/look/make-logo.ts';
import { setColour, setLogo } from '#handling/look/set-look.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { logoOf } from '../../accent-href.ts';
import { one } from '../../forms/typed.ts';
import { accentFor, contrast, PAPER } from '../../look/accent.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { lookWords } from '../../words/staff/look-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { LookSettingsPage, type Shade } from '../views/look-settings.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/instellingen/uiterlijk';

interface Tried {
  /** what stands in the field */
  readonly value: string;
  readonly error?: string;
  /** it was looked at and can be kept */
  readonly good?: boolean;
}

/** The page. */
export function lookSettings(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Looks at a colour, keeps one that was looked at, or goes back to that of the policy. */
export async function lookTried(desk: Desk, { typed }: Posted): Promise<Response> {
  const deed = one(typed, 'deed');
  if (deed === 'own') return kept(desk, undefined);
  const tried = tryColour(desk, one(typed, 'colour'));
  // what cannot be read is never kept, and neither is the nearest one before somebody saw it
  return tried.error === undefined && deed === 'save' ? kept(desk, tried.value) : show(desk, tried);
}

/** Draws a logo anew from the file that was sent, and keeps that. */
export async function logoKept(desk: Desk, { file, fileFaults }: Posted): Promise<Response> {
  const drawn = fileFaults.some(({ fault }) => fault === 'too-large') ? { fault: 'too-large' as const } : await makeLogo(file);
  if ('fault' in drawn) return show(desk, undefined, lookWords(desk.language).logoFaults[drawn.fault]);
  const outcome = await setLogo(desk.door.office, byMe(desk), drawn);
  return 'noAdministrator' in outcome ? forbidden(desk) : desk.c.redirect(`${HERE}?gedaan=logo`, 303);
}

/** Takes the logo away. */
export async function logoRemoved(desk: Desk): Promise<Response> {
  const outcome = await setLogo(desk.door.office, byMe(desk));
  return 'noAdministrator' in outcome ? forbidden(desk) : desk.c.redirect(`${HERE}?gedaan=logo-weg`, 303);
}

async function kept(desk: Desk, colour: string | undefined): Promise<Response> {
  const outcome = await setColour(desk.door.office, byMe(desk), colour);
  return 'noAdministrator' in outcome ? forbidden(desk) : desk.c.redirect(`${HERE}?gedaan=bewaard`, 303);
}

/** Whether this can be read as text on our paper; the nearest that can where it cannot. */
function tryColour({ language }: Desk, text: string): Tried {
  const says = lookWords(language);
  const typed = text.trim().toLowerCase().slice(0, 40);
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(typed)?.[1];
  if (hex === undefined) return { value: typed, error: says.notColour };
  const colour = `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
  const accent = nearestReadable(colour);
  if (accent === colour) return { value: colour, good: true };
  const ratio = Math.min(...PAPER.light.map((ground) => contrast(colour, ground)));
  return { value: accent, error: says.unreadable(colour, ratioIn(language, ratio), accent), good: true };
}

/** The colour itself, or a darker one: darkened once more as long as its own wash is too dark for it. */
function nearestReadable(colour: string): string {
  const { accent } = accentFor(colour, 'light');
  return accent === colour ? colour : nearestReadable(accent);
}

async function show(desk: Desk, tried?: Tried, logoFault?: string): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, tried, logoFault), {
    readOnly: true,
  });
  return c.html(page, tried?.error === undefined && logoFault === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, tried: Tried | undefined, logoFault: string | undefined) {
  const says = lookWords(desk.language);
  const own = (await lookOf(tx)).colour;
  const colour = own ?? desk.policy.organisation.colour;
  const shown = tried === undefined ? colour : tried.good === true ? tried.value : undefined;
  return (
    <LookSettingsPage
      frame={await frameIn(tx, desk, 'settings')}
      says={says}
      now={colour}
      value={tried?.value ?? colour}
      error={tried?.error}
      shades={shown === undefined ? [] : [shade(desk, shown, 'light'), shade(desk, shown, 'dark')]}
      darkIs={shown === undefined ? undefined : accentFor(shown, 'dark').accent}
      canKeep={tried?.good === true}
      canUndo={own !== undefined}
      form={targetOf(desk, HERE)}
      grounds={PAPER.light}
      logo={logoOf(desk.door, desk.organisation)}
      logoFault={logoFault}
      logoForm={targetOf(desk, `${HERE}/logo`, { files: true })}
      logoGone={targetOf(desk, `${HERE}/logo/weg`)}
      notices={tried === undefined && logoFault === undefined ? doneIn(desk) : []}
    />
  );
}

function doneIn({ c, language }: Desk): readonly NoticeProps[] {
  const says = lookWords(language);
  const texts = new Map([
    ['bewaard', says.saved],
    ['logo', says.logoSaved],
    ['logo-weg', says.logoGone],
  ]);
  const heading = texts.get(c.req.query('gedaan') ?? '');
  return heading === undefined ? [] : [{ meaning: 'done', heading, live: true }];
}

function shade({ language }: Desk, colour: string, theme: 'light' | 'dark'): Shade {
  const { accent, ink } = accentFor(colour, theme);
  const [paper = '#ffffff'] = PAPER[theme];
  const onPage = Math.min(...PAPER[theme].map((ground) => contrast(accent, ground)));
  return { theme, paper, accent, ink, onPage: ratioIn(language, onPage), onButton: ratioIn(language, contrast(ink, accent)) };
}

/** Rounded down, so that what is too little never reads as enough. */
function ratioIn(language: Desk['language'], ratio: number): string {
  const text = (Math.floor(ratio * 10) / 10).toFixed(1);
  return language === 'nl' ? text.replace('.', ',') : text;
}
