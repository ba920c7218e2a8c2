/**
 * What a procedure calls the people in it, and a case of each kind, in the sentences of the screens. A sentence of ours holds a place such as `{de klager}`,
 * `{Elke klager}`, `{de klacht}` or `{complainant}`; the word, its plural and its article are facts of the policy (`voice`).
 */
import { type Label, type Language, say } from '#core/policy/label.ts';
import type { Policy, Voice } from '#core/policy/policy.ts';

/** To whom we speak: in which language, and by which procedure. Without a procedure the words are those of the product. */
export interface Speaking {
  readonly language: Language;
  readonly policy?: Pick<Policy, 'voice'> | undefined;
}

type Called = Pick<Voice, 'complainant' | 'complainants' | 'subject' | 'het' | 'matter'>;

const ours = {
  complainant: { nl: 'klager', en: 'complainant' },
  complainants: { nl: 'klagers', en: 'complainants' },
  subject: { nl: 'betrokkene', en: 'person concerned' },
  matter: { name: { nl: 'klacht', en: 'complaint' }, het: false },
} as const satisfies Called;

/** The procedure's word for a person whom the complaint is about. */
export function subjectOf({ subject }: Voice): Label {
  return subject ?? ours.subject;
}

const toldIn = new WeakMap<Policy, Map<string, Policy>>();

/** The policy as it speaks of a case of this kind: what the case is and who told it have the words of that kind, where the policy has them. */
export function inRecord(policy: Policy, record: string): Policy {
  const kind = policy.records[record];
  if (kind === undefined || (kind.toldBy === undefined && isOurs(kind))) return policy;
  const known = toldIn.get(policy) ?? new Map<string, Policy>();
  toldIn.set(policy, known);
  const { het = [], ...voice } = policy.voice;
  const { toldBy } = kind;
  const teller = toldBy === undefined ? { het } : { complainant: toldBy, het: het.filter((one) => one !== 'complainant') };
  const matter = { name: kind.called ?? kind.name, het: kind.het === true };
  const made = known.get(record) ?? { ...policy, voice: { ...voice, ...teller, matter } };
  known.set(record, made);
  return made;
}

/** What a case is called, as one word without an article. */
export function matterIn({ voice }: Pick<Policy, 'voice'>, language: Language): string {
  return say((voice.matter ?? ours.matter).name, language);
}

/** A case as its reader speaks of it, within a sentence: "uw klacht" to whose own it is, and "de klacht" to everybody else. */
export function caseInWords(policy: Pick<Policy, 'voice'>, language: Language, own: boolean): string {
  const { matter = ours.matter, address } = policy.voice;
  const name = say(matter.name, language);
  if (language === 'en') return `${own ? 'your' : 'the'} ${name}`;
  return `${own ? (address === 'je' ? 'je' : 'uw') : matter.het ? 'het' : 'de'} ${name}`;
}

/** What anybody can lodge, each kind as one word: "klacht of tip"; what one calls what is one's own before it is known which of them. */
export function lodgedInWords(policy: Policy, language: Language): string {
  const lodged = Object.entries(policy.records).filter(([, kind]) => kind.lodged);
  const names = lodged.map(([record]) => matterIn(inRecord(policy, record), language));
  const or = language === 'nl' ? ' of ' : ' or ';
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((one) => one !== '').join(or);
}

/** Whether our sentences call this kind what they call it anyway. */
function isOurs({ called, name, het }: Policy['records'][string]): boolean {
  const { nl, en } = called ?? name;
  return het !== true && nl === ours.matter.name.nl && (en ?? ours.matter.name.en) === ours.matter.name.en;
}

/** The words with the procedure's own in their places. Only our places are read, so that a name or a typed text in a sentence keeps its words. */
export function called<T>(words: T, { language, policy }: Speaking): T {
  const { kept, places } = mouthOf(policy?.voice ?? ours, language);
  return inPlaces(words, places, kept) as T;
}

/** One sentence with the procedure's own words in their places. */
export function calledIn(sentence: string, { language, policy }: Speaking): string {
  return filled(sentence, mouthOf(policy?.voice ?? ours, language).places);
}

type Places = Readonly<Record<string, string>>;
interface Mouth {
  readonly places: Places;
  readonly kept: WeakMap<object, unknown>;
}

/** Every table of words is gone through once for each procedure and language. */
const mouths = new WeakMap<Called, Partial<Record<Language, Mouth>>>();

function mouthOf(voice: Called, language: Language): Mouth {
  const known = mouths.get(voice);
  if (known?.[language] !== undefined) return known[language];
  const mouth: Mouth = { places: placesOf(voice, language), kept: new WeakMap() };
  mouths.set(voice, { ...known, [language]: mouth });
  return mouth;
}

function placesOf(voice: Called, language: Language): Places {
  const [one, many, about] = [voice.complainant, voice.complainants ?? ours.complainants, voice.subject ?? ours.subject].map(
    (label) => say(label, language),
  ) as [string, string, string];
  const { name, het: takesHet } = voice.matter ?? ours.matter;
  const matter = say(name, language);
  const isHet = (which: 'complainant' | 'subject') => voice.het?.includes(which) === true;
  const small: Places =
    language === 'nl'
      ? {
          ...{ klager: one, klagers: many, betrokkene: about },
          'de klager': `${isHet('complainant') ? 'het' : 'de'} ${one}`,
          'elke klager': `${isHet('complainant') ? 'elk' : 'elke'} ${one}`,
          'de betrokkene': `${isHet('subject') ? 'het' : 'de'} ${about}`,
          klacht: matter,
          'de klacht': `${takesHet ? 'het' : 'de'} ${matter}`,
          'deze klacht': `${takesHet ? 'dit' : 'deze'} ${matter}`,
          'dezelfde klacht': `${takesHet ? 'hetzelfde' : 'dezelfde'} ${matter}`,
        }
      : {
          ...{ complainant: one, complainants: many, subject: about },
          ...{ 'a complainant': `${article(one)} ${one}`, 'a subject': `${article(about)} ${about}` },
          complaint: matter,
          'a complaint': `${article(matter)} ${matter}`,
        };
  const large = Object.entries(small).map(([place, word]) => [capital(place), capital(word)] as const);
  return { ...small, ...Object.fromEntries(large) };
}

function article(word: string): string {
  return /^[aeio]/i.test(word) ? 'an' : 'a';
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function filled(sentence: string, places: Places): string {
  // a form of address, such as {u}, is no place of ours and stays for whoever fills it
  return sentence.includes('{')
    ? sentence.replace(/\{([A-Za-z ]+)\}/g, (whole, place: string) => places[place] ?? whole)
    : sentence;
}

function inPlaces(words: unknown, places: Places, kept: WeakMap<object, unknown>): unknown {
  if (typeof words === 'string') return filled(words, places);
  if (typeof words !== 'function' && (typeof words !== 'object' || words === null)) return words;
  const known = kept.get(words);
  if (known !== undefined) return known;
  const made =
    typeof words === 'function'
      ? (...given: readonly unknown[]) => inPlaces(words(...given), places, new WeakMap())
      : Array.isArray(words)
        ? words.map((one) => inPlaces(one, places, kept))
        : Object.fromEntries(Object.entries(words).map(([name, one]) => [name, inPlaces(one, places, kept)]));
  kept.set(words, made);
  return made;
}
