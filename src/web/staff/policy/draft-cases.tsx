/** What the draft would change for the running cases: played in the background, with how far it is. */

import { say } from '#core/policy/label.ts';
import { orderOf } from '#core/words/sum-words.ts';
import { openedVersion } from '#handling/version/opened-version.ts';
import { beginTry } from '#handling/version/try-version.ts';
import { withOrganisation } from '#store/transaction.ts';
import { lastTrial, type Trial, trialCases, trialCounts, trialTotals } from '#store/versions/trials.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { OneButtonForm } from '../../parts/form.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import { policyWords } from '../../words/staff/policy-words.ts';
import { forbidden } from '../faults.tsx';
import { targetOf } from '../posted.ts';
import { DraftLayout } from '../views/policy/draft-frame.tsx';
import type { Desk } from '../visit.ts';
import { type DraftDesk, onDraft, readsDrafts, writerOf } from './draft-desk.ts';

const HERE = '/werk/regeling/concept/zaken';

/** The page. */
export function draftCasesPage(desk: Desk): Promise<Response> {
  return onDraft(
    desk,
    'cases',
    async (tx, { opened }) => {
      const trial = await lastTrial(tx, opened.meta.id);
      if (trial === undefined || trial.state !== 'done') return { trial };
      return {
        trial,
        found: {
          totals: await trialTotals(tx, trial.id, desk.me.id),
          counts: await trialCounts(tx, trial.id, desk.me.id),
          cases: await trialCases(tx, trial.id, desk.viewer),
        },
      };
    },
    (at, of, { trial, found }) => {
      const { says } = at;
      return (
        <DraftLayout of={of}>
          <p class="office-text">{says.casesText}</p>
          {trial === undefined ? null : <Standing at={at} trial={trial} />}
          {found === undefined ? null : <Found at={at} found={found} />}
          {trial?.state === 'running' ? null : (
            <div class="section">
              <OneButtonForm target={targetOf(desk, HERE)}>
                <Button weight={trial === undefined ? 'first' : 'second'}>
                  {trial === undefined ? says.tryCases : says.tryAgain}
                </Button>
              </OneButtonForm>
            </div>
          )}
        </DraftLayout>
      );
    },
  );
}

function Standing({ at, trial }: { readonly at: DraftDesk; readonly trial: Trial }) {
  const { says, desk, opened } = at;
  const { number } = desk.words.format;
  if (trial.state === 'lost') return <Notice meaning="soon" heading={says.tryLost} />;
  if (trial.state === 'failed') return <Notice meaning="late" heading={says.tryFailed} />;
  if (trial.state === 'done')
    return trial.fingerprint === opened.fingerprint ? null : <Notice meaning="soon" heading={says.tryOld} />;
  const text = says.trying(number(trial.done), number(trial.total));
  return (
    <div class="trial" data-trial={`${HERE}/stand`}>
      <p id="trial-says" data-trial-says role="status">
        {text}
      </p>
      <progress
        value={String(trial.done)}
        max={String(Math.max(1, trial.total))}
        aria-labelledby="trial-says"
        data-trial-bar
      ></progress>
      <p>
        <LinkButton href={HERE} small>
          {says.refresh}
        </LinkButton>
      </p>
    </div>
  );
}

interface FoundChanges {
  readonly totals: Awaited<ReturnType<typeof trialTotals>>;
  readonly counts: Awaited<ReturnType<typeof trialCounts>>;
  readonly cases: Awaited<ReturnType<typeof trialCases>>;
}

function Found({ at, found }: { readonly at: DraftDesk; readonly found: FoundChanges }) {
  const { says, desk } = at;
  const { totals, counts, cases } = found;
  const { number } = desk.words.format;
  if (totals.tried === 0) return <p class="lead">{says.noRunning}</p>;
  if (totals.changed === 0) return <p class="lead">{says.untouched}</p>;
  const about = (name: string) => nameIn(desk, name);
  return (
    <>
      <p class="lead">{says.touched(number(totals.changed), number(totals.tried))}</p>
      <div class="section">
        <Table
          caption={says.counts}
          columns={[{ heading: says.about }, { heading: says.how }, { heading: says.howMany, figures: true }]}
          rows={counts.map((one) => [about(one.about), says.kindsOfChange[one.kind] ?? one.kind, number(one.cases)])}
        />
      </div>
      <section class="section" aria-labelledby="trial-cases">
        <h2 id="trial-cases">{says.list}</h2>
        <p class="office-quiet">{cases.length === 0 ? says.listNone : says.listText}</p>
        <ul class="trial-cases">
          {cases.map(({ reference, changes }) => (
            <li>
              <a href={`/werk/zaken/${reference}`}>{reference}</a>
              <ul>
                {[
                  ...new Set(
                    changes.map(
                      (one) => `${about(one.letter ?? one.clause ?? one.code ?? '')} ${says.kindsOfChange[one.kind] ?? one.kind}`,
                    ),
                  ),
                ].map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The order of a duty, or the name of a letter, as people know it. */
function nameIn({ policy, language }: Desk, name: string): string {
  const duty = policy.clauses.find(({ id }) => id === name)?.duty;
  if (duty !== undefined) return say(orderOf(duty), language);
  const letter = Object.hasOwn(policy.letters, name) ? policy.letters[name] : undefined;
  return letter === undefined ? name : say(letter.name, language);
}

/** Begins it, and goes back to the page. */
export async function casesTried(desk: Desk): Promise<Response> {
  if (!readsDrafts(desk)) return forbidden(desk);
  await beginTry(desk.door.office, writerOf(desk), desk.door.log);
  return desk.c.redirect(HERE, 303);
}

/** How far it is, for the script of the page. */
export async function trialStanding(desk: Desk): Promise<Response> {
  const { c, door, organisation, words, language } = desk;
  if (!readsDrafts(desk)) return forbidden(desk);
  const trial = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const opened = await openedVersion(tx);
      return opened === undefined ? undefined : lastTrial(tx, opened.meta.id);
    },
    { readOnly: true },
  );
  if (trial?.state !== 'running') return c.json({ over: true });
  const { number } = words.format;
  const { done, total } = trial;
  return c.json({ over: false, done, total, says: policyWords(language).trying(number(done), number(total)) });
}
