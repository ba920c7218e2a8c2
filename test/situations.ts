/** Named situations: cases as far along as a test needs them. All begin on Monday 1 June 2026, ten o'clock. */
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from './a-policy.ts';
import { anna, anybody, cor, given, type Raw, type Story, system } from './given-when-then.ts';

export const jo = { name: 'Jo', email: 'jo@example.org', phone: '0612345678' };
export const mo = { name: 'Mo', email: 'mo@example.org' };

/** What Jo types in the form. */
export const aForm: Raw = { record: 'complaint', channel: 'form', story: 'Nooit teruggebeld.', people: [jo] };

/** Jo complains through the form. */
export function aComplaint(policy: Policy = aPolicy(), form: Raw = {}): Story {
  return given(policy).has(anybody, 'lodge', { ...aForm, ...form });
}

/** Jo complains on the telephone: an oral complaint. */
export function anOralComplaint(policy: Policy = aPolicy()): Story {
  return given(policy).has(cor, 'lodge', { ...aForm, channel: 'phone' });
}

/** Jo and Mo complain together. */
export function aComplaintOfTwo(policy: Policy = aPolicy()): Story {
  return aComplaint(policy, { people: [jo, mo] });
}

/** Jo complains, and colleague Bas turns out to be concerned. */
export function aComplaintAboutBas(policy: Policy = aPolicy()): Story {
  return aComplaint(policy).has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
}

/** Anna handles it. */
export function handled(story: Story = aComplaint()): Story {
  return story.has(cor, 'assign', { staff: 'anna' });
}

/** Two points, which Jo confirmed by phone. */
export function framed(story: Story = handled()): Story {
  const elements = [{ text: 'Niet teruggebeld', wish: 'Een excuus' }, { text: 'Onaardig' }];
  return story.has(anna, 'frame', { elements, confirmed: 'by-phone' });
}

/** Every complainant was heard in a talk. */
export function heard(story: Story = framed()): Story {
  for (const one of story.state.parties.filter(({ capacity }) => capacity === 'complainant'))
    story.has(anna, 'hear', { party: one.id, way: 'talk' });
  for (const one of story.state.parties.filter(({ capacity }) => capacity === 'subject'))
    story.has(anna, 'hear', { party: one.id, way: 'talk' });
  return story;
}

/** Both points have a verdict. */
export function judged(story: Story = heard()): Story {
  story.has(anna, 'find', { element: 1, finding: 'Klopt', verdict: 'founded', shows: ['improper-treatment'] });
  return story.has(anna, 'find', { element: 2, finding: 'Klopt niet', verdict: 'unfounded' });
}

/** The reasoned letter is decided upon; it has not left yet. */
export function concluded(story: Story = judged()): Story {
  return story.has(anna, 'conclude', { explanation: 'Zo zit het.', verdict: 'founded', judgement: 'Terecht.' });
}

/** The letter has left to all complainants. */
export function answered(story: Story = concluded()): Story {
  return sent(story, 'conclusion', ...complainantsOf(story));
}

/** Somebody was called, and all complainants say that it is solved. */
export function solved(story: Story = handled()): Story {
  const names = complainantsOf(story);
  for (const name of names) story.has(anna, 'contact', { party: `@${name}`, medium: 'phone', result: 'reached' });
  for (const name of names) story.has(anna, 'accept', { party: `@${name}`, yes: ['enough', 'gone'] });
  return story;
}

/** This letter left to these people, because of the last entry that asked for it. */
export function sent(story: Story, letter: string, ...names: readonly string[]): Story {
  const because = story.state.sequence;
  for (const name of names) story.has(system, 'send', { party: `@${name}`, letter, because, medium: 'email' });
  return story;
}

function complainantsOf(story: Story): readonly string[] {
  return story.state.parties
    .filter((one) => one.capacity === 'complainant' && one.withdrawn === undefined)
    .map((one) => story.nameOf(one));
}

/** Jo complains, and Ria speaks for Jo. */
export function aSpokenFor(policy: Policy = aPolicy()): Story {
  const ria = { name: 'Ria', email: 'ria@example.org', capacity: 'representative', represents: 0 };
  return aComplaint(policy, { people: [jo, ria] });
}
