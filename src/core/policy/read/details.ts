/** Reads the details of a policy: what else is recorded of a case. */
import { type Detail, detailKinds } from '../details.ts';
import { verbs } from '../vocabulary.ts';
import { fault, type Reader, refersTo } from './reading.ts';
import { block, dictionary, entryOf, fallback, flag, oneOf, oneOrMore, optional, required, text, whole } from './shape.ts';
import { label } from './values.ts';

const byAnswer = dictionary(refersTo('role'));

/** A role; of a choice the roles by the answers that are about who holds them. */
const concerns: Reader<string | Readonly<Record<string, string>>> = (node, reading) => {
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) byAnswer(node, reading);
  return node.kind === 'map' ? byAnswer(node, reading) : refersTo('role')(node, reading);
};

const shape = block({
  name: required(label),
  hint: optional(label),
  kind: required(oneOf(detailKinds)),
  choices: fallback(dictionary(label), {}),
  max: optional(whole(1, 999_999_999)),
  personal: fallback(flag, false),
  identifies: optional(flag),
  ask: fallback(oneOf(['complainant', 'staff']), 'staff'),
  records: optional(oneOrMore(refersTo('record'))),
  'required-before': fallback(oneOrMore(oneOf(verbs)), []),
  concerns: optional(concerns),
  'calls-complainant': optional(flag),
  source: fallback(oneOrMore(text(200)), []),
});

/** One detail, with what its parts must mean together. */
const detail: Reader<Detail> = (node, reading) => {
  const read = shape(node, reading);
  if (read === undefined) return undefined;
  const wrong = contradictionIn(read);
  if (wrong === undefined) return read;
  const [key, message, help] = wrong;
  return fault(reading, entryOf(node, key)?.at ?? node.at, 'contradiction', message, help);
};

function contradictionIn({
  kind,
  choices,
  max,
  requiredBefore,
  personal,
  concerns,
  callsComplainant,
  ask,
}: Detail): readonly [string, string, string] | undefined {
  const chosen = Object.keys(choices).length;
  if (kind === 'choice' && chosen === 0)
    return ['kind', 'Er is niets om uit te kiezen.', 'Noem choices, elk met een code en een naam.'];
  if (kind !== 'choice' && chosen > 0)
    return ['choices', 'Alleen bij kind: choice valt er iets te kiezen.', 'Haal choices weg, of kies kind: choice.'];
  if (max !== undefined && (kind === 'day' || kind === 'flag' || kind === 'choice'))
    return ['max', 'Dit soort gegeven heeft geen grootste waarde.', 'Haal max weg.'];
  if (personal && (kind === 'text' || kind === 'long-text'))
    return ['personal', 'Een tekst is altijd persoonlijk.', 'Haal personal weg.'];
  if (typeof concerns === 'string' && (kind !== 'flag' || ask !== 'complainant'))
    return ['concerns', 'Over wie het gaat, zegt wie klaagt met ja of nee.', 'Kies kind: flag en ask: complainant.'];
  if (typeof concerns === 'object' && (kind !== 'choice' || ask !== 'complainant'))
    return ['concerns', 'Over wie het gaat, kiest wie klaagt uit een lijst.', 'Kies kind: choice en ask: complainant.'];
  const unknown = Object.keys(typeof concerns === 'object' ? concerns : {}).find((code) => !Object.hasOwn(choices, code));
  if (unknown !== undefined)
    return [
      'concerns',
      `Er is geen antwoord ‘${unknown}’ om te kiezen.`,
      `Noem een antwoord uit choices: ${Object.keys(choices).join(', ')}.`,
    ];
  if (callsComplainant === true && (kind !== 'choice' || ask !== 'complainant'))
    return ['calls-complainant', 'Hoe iemand heet, kiest wie klaagt uit een lijst.', 'Kies kind: choice en ask: complainant.'];
  return requiredBefore.includes('lodge')
    ? [
        'required-before',
        'Indienen wacht nergens op: wie klaagt, wordt gehoord.',
        'Noem een latere stap, zoals conclude of close.',
      ]
    : undefined;
}

/** The details by id. */
export const details = dictionary(detail);
