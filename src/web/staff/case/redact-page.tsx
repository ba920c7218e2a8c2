/** The page on which a colleague hides parts of a document: what was found, what was drawn, and how the copy will look. */

import { mayTake } from '#core/access.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { say } from '#core/policy/label.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { type PageSize, PICTURED } from '#handling/pictures/asking.ts';
import { boxesAsText, boxesFromText, type Found, foundIn, nameWithout } from '#handling/pictures/found-words.ts';
import { redact } from '#handling/redact.ts';
import { type Opened, onDisk, pagesOf } from '../../documents/openable.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { redactionWords } from '../../words/staff/redaction-words.ts';
import { faultPage, notFound } from '../faults.tsx';
import { staffFrame } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { RedactPages } from '../views/redact-pages.tsx';
import { StepPage } from '../views/step.tsx';
import type { CaseDesk } from '../visit.ts';

/** Whether this colleague may make a redacted copy in this case. */
export function mayRedact({ open: { policy, state }, actor }: CaseDesk): boolean {
  return mayTake(policy, state, actor, 'redact') === undefined;
}

/** The page as it is opened, and as it comes back. */
export async function redactPage(desk: CaseDesk, opened: Opened, posted?: Posted): Promise<Response> {
  const says = redactionWords(desk.language);
  if (!PICTURED.includes(opened.file.type)) return notFound(desk);
  if (!mayRedact(desk))
    return faultPage(desk, 403, { kind: 'said', heading: says.heading(opened.file.name), text: says.forbidden });
  const pages = await pagesOf(opened);
  if (typeof pages === 'string')
    return faultPage(desk, 409, { kind: 'said', heading: says.heading(opened.file.name), text: says.cannot });
  const typed = posted?.typed ?? new Map();
  const read = readBoxes(typed, pages);
  const found = await offered(desk, opened, one(typed, 'search'));
  const showing = { desk, opened, pages, typed, found, ...read, key: posted?.key ?? newKey() };
  if (posted === undefined || one(typed, 'also') !== '') return show(showing, [], 200);
  if (read.fault) return show(showing, [], 422);
  // nobody makes a copy of which they did not see what is hidden in it
  if (one(typed, SEEN) !== seenOf(showing)) return show(showing, [], 200, says.lookFirst);
  const boxes = read.boxes.flatMap((text) => boxesFromText(text, pages.length) ?? []);
  const answered = await desk.door.pictures.ask(onDisk(opened), { what: 'words' });
  const called = opened.file.name.replace(/\.[a-z0-9]{1,5}$/i, '');
  const outcome = await redact(
    { office: desk.door.office, pictures: desk.door.pictures, dataDir: desk.door.dataDir },
    {
      organisation: desk.organisation,
      caseId: desk.open.state.id,
      actor: desk.actor,
      original: { ...onDisk(opened), name: opened.file.name },
      boxes,
      name: says.copyName('words' in answered ? nameWithout(called, answered.words, boxes) : called),
      reason: one(typed, 'reason'),
      audience: one(typed, 'audience') || 'us',
      ...forWhom(typed),
      key: `redact ${desk.me.id} ${showing.key}`,
    },
  );
  if ('takenBefore' in outcome) return desk.c.redirect(desk.base, 303);
  if (isRefused(outcome)) return show(showing, outcome.refused, 422);
  if ('none' in outcome)
    return faultPage(desk, 409, { kind: 'said', heading: says.heading(opened.file.name), text: says.cannot });
  if (!('events' in outcome)) return notFound(desk);
  const copy = outcome.state.documents.at(-1)?.id;
  return desk.c.redirect(`${desk.base}/documenten/${copy}`, 303);
}

/** Of the person and the body outside only the one that the audience asks for: what stays chosen in a hidden list says nothing. */
function forWhom(typed: Typed): { readonly party?: string; readonly forum?: string } {
  const audience = one(typed, 'audience');
  const [party, forum] = [one(typed, 'party'), one(typed, 'forum')];
  return {
    ...(audience === 'party' && party !== '' ? { party } : {}),
    ...(audience === 'outside' && forum !== '' ? { forum } : {}),
  };
}

/** What the text of it offers: names of the people in the case, what somebody searches for, and numbers. */
async function offered(desk: CaseDesk, opened: Opened, searched: string): Promise<readonly Found[]> {
  const answered = await desk.door.pictures.ask(onDisk(opened), { what: 'words' });
  if (!('words' in answered)) return [];
  const names = [...desk.open.people.values()].flatMap(({ name }) => (name === undefined ? [] : [name, ...partsOf(name)]));
  return foundIn(answered.words, [...new Set(names)], searched.trim() === '' ? [] : [searched]);
}

/** A name is written in parts as well: the longest first, titles and particles not by themselves. */
function partsOf(name: string): readonly string[] {
  return name.split(/\s+/).filter((part) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part));
}

interface ReadBoxes {
  /** as the form carries them, each once */
  readonly boxes: readonly string[];
  /** a box by numbers that is none */
  readonly fault: boolean;
}

const NUMBERS = ['page', 'left', 'top', 'width', 'height'] as const;

function readBoxes(typed: Typed, pages: readonly PageSize[]): ReadBoxes {
  const chosen = several(typed, 'box').filter((text) => boxesFromText(text, pages.length) !== undefined);
  const given = NUMBERS.map((name) => one(typed, name).trim().replace(',', '.'));
  if (given.every((text) => text === '')) return { boxes: [...new Set(chosen)], fault: false };
  const [page = Number.NaN, x = 0, y = 0, width = 0, height = 0] = given.map((text) => (text === '' ? Number.NaN : Number(text)));
  const text = boxesAsText([{ page, x: x / 100, y: y / 100, width: width / 100, height: height / 100 }]);
  if (boxesFromText(text, pages.length) === undefined || width <= 0 || height <= 0) return { boxes: chosen, fault: true };
  return { boxes: [...new Set([...chosen, text])], fault: false };
}

/** What the page showed last: the boxes, and the word that was searched for. */
const SEEN = 'shown';

function seenOf({ boxes, typed }: Pick<Showing, 'boxes' | 'typed'>): string {
  return [...[...boxes].sort(), one(typed, 'search').trim()].join(' ');
}

interface Showing extends ReadBoxes {
  readonly desk: CaseDesk;
  readonly opened: Opened;
  readonly pages: readonly PageSize[];
  readonly typed: Typed;
  readonly found: readonly Found[];
  readonly key: string;
}

function show(showing: Showing, refusals: readonly Refusal[], status: 200 | 422, first?: string): Response | Promise<Response> {
  const { desk, opened, key } = showing;
  const says = redactionWords(desk.language);
  const at = `${desk.base}/documenten/${opened.file.id}`;
  const own = new Set(['box', 'reason', 'audience', 'party', 'forum']);
  return desk.c.html(
    <StepPage
      frame={staffFrame(desk)}
      today={desk.today}
      heading={says.heading(opened.file.name)}
      lead={says.lead}
      fields={fieldsOf(showing, refusals)}
      faults={refusals
        .filter(({ field }) => field === undefined || !own.has(field))
        .map((refusal) => ({ message: refusalInWords(refusal, desk) }))}
      form={targetOf(desk, `${at}/lakken`, { key, carries: [{ name: SEEN, value: seenOf(showing) }] })}
      notices={first === undefined ? [] : [{ meaning: 'info', heading: first, live: true }]}
      submit={says.make}
      also={{ label: says.look, name: 'also', value: 'look' }}
      cancelHref={at}
      aside={<RedactPages says={says} at={at} name={opened.file.name} pages={showing.pages} boxes={showing.boxes} />}
    />,
    status,
  );
}

function fieldsOf({ desk, typed, found, boxes, fault }: Showing, refusals: readonly Refusal[]): readonly FieldSpec[] {
  const says = redactionWords(desk.language);
  const step = wordsOf('redact', desk);
  const errorOf = (name: string) => {
    const refusal = refusals.find(({ field }) => field === name);
    return refusal === undefined ? undefined : refusalInWords(refusal, desk);
  };
  const options = optionsOf(found, boxes, says);
  const searched = one(typed, 'search').trim();
  const missed = searched !== '' && !found.some(({ kind }) => kind === 'searched');
  const numbers = NUMBERS.map(
    (name): FieldSpec => ({
      kind: 'number',
      name,
      label: says.numbers[name],
      width: 'short',
      // what became a box stands in the list
      value: fault ? one(typed, name) : '',
      ...(fault && name === 'page' ? { error: says.badNumbers } : {}),
    }),
  );
  return [
    ...(options.length === 0 ? [{ kind: 'tell' as const, text: says.none }] : []),
    {
      kind: 'checkboxes',
      name: 'box',
      label: says.boxes,
      hint: says.boxesHint,
      options,
      values: boxes,
      ...(errorOf('box') === undefined ? {} : { error: says.nothingChosen }),
    },
    {
      kind: 'text',
      name: 'search',
      label: says.search,
      hint: says.searchHint,
      value: searched,
      optional: true,
      ...(missed ? { error: says.notFound(searched) } : {}),
    },
    {
      kind: 'group',
      label: says.byNumbers,
      hint: says.byNumbersHint,
      fields: numbers,
      rows: true,
      folded: fault ? 'open' : 'shut',
    },
    {
      kind: 'long',
      name: 'reason',
      label: step.fields.reason?.label ?? '',
      hint: step.fields.reason?.hint,
      value: one(typed, 'reason'),
      rows: 3,
      error: errorOf('reason'),
    },
    {
      kind: 'radios',
      name: 'audience',
      label: step.fields.audience?.label ?? '',
      options: Object.entries(step.choices.audience ?? {})
        .map(([value, label]): Option => ({ value, label, ...revealedBy(value, desk, typed, errorOf) }))
        .filter(({ value, reveals }) => value !== 'outside' || reveals !== undefined),
      value: one(typed, 'audience') || 'us',
    },
  ];
}

/** Which person, and which body outside: asked only with the answer that needs it. */
function revealedBy(
  audience: string,
  desk: CaseDesk,
  typed: Typed,
  errorOf: (name: string) => string | undefined,
): { readonly reveals?: readonly FieldSpec[] } {
  const { state, policy, people } = desk.open;
  const list = (name: 'party' | 'forum', options: readonly Option[]): FieldSpec => ({
    ...{ kind: 'select', name, options, value: one(typed, name), error: errorOf(name), optional: true },
    label: wordsOf('redact', desk).fields[name]?.label ?? '',
  });
  if (audience === 'party') {
    const named = state.parties.map(({ id, person }) => ({ value: id, label: people.get(person)?.name ?? id }));
    return { reveals: [list('party', named)] };
  }
  const forums = Object.entries(policy.forums).map(([value, { name }]) => ({ value, label: say(name, desk.language) }));
  return audience === 'outside' && forums.length > 0 ? { reveals: [list('forum', forums)] } : {};
}

function optionsOf(
  found: readonly Found[],
  boxes: readonly string[],
  says: ReturnType<typeof redactionWords>,
): readonly Option[] {
  const known = found.map(({ kind, text, boxes: at }) => ({
    value: boxesAsText(at),
    label: says.found(kind, text, at[0]?.page ?? 1),
  }));
  const values = new Set(known.map(({ value }) => value));
  const drawn = boxes.filter((text) => !values.has(text));
  return [...known, ...drawn.map((value, at) => ({ value, label: says.drawn(Number(value.split('.')[0]), at + 1) }))];
}
