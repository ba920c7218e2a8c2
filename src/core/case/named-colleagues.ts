/** Colleagues whose names stand in what somebody told: perhaps it is about them, and then the firewall must know it (Awb 9:7). */

/** A colleague as far as it matters here. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

/** Small words before a family name: "van der Berg". */
const PARTICLES = new Set(
  "van von de den der het 't ’t ten ter te in op aan onder bij voor over uit la le du da dos di el al ben ibn zu".split(' '),
);

const ADDRESSES = new Set('mevrouw mevr mw meneer mijnheer heer dhr juffrouw mr dr drs ing ir prof'.split(' '));

/**
 * Those of whom the family name stands in the text, in the order given. A name is a hint and no proof: many people share one. It counts
 * when it begins with a capital, or when a form of address stands before it, since "een bakker" is nobody's name and people who are
 * angry do not always type capitals. Small words before the name must be the same: "De Wit" is not "Wit", and "T. de Wit" is not M.
 */
export function namedColleagues<One extends Named>(text: string, colleagues: readonly One[]): readonly One[] {
  const words = (text.match(WORD) ?? []).map((word) => ({ plain: plain(word), capital: /^\p{Lu}/u.test(word) }));
  const places = new Map<string, number[]>();
  for (const [place, { plain: word }] of words.entries()) places.set(word, [...(places.get(word) ?? []), place]);
  const stands = ({ initial, particles, main }: FamilyName) =>
    (places.get(main) ?? []).some((place) => {
      const before = particlesBefore(words, place);
      if (before.length !== particles.length || before.some((word, at) => word !== particles[at])) return false;
      const first = words[place - before.length - 1];
      const another = first?.capital === true && first.plain.length === 1 && initial !== undefined && first.plain !== initial;
      return !another && (ADDRESSES.has(first?.plain ?? '') || words[place]?.capital === true);
    });
  return colleagues.filter(({ name }) => familyNames(name).some(stands));
}

interface FamilyName {
  /** the first letter of the first name, where there is one */
  readonly initial: string | undefined;
  readonly particles: readonly string[];
  readonly main: string;
}

/** "Wit, M. de" and "M. de Wit" are one name; of a double name either half will do. */
function familyNames(name: string): readonly FamilyName[] {
  const [family = '', given] = name.split(',');
  const whole = given === undefined ? family : `${given} ${family}`;
  return whole
    .split('-')
    .map((part) => (part.match(WORD) ?? []).map(plain))
    .flatMap((words): FamilyName[] => {
      const main = words.at(-1);
      // an initial or a particle alone is nobody's name
      if (main === undefined || main.length < 2 || PARTICLES.has(main)) return [];
      const last = words.length - 1;
      const particles = particlesBefore(words.map(bare), last);
      return [{ initial: last > particles.length ? words[0]?.[0] : undefined, particles, main }];
    });
}

function bare(word: string): { readonly plain: string } {
  return { plain: word };
}

function particlesBefore(words: readonly { readonly plain: string }[], place: number): readonly string[] {
  let first = place;
  while (first > 0 && PARTICLES.has(words[first - 1]?.plain ?? '')) first -= 1;
  return words.slice(first, place).map(({ plain: word }) => word);
}

/** Without capitals and marks; the Turkish letter without a dot is an i for who types Dutch. */
function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}
