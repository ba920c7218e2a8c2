/** The address of each page of the complaint form: one form in one browser has a name of its own, so that two tabs are two forms. */

import { randomBytes } from 'node:crypto';
import { isComplaintKind } from '#core/policy/complaint-kind.ts';
import { several, type Typed } from '../../forms/typed.ts';
import type { Visit } from '../visit.ts';
import { CONTROL, type FormStep, recordOf, stepsFor } from './answers.ts';

/** The last part of a page's address. */
const WORD: Readonly<Record<FormStep, string>> = {
  story: 'verhaal',
  about: 'waarover',
  wish: 'wens',
  who: 'wie',
  documents: 'documenten',
  check: 'controle',
};

/** What the address says beside the page: it leads back to the last one, something must be put right, something must be said. */
export interface AskedFor {
  readonly fromCheck?: boolean;
  readonly faulty?: boolean;
  readonly said?: 'gone' | 'changed';
}

const SAID = { gone: 'weg', changed: 'gewijzigd' } as const;

/** The name of a form that is begun: it tells nobody anything without the cookie of its browser. */
export function newFormName(): string {
  return randomBytes(8).toString('base64url');
}

/** The name of a form as it was told; undefined when it is none. */
export function formNameIn(told: string | undefined): string | undefined {
  return told !== undefined && /^[\w-]{11}$/.test(told) ? told : undefined;
}

/** The page with this word in its address, among those that this record has. */
export function stepAt(visit: Visit, typed: Typed, word: string | undefined): FormStep | undefined {
  return stepsFor(visit, typed).find((step) => WORD[step] === word);
}

/** The address of a page. */
export function addressOfStep(visit: Visit, form: string, step: FormStep, typed: Typed, asked: AskedFor = {}): string {
  const record = recordOf(visit, several(typed, CONTROL.record)[0] ?? '');
  const query = new URLSearchParams([
    // the first page is asked for before anything is kept
    ...(step !== 'story' || isComplaintKind(visit.policy, record) ? [] : [['soort', record]]),
    ...(asked.fromCheck ? [['van', 'controle']] : []),
    ...(asked.faulty ? [['fout', '1']] : []),
    ...(asked.said === undefined ? [] : [['melding', SAID[asked.said]]]),
  ]);
  return `${visit.base}/klacht/${form}/${WORD[step]}${query.size === 0 ? '' : `?${query}`}`;
}

/** What the address of this request says. */
export function askedIn({ c }: Visit): AskedFor {
  const told = c.req.query('melding');
  const said = (['gone', 'changed'] as const).find((one) => SAID[one] === told);
  return {
    fromCheck: c.req.query('van') !== undefined,
    faulty: c.req.query('fout') !== undefined,
    ...(said === undefined ? {} : { said }),
  };
}

/** The address of the question whether everything that was filled in must go; from there it leads back to this page. */
export function stopAt(visit: Visit, form: string, step: FormStep): string {
  return `${visit.base}/klacht/${form}/stoppen?van=${WORD[step]}`;
}
