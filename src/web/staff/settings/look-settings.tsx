/** The accent colour of the organisation: tried before it is kept, and refused where it cannot be read. */
import { lookOf } from '#handling/look/looks.ts';
import { setColour } from '#handling/look/set-look.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import { accentFor, contrast, PAPER } from '../../look/accent.ts';
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

async function show(desk: Desk, tried?: Tried): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, tried), { readOnly: true });
  return c.html(page, tried?.error === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, tried: Tried | undefined) {
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
      notices={
        desk.c.req.query('gedaan') === 'bewaard' && tried === undefined
          ? [{ meaning: 'done', heading: says.saved, live: true }]
          : []
      }
    />
  );
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
