/** My appointments: when I hear whom, day by day, with the file for a calendar; and those of my team for who sees every case. */
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { listStaff } from '#store/access/staff.ts';
import { type ComingAppointment, comingAppointments } from '#store/cases/appointments.ts';
import { askTogether } from '#store/transaction.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { ownWords } from '../case/own-words.ts';
import { frameIn } from '../frame.ts';
import { type AppointmentLine, AppointmentsPage } from '../views/appointments.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/afspraken';

/** The page. */
export async function appointmentsPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, viewer, language, policy, me, words, today } = desk;
  const says = organisingWords({ language, policy }).appointments;
  const everybody = viewer.staff.sees === 'all' && c.req.query('van') === 'iedereen';
  const [all, staff, frame] = await askTogether(door.office.pool, organisation, (tx) =>
    Promise.all([
      comingAppointments(tx, viewer, everybody ? undefined : me.id),
      listStaff(tx),
      frameIn(tx, desk, 'appointments'),
    ]),
  );
  const names = new Map(staff.map((one) => [one.id, one.name]));
  const lineOf = (one: ComingAppointment): AppointmentLine => ({
    href: `/werk/zaken/${one.reference}`,
    moveHref: `/werk/zaken/${one.reference}/meeting${one.party === undefined ? '' : `?party=${one.party}`}`,
    calendarHref: one.number === undefined ? undefined : `/werk/zaken/${one.reference}/afspraak/${one.number}`,
    what: say(one.do, language),
    about: one.title === undefined ? one.reference : ownWords(one.title).headline,
    reference: one.reference,
    who: everybody ? (names.get(one.staff ?? '') ?? desk.says.facts.noHandler) : undefined,
    late: dayOf(one.start) < today,
  });
  const days = Map.groupBy(all, (one) => dayOf(one.start));
  return c.html(
    <AppointmentsPage
      frame={frame}
      says={says}
      days={[...days].map(([day, list]) => ({
        heading: words.format.dayOfYear(day),
        relative: words.format.relative(day, today),
        lines: list.map(lineOf),
      }))}
      switch={
        viewer.staff.sees === 'all'
          ? { href: everybody ? HERE : `${HERE}?van=iedereen`, label: everybody ? says.onlyMine : says.everybody }
          : undefined
      }
    />,
  );
}
