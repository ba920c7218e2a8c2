/** The Liquid of letters: strict, without files, with few tags and filters, and with a tag for mandatory content. */

import { Context, Liquid, type Template as Part, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import { clockTime, longDate } from './dates.ts';
import { isBlank } from './letter.ts';
import { saysNothing } from './markdown/blocks.ts';
import { Values } from './values.ts';

const TAGS = ['assign', 'break', 'case', 'comment', 'continue', 'for', 'if', 'unless'];
const FILTERS = [
  ...['append', 'at_least', 'at_most', 'capitalize', 'concat', 'default', 'divided_by', 'downcase', 'first', 'join', 'last'],
  ...['map', 'minus', 'modulo', 'plus', 'prepend', 'remove', 'replace', 'reverse', 'round', 'size', 'slice', 'sort', 'split'],
  ...['strip', 'times', 'truncate', 'uniq', 'upcase', 'where'],
];

/** A template may be this long, take this long to fill in, make this much, and print this many values: guards against loops. */
const PARSE_LIMIT = 100_000;
const RENDER_LIMIT_MS = 1_000;
const MEMORY_LIMIT = 1_000_000;
const VALUES_LIMIT = 10_000;

type Rendering = { readonly values: Values; readonly blocks: { id: string; empty: boolean }[] };

/** What is gathered while one letter is filled in, by the context that fills it in. */
const renderings = new WeakMap<Context, Rendering>();

function renderingOf(context: Context): Rendering {
  const rendering = renderings.get(context);
  if (!rendering) throw new Error('a letter is rendered through fillIn only');
  return rendering;
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')) return value.join(', ');
  throw new Error('dit is geen tekst: noem een van de velden ervan');
}

/**
 * `{% block findings %} … {% endblock %}`: content that a clause demands. It counts as empty when it says nothing, and also
 * when it has a hole: a value that is blank. What may be absent stands in an `{% if %}`.
 */
class BlockTag extends Tag {
  readonly #id: string;
  readonly #content: Part[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.#id = token.args.trim();
    if (!/^[a-z][a-z0-9-]*$/.test(this.#id)) throw new Error('een blok heeft een naam van kleine letters, cijfers en streepjes');
    const stream = liquid.parser.parseStream(remaining);
    let closed = false;
    stream
      .on('tag:endblock', () => {
        closed = true;
        stream.stop();
      })
      .on('template', (part: Part) => this.#content.push(part))
      .on('end', () => {
        if (!closed) throw new Error(`het blok ‘${this.#id}’ is niet afgesloten met {% endblock %}`);
      });
    stream.start();
  }

  override *render(context: Context): Generator<unknown, string, string> {
    const { values, blocks } = renderingOf(context);
    const first = values.count;
    const text = yield this.liquid.renderer.renderTemplates(this.#content, context);
    const texts = values.since(first);
    blocks.push({ id: this.#id, empty: texts.some(isBlank) || saysNothing(text, values) });
    return `\n\n${text}\n\n`;
  }
}

const optional = (format: (value: string) => string) => (value: unknown) => {
  const text = written(value);
  return text === '' ? '' : format(text);
};

function engine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    templates: {},
    parseLimit: PARSE_LIMIT,
    renderLimit: RENDER_LIMIT_MS,
    memoryLimit: MEMORY_LIMIT,
    outputEscape(this: unknown, value: unknown) {
      const { values } = renderingOf((this as { context: Context }).context);
      if (values.count >= VALUES_LIMIT) throw new Error(`een brief toont hoogstens ${VALUES_LIMIT} waarden`);
      return values.token(written(value));
    },
  });
  for (const tag of Object.keys(liquid.tags)) if (!TAGS.includes(tag)) delete liquid.tags[tag];
  for (const filter of Object.keys(liquid.filters)) if (!FILTERS.includes(filter)) delete liquid.filters[filter];
  liquid.registerTag('block', BlockTag);
  for (const language of ['nl', 'en'] as const) {
    liquid.registerFilter(
      `date_${language}`,
      optional((value) => longDate(value, language)),
    );
    liquid.registerFilter(
      `time_${language}`,
      optional((value) => clockTime(value, language)),
    );
  }
  return liquid;
}

const liquid = engine();

/** A compiled piece of Liquid. */
export type Compiled = readonly Part[];

/** Reads Liquid. Throws liquidjs's own error, which knows its place. */
export function compile(text: string): Compiled {
  return liquid.parse(text);
}

/** The ids of the blocks of a text, in order, wherever they stand. */
export function blockIds(text: string): { id: string; index: number }[] {
  return [...text.matchAll(/\{%-?\s*block\s+([^\s%]+)\s*-?%\}/g)].map((match) => ({ id: match[1] ?? '', index: match.index }));
}

/** Fills in facts (plain JSON). Throws liquidjs's own error on an unknown fact, a wrong value or a limit that is met. */
export function fillIn(compiled: Compiled, facts: object): { text: string } & Rendering {
  const context = new Context(facts, liquid.options, { sync: true });
  const rendering: Rendering = { values: new Values(), blocks: [] };
  renderings.set(context, rendering);
  return { text: String(liquid.renderSync([...compiled], context)), ...rendering };
}
