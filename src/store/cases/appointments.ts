/** Appointments that still come, or passed without anybody saying that they took place, among what a viewer may see. */
import type { Label } from '#core/policy/label.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

export interface ComingAppointment {
  readonly caseId: string;
  readonly reference: string;
  /** the first line of the complaint; absent when it was destroyed */
  readonly title?: string;
  readonly start: Moment;
  readonly do: Label;
  readonly party?: string;
  readonly staff?: string;
  /** which one in its case */
  readonly number?: number;
}

/** At most two hundred, the soonest first, of this colleague or of everybody. */
export async function comingAppointments(tx: Tx, viewer: Viewer, staff?: string): Promise<readonly ComingAppointment[]> {
  const values = new Values();
  const seen = seenBy(viewer, values, 'd');
  const whose = staff === undefined ? '' : ` and d.staff = ${values.of(staff)}`;
  const text = `select d.case_id, v.reference, v.title, d.since, d."do", d.party, d.staff, d.key
    from duty d join case_view v on v.organisation = d.organisation and v.id = d.case_id
    where d.clause = 'own:appointment' and d.status = 'open' and ${seen}${whose}
    order by d.since, d.case_id, d.key limit 200`;
  const found = await rows<Row>(tx, text, values.list);
  return found.map(({ case_id: caseId, since, title, party, staff: who, key, ...rest }) => ({
    ...rest,
    caseId,
    start: momentAt(since.getTime()),
    number: Number(key.split(':').at(-1)),
    ...(title === null ? {} : { title }),
    ...(party === null ? {} : { party }),
    ...(who === null ? {} : { staff: who }),
  }));
}

interface Row {
  case_id: string;
  reference: string;
  title: string | null;
  since: Date;
  do: Label;
  party: string | null;
  staff: string | null;
  key: string;
}
