/** The shelf of a running system: the policies of the folder, and the versions that were published here, as they come and go. */
import type { Pool } from 'pg';
import type { Log } from '#core/log-line.ts';
import type { WaysIn } from '#core/policy/closed-way.ts';
import { withOpening } from '#core/policy/opening.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type PolicySources, readPolicy } from '#core/policy/read-policy.ts';
import type { SourceFile } from '#core/policy/source-file.ts';
import { withWaysIn } from '#core/policy/ways-in.ts';
import { examplesOf, sourcesOf } from '#core/version/folder.ts';
import { organisations } from '#store/organisations.ts';
import type { LoadedPolicies } from '#store/policies.ts';
import type { Beside } from '#store/policy-files.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { type StoredVersion, storedVersions, versionFiles } from '#store/versions/stored-versions.ts';
import { type Opening, openingOf } from '../opening/opening-kept.ts';
import { asOrganisation, type OrganisationKept, organisationOf } from '../organisation/organisation-kept.ts';
import { type PolicyShelf, policyShelf, type ShelfMore } from '../policy-shelf.ts';
import { waysInOf } from '../ways-in/ways-in-kept.ts';

/** What the shelf starts from; `policies` can be replaced by those that a test changed. */
export type Loaded = Pick<LoadedPolicies, 'policies' | 'examples' | 'sources'> & {
  /** absent: what the first of them builds on */
  readonly beside?: Beside;
};

interface Kept {
  readonly policy: Policy;
  readonly sources: PolicySources;
  readonly examples: readonly SourceFile[];
}

/** The shelf with what the database holds now; `refresh` looks again. A version that cannot be read is told in the log, once. */
export async function standingShelf(pool: Pool, loaded: Loaded, log: Log): Promise<PolicyShelf> {
  const shelf = new StandingShelf(pool, loaded, log);
  await shelf.refresh();
  return shelf;
}

class StandingShelf implements PolicyShelf {
  readonly #pool: Pool;
  readonly #loaded: Loaded;
  readonly #log: Log;
  /** what was read before is not read again: a version does not change */
  readonly #kept = new Map<string, Kept | undefined>();
  /** what the database held at the last look */
  #seen = '';
  #now: PolicyShelf;
  /** those of the folder, and those that were added here */
  #organisations: readonly string[];
  /** all that the database knew at the last look */
  #known = 0;
  readonly shared: PolicyShelf['shared'];

  constructor(pool: Pool, loaded: Loaded, log: Log) {
    this.#pool = pool;
    this.#loaded = loaded;
    this.#log = log;
    this.#now = policyShelf(loaded.policies, loaded);
    this.#organisations = this.#now.organisations;
    this.shared = loaded.beside ?? this.#now.shared;
  }

  get organisations() {
    return this.#organisations;
  }
  versions(organisation: string) {
    return this.#now.versions(organisation);
  }
  current(...asked: Parameters<PolicyShelf['current']>) {
    return this.#now.current(...asked);
  }
  exact(...asked: Parameters<PolicyShelf['exact']>) {
    return this.#now.exact(...asked);
  }
  examples(policy: Policy) {
    return this.#now.examples(policy);
  }
  folder(policy: Policy) {
    return this.#now.folder(policy);
  }
  beside(policy: Policy) {
    return this.#now.beside(policy);
  }
  highest(organisation: string) {
    return this.#now.highest(organisation);
  }

  async refreshWhenAdded(): Promise<void> {
    if ((await organisations(this.#pool)).length !== this.#known) await this.refresh();
  }

  async refresh(): Promise<void> {
    const known = await organisations(this.#pool);
    const found: { organisation: string; one: StoredVersion }[] = [];
    const saids = new Map<string, Said>();
    for (const organisation of known)
      await withOrganisation(
        this.#pool,
        organisation,
        async (tx) => {
          found.push(...(await storedVersions(tx)).map((one) => ({ organisation, one })));
          saids.set(organisation, await saidIn(tx));
        },
        { readOnly: true },
      );
    this.#known = known.length;
    const seen = JSON.stringify([found, [...saids]]);
    if (seen === this.#seen) return;
    for (const { organisation, one } of found) await this.#read(organisation, one.version);
    this.#now = dressed(this.#with(found), saids);
    this.#organisations = this.#now.organisations;
    this.#seen = seen;
  }

  async #read(organisation: string, version: number): Promise<void> {
    const key = `${organisation} ${version}`;
    if (this.#kept.has(key)) return;
    const files = await withOrganisation(this.#pool, organisation, (tx) => versionFiles(tx, version), { readOnly: true });
    if (files === undefined) return;
    const sources = sourcesOf(files, this.shared);
    const read = readPolicy(sources);
    if ('policy' in read) this.#kept.set(key, { policy: read.policy, sources, examples: examplesOf(files) });
    else {
      this.#kept.set(key, undefined);
      for (const { file, line, column, code } of read.faults)
        this.#log('error', 'published version not loaded', { organisation, version, file, line, column, code });
    }
  }

  #with(found: readonly { organisation: string; one: StoredVersion }[]): Undressed {
    const { policies, examples, sources } = this.#loaded;
    const kept = found.flatMap(({ organisation, one }) => {
      const read = this.#kept.get(`${organisation} ${one.version}`);
      return read === undefined ? [] : [{ ...read, withdrawn: one.withdrawn }];
    });
    // cases run under the version that was published here, also when a folder brings the same number later
    const ours = new Set(kept.map(({ policy }) => `${policy.policy} ${policy.version}`));
    const others = policies.filter((one) => !ours.has(`${one.policy} ${one.version}`));
    return {
      policies: [...others, ...kept.filter((one) => !one.withdrawn).map(({ policy }) => policy)],
      examples: new Map([...examples, ...kept.map((one) => [one.policy, one.examples] as const)]),
      sources: new Map([...sources, ...kept.map((one) => [one.policy, one.sources] as const)]),
      withdrawn: kept.filter((one) => one.withdrawn).map(({ policy }) => policy),
    };
  }
}

interface Undressed extends Required<ShelfMore> {
  readonly policies: readonly Policy[];
}

/** What an organisation says of itself, beside its procedure. */
interface Said {
  readonly opening: Opening;
  readonly waysIn: WaysIn;
  readonly organisation: OrganisationKept;
}

async function saidIn(tx: Tx): Promise<Said> {
  return { opening: await openingOf(tx), waysIn: await waysInOf(tx), organisation: await organisationOf(tx) };
}

/** The shelf with what each organisation says of itself laid over all its versions; their files stay what they are. */
function dressed({ policies, examples, sources, withdrawn }: Undressed, saids: ReadonlyMap<string, Said>): PolicyShelf {
  const over = new Map(
    [...policies, ...withdrawn].map((policy) => {
      const said = saids.get(policy.policy);
      if (said === undefined) return [policy, policy] as const;
      const { hours, closingDays } = said.opening;
      // the number first: hours stand beside a number
      return [
        policy,
        withOpening(withWaysIn(asOrganisation(policy, said.organisation), said.waysIn), hours, closingDays),
      ] as const;
    }),
  );
  const now = (policy: Policy) => over.get(policy) ?? policy;
  const under = <T>(map: ReadonlyMap<Policy, T>) => new Map([...map].map(([policy, one]) => [now(policy), one] as const));
  const more = { examples: under(examples), sources: under(sources), withdrawn: withdrawn.map(now) };
  return policyShelf(policies.map(now), more);
}
