/** What is wrong with the answers, by the control where it can be put right, in sentences for whoever fills in the form. */
import { readValues } from '#core/case/read-values.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { lodge } from '#core/case/steps/lodge.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { DOCUMENTS } from '../posted.ts';
import type { Visit } from '../visit.ts';
import { AUTHORITY, CONTROL, complaintFrom, type FormStep, hasHelper, isUnnamed, stepOfName } from './answers.ts';

/** A sentence for each control that needs another look. */
export type Faults = ReadonlyMap<string, string>;

/** Everything that is wrong with the answers so far, by the rules that also hold at the end. */
export function faultsIn(visit: Visit, typed: Typed, documents: readonly StoredFile[]): Faults {
  const { policy, now } = visit;
  const known = new Map(documents.map((one) => [one.id, one]));
  const read = readValues(lodge.fields, complaintFrom(visit, typed), { policy, now, document: (id) => known.get(id) });
  const refusals = 'refused' in read ? read.refused : [];
  return faultsFrom(visit, typed, [...refusals, ...aboutWho(typed), ...withoutNote(typed, documents)]);
}

/** Who says that the note is among the files sends a file. */
function withoutNote(typed: Typed, documents: readonly StoredFile[]): readonly Refusal[] {
  const said = hasHelper(typed) && one(typed, AUTHORITY) === 'yes';
  return said && documents.length === 0 ? [{ code: 'missing', field: DOCUMENTS }] : [];
}

/** Those faults that can be put right on one page. */
export function faultsOn(step: FormStep, faults: Faults): Faults {
  return new Map([...faults].filter(([name]) => stepOfName(name) === step));
}

/** Refusals as sentences beside the controls. */
export function faultsFrom(visit: Visit, typed: Typed, refusals: readonly Refusal[]): Faults {
  const faults = new Map<string, string>();
  for (const refusal of refusals) {
    const name = controlOf(refusal, typed);
    if (!faults.has(name)) faults.set(name, sentence(visit, refusal, name));
  }
  return faults;
}

/** The core speaks of persons by their place in the list, which is the same here; what it says of all of them stands at the first. */
function controlOf({ code, field = 'story' }: Refusal, typed: Typed): string {
  if (field === 'name') return 'people.0.name';
  if (field === 'people')
    return code === 'needs-a-way-to-reach' ? 'people.0.email' : one(typed, CONTROL.who) === '' ? CONTROL.who : 'people.0.name';
  return stepOfName(field) === undefined ? 'story' : field;
}

function sentence({ says, language, policy }: Visit, refusal: Refusal, name: string): string {
  const { story, who } = says.form;
  if (refusal.code === 'needs-a-way-to-reach') return who.missingReach;
  if (refusal.code === 'missing') {
    if (name === 'story') return story.missing;
    if (name === DOCUMENTS) return says.form.documents.missing;
    if (name === 'people.0.name') return who.missingName;
    if (name === 'people.1.name') return who.missingHelper;
  }
  return refusalInWords(refusal, { language, policy }, policy.voice.address);
}

function aboutWho(typed: Typed): readonly Refusal[] {
  if (isUnnamed(typed)) return [];
  const said = (name: string) => one(typed, name).trim() !== '';
  const reach = ['email', 'phone', 'address'].flatMap((key) => [`people.0.${key}`, `people.1.${key}`]);
  const ways = hasHelper(typed) ? reach : reach.filter((name) => name.startsWith('people.0'));
  return [
    ...(said('people.0.name') ? [] : [{ code: 'missing', field: 'people.0.name' } as const]),
    ...(hasHelper(typed) && !said('people.1.name') ? [{ code: 'missing', field: 'people.1.name' } as const] : []),
    ...(ways.some(said) ? [] : [{ code: 'needs-a-way-to-reach', field: 'people' } as const]),
  ];
}
