/** Letters that did not leave: why, in words, and what can be done about each. */
import { momentAt } from '#core/time/moment.ts';
import { openCase } from '#handling/open-case.ts';
import { type LetterTrouble, letterTrouble } from '#store/post/mail-trouble.ts';
import type { Tx } from '#store/transaction.ts';
import type { OutgoingWords } from '../../words/staff/outgoing-nl.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import { targetOf } from '../posted.ts';
import type { TroubleLine } from '../views/post.tsx';
import type { Desk } from '../visit.ts';
import { letterName } from './to-post.ts';

/** In the cases that this colleague may see, or in one of them; `may` is whether anything can be done about it. */
export async function troubleLines(tx: Tx, desk: Desk, may: boolean, caseId?: string): Promise<readonly TroubleLine[]> {
  const lines: TroubleLine[] = [];
  for (const one of await letterTrouble(tx, desk.viewer, 30, caseId)) lines.push(await lineOf(tx, desk, one, may));
  return lines;
}

async function lineOf(tx: Tx, desk: Desk, one: LetterTrouble, may: boolean): Promise<TroubleLine> {
  const { door, viewer, language, policy } = desk;
  const says = registerWords({ language, policy }).outgoing;
  const open = await openCase(door.office, tx, viewer, one.caseId);
  const party = open?.state.parties.find(({ id }) => id === one.party);
  const base = `/werk/zaken/${one.reference}`;
  const act = `/werk/post/${encodeURIComponent(one.id)}`;
  const why = whyNot(one);
  const here = party !== undefined && may && why !== 'gone';
  const unsure = why === 'uncertain' || why === 'uncertainEnd';
  return {
    letter: letterName(desk, one.policy, one.version, one.letter),
    name: (party === undefined ? undefined : open?.people.get(party.person)?.name) ?? '…',
    reference: one.reference,
    caseHref: base,
    why: inWords(desk, one, says),
    late: why !== 'uncertain',
    ...(here ? { correct: correction(why, base, says) } : {}),
    ...(here && one.medium === 'email' && party.reach.includes('post') ? { byPost: targetOf(desk, `${act}/per-post`) } : {}),
    ...(here && !(why === 'badAddress')
      ? {
          retry: {
            form: targetOf(desk, `${act}/opnieuw`),
            text: unsure ? says.retryAnyway : says.retry,
            ...(unsure ? { means: says.retryMeans } : {}),
          },
        }
      : {}),
  };
}

type Why = 'gone' | 'incomplete' | 'badAddress' | 'uncertain' | 'uncertainEnd' | 'refused' | 'tooLong' | 'unknown';

/** The sender writes down in one line how it ended. */
function whyNot({ status, error }: LetterTrouble): Why {
  if (status === 'uncertain') return 'uncertain';
  if (error === 'the case or addressee is gone') return 'gone';
  if (error.startsWith('blocks are missing: ')) return 'incomplete';
  if (error === 'refused: the address cannot be used') return 'badAddress';
  if (error.startsWith('uncertain')) return 'uncertainEnd';
  if (error.startsWith('refused: ')) return 'refused';
  return error.startsWith('too-long: ') ? 'tooLong' : 'unknown';
}

function inWords({ words, today, says: page }: Desk, one: LetterTrouble, says: OutgoingWords): string {
  const why = whyNot(one);
  const said = one.error.replace(/^(refused|too-long|blocks are missing): /, '').slice(0, 200);
  if (why === 'uncertain') return says.uncertain(words.format.shortMoment(momentAt(one.nextAttempt.getTime()), today));
  if (why === 'gone' || why === 'badAddress' || why === 'uncertainEnd') return says[why];
  if (why !== 'incomplete') return says[why](said);
  const blocks: Readonly<Record<string, string>> = page.step.blocks;
  return says.incomplete(
    said
      .split(', ')
      .map((block) => blocks[block] ?? block)
      .join(', '),
  );
}

function correction(why: Why, base: string, says: OutgoingWords) {
  if (why === 'incomplete' || why === 'unknown') return { href: base, text: says.correctCase };
  return { href: `${base}/correction`, text: says.correct };
}
