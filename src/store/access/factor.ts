/** Second steps of colleagues: apps that show codes and passkeys, and the recovery codes for when both are lost. */
import { newId } from '../id.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';

export type FactorKind = 'app' | 'passkey';

export interface Factor {
  readonly id: string;
  readonly kind: FactorKind;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt?: Date;
}

export interface AppFactor extends Factor {
  readonly kind: 'app';
  /** encrypted: see the vault */
  readonly secret: Buffer;
}

export interface PasskeyFactor extends Factor {
  readonly kind: 'passkey';
  /** as the browser names it, base64url */
  readonly credential: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Everything by which a colleague can prove the second step, the oldest first. */
export async function factorsOf(tx: Tx, staff: string): Promise<readonly (AppFactor | PasskeyFactor)[]> {
  const text = 'select * from staff_factor where organisation = $1 and staff = $2 order by created_at, id';
  return (await rows<Row>(tx, text, [tx.organisation, staff])).map(factorOf);
}

/** How many colleagues have a second step, by id. */
export async function whoHasFactor(tx: Tx): Promise<ReadonlySet<string>> {
  const found = await rows<{ staff: string }>(tx, 'select distinct staff from staff_factor where organisation = $1', [
    tx.organisation,
  ]);
  return new Set(found.map((one) => one.staff));
}

/** Keeps an app whose code was right; `period` is that of this code, which does not work again. Answers its id. */
export async function addApp(tx: Tx, staff: string, name: string, secret: Buffer, period: number): Promise<string> {
  const id = newId();
  const text = `insert into staff_factor (organisation, id, staff, kind, name, secret, last_period) values ($1, $2, $3, 'app', $4, $5, $6)`;
  await rows(tx, text, [tx.organisation, id, staff, name, secret, period]);
  return id;
}

/** Keeps a passkey; false when it is known already. */
export async function addPasskey(
  tx: Tx,
  staff: string,
  name: string,
  { credential, publicKey, counter, transports }: Pick<PasskeyFactor, 'credential' | 'publicKey' | 'counter' | 'transports'>,
): Promise<boolean> {
  const text = `insert into staff_factor (organisation, id, staff, kind, name, credential, public_key, counter, transports)
    values ($1, $2, $3, 'passkey', $4, $5, $6, $7, $8) on conflict do nothing`;
  const values = [tx.organisation, newId(), staff, name, credential, publicKey, counter, transports];
  return (await changed(tx, text, values)) === 1;
}

/** Uses the code of one period: of many at once exactly one succeeds, and no earlier period works afterwards. */
export async function useAppPeriod(tx: Tx, id: string, period: number): Promise<boolean> {
  const text = `update staff_factor set last_period = $3, used_at = now()
    where organisation = $1 and id = $2 and (last_period is null or last_period < $3)`;
  return (await changed(tx, text, [tx.organisation, id, period])) === 1;
}

/** Notes that a passkey was used, with the counter that it told. */
export async function usePasskey(tx: Tx, id: string, counter: number): Promise<void> {
  await changed(tx, 'update staff_factor set counter = $3, used_at = now() where organisation = $1 and id = $2', [
    tx.organisation,
    id,
    counter,
  ]);
}

/** Takes one away; undefined when this colleague has none with this id. */
export async function dropFactor(tx: Tx, staff: string, id: string): Promise<{ kind: FactorKind; name: string } | undefined> {
  const text = 'delete from staff_factor where organisation = $1 and staff = $2 and id = $3 returning kind, name';
  return row<{ kind: FactorKind; name: string }>(tx, text, [tx.organisation, staff, id]);
}

/** Takes all away, recovery codes too; answers how many second steps there were. */
export async function dropFactors(tx: Tx, staff: string): Promise<number> {
  await changed(tx, 'delete from staff_recovery where organisation = $1 and staff = $2', [tx.organisation, staff]);
  return changed(tx, 'delete from staff_factor where organisation = $1 and staff = $2', [tx.organisation, staff]);
}

/** New recovery codes, by their marks; those of before work no longer. */
export async function replaceRecovery(tx: Tx, staff: string, marks: readonly Buffer[]): Promise<void> {
  await changed(tx, 'delete from staff_recovery where organisation = $1 and staff = $2', [tx.organisation, staff]);
  const text = 'insert into staff_recovery (organisation, code_mark, staff) select $1, mark, $2 from unnest($3::bytea[]) mark';
  await rows(tx, text, [tx.organisation, staff, marks]);
}

/** Uses a recovery code: of many at once exactly one succeeds. */
export async function useRecovery(tx: Tx, staff: string, mark: Buffer): Promise<boolean> {
  const text = `update staff_recovery set used_at = now()
    where organisation = $1 and staff = $2 and code_mark = $3 and used_at is null`;
  return (await changed(tx, text, [tx.organisation, staff, mark])) === 1;
}

/** How many recovery codes can still be used. */
export async function recoveryLeft(tx: Tx, staff: string): Promise<number> {
  const text = `select count(*)::integer as count from staff_recovery where organisation = $1 and staff = $2 and used_at is null`;
  return (await row<{ count: number }>(tx, text, [tx.organisation, staff]))?.count ?? 0;
}

interface Row {
  id: string;
  kind: FactorKind;
  name: string;
  secret: Buffer | null;
  credential: string | null;
  public_key: Buffer | null;
  counter: string | null;
  transports: string[] | null;
  created_at: Date;
  used_at: Date | null;
}

function factorOf(one: Row): AppFactor | PasskeyFactor {
  const { id, name } = one;
  const known = { id, name, createdAt: one.created_at, ...(one.used_at === null ? {} : { usedAt: one.used_at }) };
  if (one.kind === 'app') return { ...known, kind: 'app', secret: one.secret as Buffer };
  return {
    ...{ ...known, kind: 'passkey', credential: one.credential as string, publicKey: one.public_key as Buffer },
    ...{ counter: Number(one.counter), transports: one.transports ?? [] },
  };
}
