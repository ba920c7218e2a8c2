/** Teams: who works together, and which cases fall to them. They order work; they grant nothing, and hide nothing. */

/** Which cases fall to a team: an empty list asks nothing; without any list nothing falls to it by itself. */
export interface TeamRule {
  readonly records: readonly string[];
  readonly subjects: readonly string[];
  readonly channels: readonly string[];
}

export interface Team extends TeamRule {
  readonly id: string;
  readonly name: string;
  /** ids of colleagues; somebody can be in more than one team */
  readonly members: readonly string[];
}

/** What decides where a case falls. */
export interface Falling {
  readonly record: string;
  readonly subject?: string | undefined;
  readonly channel: string;
}

/** Whether anything falls to a team by itself. */
export function hasRule({ records, subjects, channels }: TeamRule): boolean {
  return records.length + subjects.length + channels.length > 0;
}

/** The first team, in their order, to which this case falls; undefined when it falls to none. */
export function teamOf<T extends Team>(teams: readonly T[], { record, subject, channel }: Falling): T | undefined {
  const fits = (asked: readonly string[], code: string | undefined) =>
    asked.length === 0 || (code !== undefined && asked.includes(code));
  return teams.find(
    (one) => hasRule(one) && fits(one.records, record) && fits(one.subjects, subject) && fits(one.channels, channel),
  );
}

/** The rule of a team with those of the teams before it, which take a case first. */
export interface FallsTo {
  readonly rule: TeamRule;
  readonly before: readonly TeamRule[];
}

/** Which cases fall to this team, among all of them in their order. */
export function fallsTo(teams: readonly Team[], team: Team): FallsTo {
  return { rule: team, before: teams.slice(0, teams.indexOf(team)).filter(hasRule) };
}

/** Colleagues of these teams first, in the order they were in. */
export function teamFirst<T extends { readonly id: string }>(colleagues: readonly T[], teams: readonly Team[]): readonly T[] {
  const ours = new Set(teams.flatMap(({ members }) => members));
  return [...colleagues.filter(({ id }) => ours.has(id)), ...colleagues.filter(({ id }) => !ours.has(id))];
}

/** With fewer than two teams nothing of teams is shown: a small office is one team. */
export function shownTeams(teams: readonly Team[]): readonly Team[] {
  return teams.length > 1 ? teams : [];
}
