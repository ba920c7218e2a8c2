/** How each organisation looks, in memory: asked for by every page and letter, and read anew by a clock. */
import type { Pool } from 'pg';
import { settingOf } from '#store/setting.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';

export const LOOK_KEY = 'look';
export const LOGO_KEY = 'logo';

/** Which logo there is; its picture is kept apart. */
export interface LogoKept {
  readonly digest: string;
  readonly width: number;
  readonly height: number;
}

/** What is kept for an organisation. */
export interface LookKept {
  /** "#rrggbb", readable as text on our paper */
  readonly colour?: string;
  readonly logo?: LogoKept;
}

export interface Logo extends LogoKept {
  readonly png: Buffer;
}

/** What an administrator chose over what the policy says. */
export interface Look extends LookKept {
  readonly logo?: Logo;
}

export interface Looks {
  of(organisation: string): Look;
  /** reads what was kept since, here or by another process */
  refresh(): Promise<void>;
}

/** What was kept for this organisation. */
export async function lookOf(tx: Tx): Promise<LookKept> {
  return ((await settingOf(tx, LOOK_KEY)) as LookKept | undefined) ?? {};
}

/** The look with its picture; one that is known already is not read again. */
async function readLook(tx: Tx, before: Look): Promise<Look> {
  const { logo, ...rest } = await lookOf(tx);
  if (logo === undefined) return rest;
  if (before.logo?.digest === logo.digest) return { ...rest, logo: before.logo };
  const png = (await settingOf(tx, LOGO_KEY)) as string | undefined;
  return png === undefined ? rest : { ...rest, logo: { ...logo, png: Buffer.from(png, 'base64') } };
}

/** Reads them for the first time. */
export async function openLooks(pool: Pool, organisations: () => readonly string[]): Promise<Looks> {
  const known = new Map<string, Look>();
  const looks: Looks = {
    of: (organisation) => known.get(organisation) ?? {},
    async refresh() {
      for (const one of organisations())
        known.set(one, await withOrganisation(pool, one, (tx) => readLook(tx, looks.of(one)), { readOnly: true }));
    },
  };
  await looks.refresh();
  return looks;
}
