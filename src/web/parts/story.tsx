/** The story of a complaint on one line of time: what happened, what is owed and what is late. */
import type { Child } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import type { Explained } from './date-why.tsx';
import { DateWhy } from './date-why.tsx';
import { LongTyped } from './long-typed.tsx';

/** Where on the line an item stands. */
export type StoryState = 'past' | 'owed' | 'late' | 'done';

/** One thing that happened or still has to. */
export interface StoryItem {
  readonly state: StoryState;
  /** the time in words: "za 21 nov, 10.42" or "uiterlijk maandag 4 januari"; none when it has no date of its own */
  readonly time?: string;
  /** the day of something that happened: how long ago stands with the first item of each day, when the story has a `today` */
  readonly day?: string;
  /** what else stands on that line: who acted, who may read it */
  readonly beside?: readonly string[];
  readonly text: Child;
  /** someone's own words */
  readonly quote?: string;
  readonly links?: readonly StoryLink[];
  /** the date of something owed can be asked why */
  readonly why?: Explained;
  /** what asks for something owed without a date: the clause and where it stands */
  readonly because?: { readonly says: string; readonly source: string; readonly href?: string | undefined } | undefined;
  /** who else sees this, in words: "alleen voor ons" */
  readonly seenBy?: string;
}

/** A document or page that belongs to an item. */
export interface StoryLink {
  readonly href: string;
  readonly text: string;
}

/** What a story needs; with `today` a line parts what happened from what is still to come. */
export interface StoryProps {
  readonly items: readonly StoryItem[];
  readonly words: ScreenWords;
  readonly today?: string | undefined;
}

/** The list; a screen reader hears of each item whether it has happened. */
export function Story({ items, words, today }: StoryProps) {
  if (items.length === 0) return <p class="muted">{words.story.empty}</p>;
  const todayAt = today === undefined ? -1 : borderOf(items);
  return (
    <ol class="story">
      {items.map((item, at) => (
        <>
          {at === todayAt ? <li class="story-today">{words.story.today(words.format.dayOfYear(today ?? ''))}</li> : null}
          <Item item={item} words={words} ago={agoOf(item, items[at - 1], words, today)} />
        </>
      ))}
    </ol>
  );
}

/** How long ago it was, once for each day: under twelve lines of one day it would be read twelve times. */
function agoOf({ day }: StoryItem, before: StoryItem | undefined, { format }: ScreenWords, today?: string): string | undefined {
  return day === undefined || today === undefined || day === before?.day ? undefined : format.relative(day, today);
}

/** Where the story passes today: the one place where open items meet closed ones; -1 when there is no such place. */
function borderOf(items: readonly StoryItem[]): number {
  const isOpen = ({ state }: StoryItem) => state === 'owed' || state === 'late';
  const borders = items.flatMap((item, at) => {
    const before = items[at - 1];
    return before !== undefined && isOpen(before) !== isOpen(item) ? [at] : [];
  });
  return borders.length === 1 ? (borders[0] ?? -1) : -1;
}

interface ItemProps {
  readonly item: StoryItem;
  readonly words: ScreenWords;
  readonly ago: string | undefined;
}

function Item({ item, words, ago }: ItemProps) {
  return (
    <li class={`story-${item.state}`}>
      <Dot state={item.state} />
      <span class="hidden-label">{words.story[item.state]}: </span>
      {item.time === undefined ? null : <span class="story-time">{timeLine(item, ago)}</span>}
      <div class="story-text">
        {item.text}{' '}
        {item.why === undefined ? <Because {...item} words={words} /> : <DateWhy date={item.why} words={words} short />}
      </div>
      {item.quote === undefined ? null : (
        <blockquote class="story-quote">
          <LongTyped text={item.quote} words={words} />
        </blockquote>
      )}
      <Links links={item.links ?? []} />
      {item.seenBy === undefined ? null : <p class="story-for">{item.seenBy}</p>}
    </li>
  );
}

function timeLine({ time, beside = [] }: StoryItem, ago: string | undefined): string {
  return [time, ago, ...beside].filter((one) => one !== undefined).join(' · ');
}

/** Something owed without a date can be asked why as well: the answer is the clause. */
function Because({ because, words }: Pick<StoryItem, 'because'> & { readonly words: ScreenWords }) {
  if (because === undefined) return null;
  const { says, source, href } = because;
  return (
    <details class="why">
      <summary>{words.date.whyShort}</summary>
      <div class="why-body">
        <p>{says}</p>
        <p class="why-source">{href === undefined ? source : <a href={href}>{source}</a>}</p>
      </div>
    </details>
  );
}

function Links({ links }: { readonly links: readonly StoryLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="story-links">
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  );
}

function Dot({ state }: { readonly state: StoryState }) {
  return (
    <svg class="story-dot" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {state === 'late' ? <path d="M8 2.2 14.4 13.6H1.6Z" /> : <circle cx="8" cy="8" r={state === 'owed' ? 6 : 4.5} />}
    </svg>
  );
}
