/** The teams in their order: who is in each, what falls to it, and what can be done with it. */
import { type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { TeamWords } from '../../words/staff/team-words.ts';

/** One team. */
export interface TeamLine {
  readonly id: string;
  readonly name: string;
  readonly members: string;
  readonly falls: string;
  readonly href: string;
}

/** The list; nothing when there is none. */
export function TeamLines({
  teams,
  says,
  form,
}: {
  readonly teams: readonly TeamLine[];
  readonly says: TeamWords;
  readonly form: FormTarget;
}) {
  if (teams.length === 0) return <p class="office-text">{says.none}</p>;
  return (
    <>
      <ul class="office-list">
        {teams.map((team, at) => (
          <li class="office-row setting-row">
            <a class="office-name" href={team.href} aria-label={says.changeOf(team.name)}>
              <bdi>{team.name}</bdi>
            </a>
            <div>
              <p>{team.members}</p>
              <p class="office-quiet">{team.falls}</p>
            </div>
            <div class="office-when team-deeds">
              {at === 0 ? null : <Deed deed="raise" team={team} form={form} text={says.raise} label={says.raiseOf(team.name)} />}
              <Deed deed="end" team={team} form={form} text={says.end} label={says.endOf(team.name)} />
            </div>
          </li>
        ))}
      </ul>
      <p class="office-text office-quiet office-after">{teams.length === 1 ? says.one : says.order}</p>
    </>
  );
}

interface DeedProps {
  readonly deed: string;
  readonly team: TeamLine;
  readonly form: FormTarget;
  readonly text: string;
  readonly label: string;
}

function Deed({ deed, team, form, text, label }: DeedProps) {
  const carries = [
    { name: 'deed', value: deed },
    { name: 'team', value: team.id },
  ];
  return (
    <OneButtonForm target={{ ...form, carries }}>
      <button type="submit" class="text-button" aria-label={label}>
        {text}
      </button>
    </OneButtonForm>
  );
}
