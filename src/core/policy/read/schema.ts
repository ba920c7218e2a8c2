/**
 * The JSON Schema of a document, made by asking its readers what they would read: it cannot be otherwise than they are.
 * A reader that is no building stone is asked with a text, a list and a block, and answers through the stones it uses.
 */
import type { Form, Reader, Reading } from './reading.ts';
import type { Tree } from './tree.ts';

/** A part of a JSON Schema (draft 2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/** What the fields mean, by the path of their key (`clause.duty.within` in a named part, `roles.*.may` elsewhere), or by the key alone. */
export type Meanings = Readonly<Record<string, string>>;

/** Parts that have a name in the schema: those that stand in more than one place, or in themselves. */
export type Named = ReadonlyMap<Reader<unknown>, string>;

/** The schema of a document, with its named parts; and the fields of which nobody wrote down what they mean. */
export function schemaOf(
  document: Reader<unknown>,
  named: Named,
  meanings: Meanings,
): { readonly schema: Schema; readonly undescribed: readonly string[] } {
  const asking = new Asking(named, meanings);
  const root = asking.at(document, '');
  const parts = Object.fromEntries([...asking.parts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { schema: { ...root, $defs: parts }, undescribed: [...asking.undescribed].sort() };
}

const place = { line: 1, column: 1 };
const word: Tree = { kind: 'text', at: place, text: '?', quoted: true };
const asks: readonly Tree[] = [
  word,
  { kind: 'list', at: place, items: [] },
  { kind: 'map', at: place, entries: [{ key: '?', at: place, value: word }] },
];

class Asking {
  readonly parts = new Map<string, Schema>();
  readonly undescribed = new Set<string>();
  readonly #named: Named;
  readonly #meanings: Meanings;

  constructor(named: Named, meanings: Meanings) {
    this.#named = named;
    this.#meanings = meanings;
  }

  /** The schema of what a reader reads; of a named part a reference to it. */
  at(reader: Reader<unknown>, path: string): Schema {
    const name = this.#named.get(reader);
    if (name === undefined) return this.#answer(reader, path);
    if (!this.parts.has(name)) {
      this.parts.set(name, {}); // it may stand in itself
      this.parts.set(name, this.#answer(reader, name));
    }
    return { $ref: `#/$defs/${name}` };
  }

  /** What the reader answers to a text, a list and a block; one that it takes without saying how is a text. */
  #answer(reader: Reader<unknown>, path: string): Schema {
    const answers = asks.flatMap((node) => {
      const forms: Form[] = [];
      const reading: Reading = { file: '', faults: [], references: [], asked: (form) => void forms.push(form) };
      reader(node, reading);
      if (forms.length > 0) return forms.filter((form) => suits(form, node)).map((form) => this.#schema(form, path));
      return node.kind === 'text' && reading.faults.every(({ code }) => code !== 'wrong-type') ? [TEXT] : [];
    });
    const written = [...new Map(answers.map((one) => [JSON.stringify(one), one])).values()];
    return written.length === 1 ? (written[0] as Schema) : { anyOf: written };
  }

  #schema(form: Form, path: string): Schema {
    switch (form.kind) {
      case 'text':
        return textSchema(form);
      case 'whole':
        return { type: 'integer', minimum: form.least, maximum: form.most };
      case 'flag':
        return { type: 'boolean' };
      case 'one-of':
        return { enum: form.values };
      case 'word':
        return { anyOf: [{ const: form.word }, this.at(form.otherwise, path)] };
      case 'same-as':
        return this.at(form.reader, path);
      case 'reference':
        return { type: 'string' };
      case 'list': {
        const items = this.at(form.of, path);
        return form.orOne
          ? { anyOf: [items, { type: 'array', items, ...(form.orNone ? {} : { minItems: 1 }) }] }
          : { type: 'array', items };
      }
      case 'dictionary':
        return {
          type: 'object',
          propertyNames: { pattern: form.key.source },
          additionalProperties: this.at(form.of, `${path}.*`),
        };
      case 'block':
        return this.#block(form.parts, path);
    }
  }

  #block(parts: Extract<Form, { kind: 'block' }>['parts'], path: string): Schema {
    const properties = Object.entries(parts).map(([key, { reader }]) => {
      const own = path === '' ? key : `${path}.${key}`;
      const means = this.#meanings[own] ?? this.#meanings[key];
      if (means === undefined) this.undescribed.add(own);
      return [key, { ...(means === undefined ? {} : { description: means }), ...this.at(reader, own) }] as const;
    });
    const required = Object.keys(parts).filter((key) => parts[key]?.need === 'required');
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    };
  }
}

/** Text as it is typed: to an editor 0800 looks like a number. */
const TEXT: Schema = { type: ['string', 'number', 'boolean'] };

function textSchema({ pattern, suggested }: Extract<Form, { kind: 'text' }>): Schema {
  const formed = pattern === undefined ? TEXT : { type: 'string', pattern: pattern.source };
  return suggested === undefined ? formed : { anyOf: [{ enum: suggested }, formed] };
}

/** Whether a form is asked for with this kind of node: each is told once. */
function suits(form: Form, node: Tree): boolean {
  if (form.kind === 'block' || form.kind === 'dictionary') return node.kind === 'map';
  if (form.kind === 'list') return node.kind === 'list';
  return node.kind === 'text';
}
