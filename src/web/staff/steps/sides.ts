/** What each side said in a case: at hearings, in answers to our questions, in talks that we noted. */
import type { PartyId } from '#core/case/state.ts';
import { partyOf } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { say } from '#core/policy/label.ts';
import type { OpenCase } from '#handling/open-case.ts';
import type { Language } from '../../words/language.ts';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';
import type { Names } from '../case/names.ts';

export type Side = 'complainant' | 'subject' | 'witness';

/** One time that somebody said something. */
export interface Said {
  readonly side: Side;
  readonly who: string;
  /** "Een hoorzitting op ons kantoor", "antwoord op een vraag" */
  readonly how: string;
  readonly at: string;
  readonly text: string;
  /** the question it answers */
  readonly asked?: string | undefined;
}

interface Telling {
  readonly open: Pick<OpenCase, 'state' | 'events' | 'policy'>;
  readonly names: Names;
  readonly language: Language;
  readonly says: SpecialStepWords;
}

/** Everything that was said, in the order in which it was. What was destroyed is left out. */
export function sidesOf(telling: Telling): readonly Said[] {
  return telling.open.events.flatMap((event) => {
    const said = saidIn(event, telling);
    const side = event.party === undefined ? undefined : sideOf(event.party, telling);
    if (said === undefined || said.text.trim() === '' || side === undefined || event.party === undefined) return [];
    return [{ side, who: telling.names.party(event.party), at: event.at, ...said }];
  });
}

function saidIn(event: CaseEvent, telling: Telling): Pick<Said, 'how' | 'text' | 'asked'> | undefined {
  const { points } = telling.says;
  const text = (name: string) => String(event.personal?.[name] ?? '');
  if (event.name === 'heard') return { how: formOf(event, telling), text: text('report') };
  if (event.name === 'remarked') return { how: points.remarked, text: text('words') };
  // what we wrote down of an attempt is not what somebody said
  if (event.name === 'contacted')
    return event.facts.result === 'reached' ? { how: points.called, text: text('summary') } : undefined;
  if (event.name !== 'answered') return undefined;
  const question = telling.open.state.questions.find((one) => one.number === event.facts.question);
  return { how: points.answered, text: text('answer'), asked: question?.text };
}

function formOf(event: CaseEvent, { open, language }: Telling): string {
  const way = String(event.facts.way);
  const form = open.policy.hearing.forms[way];
  const name = form === undefined ? way : say(form.name, language);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Who speaks for a complainant speaks on that side. */
function sideOf(party: PartyId, { open }: Telling): Side | undefined {
  const capacity = partyOf(open.state, party)?.capacity;
  if (capacity === 'informed') return undefined;
  return capacity === 'representative' ? 'complainant' : capacity;
}
