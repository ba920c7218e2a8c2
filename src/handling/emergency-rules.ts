/** What the organisation has set for emergencies: whom danger is told to and what to do then, and who may open what is not theirs. */
import { type Danger, dangers } from '#core/case/organised.ts';
import type { Policy } from '#core/policy/policy.ts';
import { EMERGENCY } from '#store/access/emergency.ts';
import { keepSetting, settingOf } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';

export interface DangerRule {
  /** the colleague who must know at once */
  readonly staff?: string;
  /** the steps of the organisation, one a line; absent: those of the house */
  readonly steps?: string;
}

const DANGER = 'danger';

/** The rules by kind of danger. */
export async function dangerRules(tx: Tx): Promise<Readonly<Record<Danger, DangerRule>>> {
  const known = ((await settingOf(tx, DANGER)) ?? {}) as Partial<Record<Danger, DangerRule>>;
  // a kind that came after these were set: whoever hears of a threat hears of it too, until somebody chooses
  const { staff } = known.threat ?? {};
  return ofEach((kind) => known[kind] ?? (staff === undefined ? {} : { staff }));
}

/** The same for each kind of danger. */
export function ofEach(rule: (kind: Danger) => DangerRule): Readonly<Record<Danger, DangerRule>> {
  return Object.fromEntries(dangers.map((kind) => [kind, rule(kind)])) as Record<Danger, DangerRule>;
}

/** Keeps them. */
export function setDangerRules(tx: Tx, by: string, rules: Readonly<Record<Danger, DangerRule>>): Promise<void> {
  return keepSetting(tx, DANGER, rules, by);
}

/** Names this colleague for every danger, where nobody set anything yet. */
export async function nameForDanger(tx: Tx, staff: string): Promise<void> {
  if ((await settingOf(tx, DANGER)) !== undefined) return;
  await setDangerRules(
    tx,
    staff,
    ofEach(() => ({ staff })),
  );
}

/** What to do at this danger, step by step: as the organisation wrote it, or the house. */
export function stepsAt({ scripts = {} }: Policy, kind: Danger, { steps }: DangerRule): readonly string[] {
  const text = steps === undefined || steps.trim() === '' ? (scripts[kind] ?? '') : steps;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The roles that may open what is not theirs in an emergency; none as long as nobody set them. */
export async function emergencyRoles(tx: Tx): Promise<readonly string[]> {
  const known = (await settingOf(tx, EMERGENCY)) as { readonly roles?: readonly string[] } | undefined;
  return known?.roles ?? [];
}

/** Sets them. */
export function setEmergencyRoles(tx: Tx, by: string, roles: readonly string[]): Promise<void> {
  return keepSetting(tx, EMERGENCY, { roles }, by);
}
