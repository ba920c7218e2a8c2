/** How work is spread: a bar with its numbers for each colleague, then what nobody has and what is in danger. */
import { Choosing, type ChoosingProps } from '../../parts/choosing.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { WorkloadWords } from '../../words/staff/workload-words.ts';
import { type CaseLine, CaseLines } from './case-line.tsx';
import { Group, type WorkGroup } from './work-list.tsx';

/** One colleague. */
export interface LoadLine {
  readonly name: string;
  readonly href: string;
  /** the roles, or that this colleague left */
  readonly note: string;
  readonly gone: boolean;
  /** until when the colleague is away, and who stands in */
  readonly away: string | undefined;
  /** where everything of this colleague is handed over at once */
  readonly entrust: { readonly href: string; readonly text: string } | undefined;
  readonly open: number;
  readonly late: number;
  readonly week: number;
}

/** The work of each team together; absent where there are no teams to choose from. */
export interface TeamLoads {
  readonly heading: string;
  readonly every: { readonly name: string; readonly href: string; readonly current: boolean };
  readonly teams: readonly (Pick<LoadLine, 'name' | 'href' | 'open' | 'late' | 'week'> & { readonly current: boolean })[];
  /** "colleagues in …", when one team is looked at */
  readonly of: string | undefined;
}

/** Everything on the page. */
export interface WorkloadPageProps {
  readonly frame: StaffFrame;
  readonly today: string;
  readonly says: WorkloadWords;
  /** how many cases are open */
  readonly open: number;
  readonly loads: readonly LoadLine[];
  readonly teams?: TeamLoads | undefined;
  readonly unassigned: { readonly count: number; readonly cases: readonly CaseLine[]; readonly allHref: string };
  readonly endangered: readonly WorkGroup[];
  readonly choosing: ChoosingProps | undefined;
}

/** The page. */
export function WorkloadPage(props: WorkloadPageProps) {
  const { frame, today, says, open, loads, teams, unassigned, endangered, choosing } = props;
  const most = Math.max(1, ...loads.map(lengthOf));
  // who has nothing to do here is at hand, and not in the way of what needs somebody
  const idle = loads.filter(isIdle);
  const folded = idle.length > FEW ? idle : [];
  const busy = loads.filter((one) => !folded.includes(one));
  const anything = unassigned.cases.length + endangered.length > 0;
  return (
    <StaffLayout frame={frame} title={says.heading} inPlace="">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead(open, unassigned.count)}</p>
      {teams === undefined ? null : <Teams teams={teams} says={says} />}
      {loads.length === 0 ? null : (
        <section class="workload" aria-labelledby="by-colleague">
          <h2 id="by-colleague">{teams?.of ?? says.byColleague}</h2>
          <Lines lines={busy} most={most} says={says} />
          {folded.length === 0 ? null : (
            <details class="workload-idle">
              <summary>{says.idle(folded.length)}</summary>
              <Lines lines={folded} most={most} says={says} />
            </details>
          )}
          {busy.every(isIdle) ? null : <p class="workload-legend">{says.legend}</p>}
        </section>
      )}
      <Choosing of={anything ? choosing : undefined}>
        <section class="workload-part" aria-labelledby="unassigned">
          <h2 id="unassigned">{says.unassigned}</h2>
          {unassigned.cases.length === 0 ? <p>{says.unassignedNone}</p> : null}
          <CaseLines cases={unassigned.cases} choosing={choosing} />
          {unassigned.count > unassigned.cases.length ? (
            <p class="work-more">
              <a href={unassigned.allHref}>{says.all(unassigned.count)}</a>
            </p>
          ) : null}
        </section>
        <section class="workload-part" aria-labelledby="endangered">
          <h2 id="endangered">{says.endangered}</h2>
          {endangered.length === 0 ? <p>{says.endangeredNone}</p> : null}
          <div class={choosing === undefined ? 'work-list' : 'work-list with-boxes'} data-key-list>
            {endangered.map((group) => (
              <Group group={group} today={today} words={frame.words} choosing={choosing} level="h3" />
            ))}
          </div>
        </section>
      </Choosing>
    </StaffLayout>
  );
}

function Teams({ teams: { heading, every, teams }, says }: { readonly teams: TeamLoads; readonly says: WorkloadWords }) {
  const current = (yes: boolean) => (yes ? 'true' : undefined);
  return (
    <nav class="workload-teams" aria-labelledby="by-team">
      <h2 id="by-team">{heading}</h2>
      <ul>
        <li>
          <a href={every.href} aria-current={current(every.current)}>
            {every.name}
          </a>
        </li>
        {teams.map(({ name, href, open, late, week, ...team }) => (
          <li>
            <a href={href} aria-current={current(team.current)}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span class="workload-note figures">
              {open === 0 ? says.nothing : says.open(open)}
              {week === 0 ? null : `, ${says.week(week)}`}
              {late === 0 ? null : (
                <>
                  , <span class="workload-late">{says.late(late)}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What somebody must do in cases of others counts too, so a bar can be longer than the own cases. */
function lengthOf({ open, late, week }: LoadLine): number {
  return Math.max(open, late + week);
}

/** More than so many without work are folded away. */
const FEW = 3;

function isIdle(line: LoadLine): boolean {
  return lengthOf(line) === 0;
}

interface LinesProps {
  readonly lines: readonly LoadLine[];
  readonly most: number;
  readonly says: WorkloadWords;
}

function Lines({ lines, most, says }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((one) => (
        <Line line={one} most={most} says={says} />
      ))}
    </ul>
  );
}

function Line({ line, most, says }: { readonly line: LoadLine; readonly most: number; readonly says: WorkloadWords }) {
  const { name, href, note, gone, away, entrust, open, late, week } = line;
  return (
    <li>
      <p class="workload-who">
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
        {gone ? <Mark meaning="late" text={note} /> : <span class="workload-note">{note}</span>}
        {away === undefined ? null : <Mark meaning="soon" text={away} />}
      </p>
      <p class="workload-figures">
        <span class="figures">{open === 0 ? says.nothing : says.open(open)}</span>
        {late === 0 ? null : <span class="workload-late figures">{says.late(late)}</span>}
        {week === 0 ? null : <span class="workload-week figures">{says.week(week)}</span>}
        {entrust === undefined ? null : (
          <a class="workload-entrust" href={entrust.href} aria-label={`${entrust.text}: ${name}`}>
            {entrust.text}
          </a>
        )}
      </p>
      {isIdle(line) ? null : <Bar line={line} most={most} />}
    </li>
  );
}

/** The picture of the numbers beside it. */
function Bar({ line, most }: { readonly line: LoadLine; readonly most: number }) {
  const wide = (count: number) => Math.round((count * 1000) / most) / 10;
  const [late, week, whole] = [wide(line.late), wide(line.week), wide(lengthOf(line))];
  return (
    <svg class="workload-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <title>{line.name}</title>
      <rect class="workload-bar-rest" x="0" y="0" width={whole} height="10" />
      <rect class="workload-bar-late" x="0" y="0" width={late} height="10" />
      <rect class="workload-bar-week" x={late} y="0" width={week} height="10" />
    </svg>
  );
}
