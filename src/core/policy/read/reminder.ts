/** The reader of a reminder: whoever was asked something and did not answer is told once more, by itself. */
import type { Clause, ReminderRule } from '../clause.ts';
import { condition } from './condition.ts';
import { refersTo } from './reading.ts';
import { block, optional, required, wordOr } from './shape.ts';
import { length } from './values.ts';

export const reminder = block({
  of: required(wordOr('question', 'question', refersTo('clause'))),
  before: optional(length),
  after: optional(length),
  when: optional(condition),
});

type Say = (key: string, message: string, help: string) => void;

/** What a schema cannot say of it: when it leaves, and which letter that is. */
export function meaningOfReminder(
  { id, letters }: Pick<Clause, 'id' | 'letters'>,
  { before, after }: ReminderRule,
  say: Say,
): void {
  const length = before ?? after;
  if (length === undefined || (before !== undefined && after !== undefined)) {
    say('reminder', 'Een herinnering gaat één keer: zo lang voor de dag, of zo lang erna.', 'Noem before of after.');
  } else if (length.unit === 'hour') {
    say('reminder', 'Een herinnering gaat op een dag, en niet op een uur.', 'Reken in dagen of langer.');
  }
  if (!letters.some(({ on }) => on === `reminded:${id}`)) {
    say(
      'reminder',
      'Er gaat geen brief bij deze herinnering.',
      `Schrijf bij letters: { letter: …, on: 'reminded:${id}', to: party }.`,
    );
  }
}
