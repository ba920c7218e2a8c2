/** What a step means for the calendar of the colleague who hears: a new appointment, another moment, another colleague, or none. */
import type { Appointment } from '#core/case/appointment.ts';
import { openAppointments } from '#core/case/appointment.ts';
import type { CaseState, StaffId } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { Policy } from '#core/policy/policy.ts';
import { instantOf } from '#core/time/moment.ts';
import { momentInWords } from '#core/time/words.ts';
import { staffById } from '#store/access/staff.ts';
import type { Tx } from '#store/transaction.ts';
import { appointmentIn, calendarForColleague } from './appointment-calendar.ts';
import type { Office } from './office.ts';
import { tellColleague } from './tell-colleague.ts';

interface Before {
  readonly policy: Policy;
  readonly before: CaseState;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** how many seconds the letters of this step wait, so that it can be taken back */
  readonly wait: number;
}

/** Mails the handler what changed in the appointments of the case; who handled it before loses them. */
export async function tellAppointments(office: Office, tx: Tx, { before, events, ...about }: Before): Promise<void> {
  const { state } = about;
  const moved = before.handler !== state.handler;
  // with another handler every appointment that still comes goes along
  const coming = moved ? openAppointments(state).filter((one) => instantOf(one.start) > instantOf(office.clock())) : [];
  const changed = events.map((event) => appointmentIn(state, event)).filter((one) => one !== undefined);
  if (moved && before.handler !== undefined)
    for (const one of coming) await tell(office, tx, about, before.handler, { ...one, cancelled: true });
  if (state.handler === undefined) return;
  for (const one of moved ? coming : changed) await tell(office, tx, about, state.handler, one);
}

async function tell(
  office: Office,
  tx: Tx,
  about: Omit<Before, 'before' | 'events'>,
  staff: StaffId,
  one: Appointment,
): Promise<void> {
  const to = await staffById(tx, staff);
  if (to?.active !== true) return;
  const { id: caseId, reference } = about.state;
  const when = momentInWords(one.start, 'nl');
  const what = one.cancelled === true ? 'Vervallen' : one.revision > 0 ? 'Verzet' : 'Nieuw';
  const calendar = calendarForColleague(office, about, one, { name: to.name, address: to.email });
  await tellColleague(office, tx, {
    ...{ to, kind: 'staff-appointment', calendar },
    ...(about.wait === 0 ? {} : { held: { caseId, because: one.sequence, wait: about.wait } }),
    subject: `${what}: gesprek in zaak ${reference}, ${when}`,
    text: `Beste ${to.name},

${what}: een gesprek in zaak ${reference}, op ${when}.

De zaak: ${office.publicUrl}/werk/zaken/${reference}
Al uw afspraken: ${office.publicUrl}/werk/afspraken
`,
  });
}
