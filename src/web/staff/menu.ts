/** The menu of colleagues: the work first, then what one looks at, then what one manages; only what this colleague may open. */
import { holdsRight, ownTiers } from '#core/access.ts';
import { seesImprovement } from '#core/improvement/access.ts';
import { writesPolicies } from '#core/version/acts.ts';
import { seesCompliance } from '#handling/compliance/compliance-in.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import type { NavGroup, NavItem } from '../parts/layout-staff.tsx';
import type { Desk } from './visit.ts';

type GroupName = 'work' | 'overview' | 'office';

/** Every place of the menu. */
export type Place =
  | ('mine' | 'team' | 'cases' | 'appointments' | 'post' | 'appeal' | 'absence' | 'danger' | 'emergency')
  | ('workload' | 'compliance' | 'reports' | 'register' | 'improvement')
  | ('policy' | 'keeping' | 'people' | 'tokens' | 'settings');

interface Entry {
  readonly href: string;
  /** the second key after "g" */
  readonly goKey?: string;
  opens(desk: Desk): boolean;
}

/** In the order of the menu; a place that a colleague may not open does not stand there. */
const groups: readonly { readonly name: GroupName; readonly places: Readonly<Partial<Record<Place, Entry>>> }[] = [
  {
    name: 'work',
    places: {
      mine: { href: '/werk', goKey: 'w', opens: (desk) => works(desk) || writesPolicies(desk.me.roles) },
      team: { href: '/werk/team', goKey: 't', opens: works },
      cases: { href: '/werk/zaken', goKey: 'z', opens: works },
      appointments: { href: '/werk/afspraken', goKey: 'a', opens: works },
      post: { href: '/werk/post', goKey: 'p', opens: works },
      // whoever sees every case enters it in the case itself
      appeal: { href: '/werk/beroep', opens: (desk) => works(desk) && bringsAppeals(desk) },
    },
  },
  {
    name: 'overview',
    places: {
      absence: { href: '/werk/afwezig', opens: works },
      danger: { href: '/werk/gevaar', opens: works },
      workload: { href: '/werk/verdeling', goKey: 'd', opens: (desk) => works(desk) && assigns(desk) },
      reports: { href: '/werk/rapporten', opens: (desk) => works(desk) && desk.policy.reports !== undefined },
      register: { href: '/werk/register', opens: (desk) => works(desk) && desk.policy.register !== undefined },
      compliance: { href: '/werk/naleving', goKey: 'n', opens: (desk) => works(desk) && seesCompliance(desk.viewer) },
      improvement: {
        href: '/werk/verbeteren',
        goKey: 'v',
        opens: (desk) => works(desk) && seesImprovement(desk.policy, desk.me),
      },
    },
  },
  {
    name: 'office',
    places: {
      policy: { href: '/werk/regeling', opens: (desk) => works(desk) || writesPolicies(desk.me.roles) },
      // who may, the organisation sets; who sees every case needs it not
      emergency: {
        href: '/werk/noodtoegang',
        opens: (desk) => works(desk) && desk.viewer.staff.sees === 'own' && desk.inEmergency,
      },
      keeping: { href: '/werk/bewaren', opens: (desk) => works(desk) && keeps(desk) },
      people: { href: '/werk/mensen', opens: manages },
      tokens: { href: '/werk/koppelingen', opens: manages },
      settings: { href: '/werk/instellingen', opens: manages },
    },
  },
];

/** The groups that hold something for this colleague; `waiting` is how much waits this week. */
export function menuOf(desk: Desk, current: Place | undefined, waiting: number): readonly NavGroup[] {
  const { nav } = desk.says;
  return groups.flatMap(({ name, places }) => {
    const items = Object.entries(places).flatMap(([key, { href, goKey, opens }]): NavItem[] => {
      if (!opens(desk)) return [];
      const place = key as Place;
      const count = place === 'mine' && waiting > 0 ? waiting : undefined;
      return [{ href, goKey, label: nav[place], count, current: place === current }];
    });
    return items.length === 0 ? [] : [{ label: nav.groups[name], items }];
  });
}

/** Whether this colleague has a role in the procedure, and so can have something to do in cases. */
export function works({ me, policy }: Pick<Desk, 'me' | 'policy'>): boolean {
  return me.roles.some((role) => policy.roles[role] !== undefined);
}

/** Whether this colleague belongs to the body of an appeal, and may enter one that came in on paper. */
export function bringsAppeals({ me, policy, viewer }: Desk): boolean {
  return viewer.staff.sees === 'own' && ownTiers(policy, me.roles).length > 0 && holdsRight(policy, me.roles, 'appeal');
}

function assigns({ me, policy }: Desk): boolean {
  return holdsRight(policy, me.roles, 'assign');
}

function manages({ me }: Desk): boolean {
  return me.roles.includes(ADMINISTRATOR);
}

function keeps({ door, organisation }: Desk): boolean {
  return door.office.policies.versions(organisation).some(({ retention }) => retention.rules.length > 0);
}
