/** Views of lists that a colleague keeps under a name: filters and order as the address holds them; shared ones are there for everybody. */
import { newId } from '../id.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';

/** The list that it is a view of. */
export type ListPlace = 'mine' | 'team' | 'cases';

export interface SavedView {
  readonly id: string;
  readonly place: ListPlace;
  readonly name: string;
  /** filters and order, as in the address */
  readonly query: string;
  readonly shared: boolean;
  /** whose it is: only that colleague changes it */
  readonly staff: string;
}

/** So many views a colleague can keep. */
export const MOST_VIEWS = 40;

const COLUMNS = 'id, place, name, query, shared, staff';

/** One's own views of a list and those that others share, one's own first. */
export async function savedViews(tx: Tx, staff: string, place: ListPlace): Promise<readonly SavedView[]> {
  const text = `
    (select ${COLUMNS} from saved_view where organisation = $1 and staff = $2 and place = $3 order by name, id limit ${MOST_VIEWS})
    union all
    (select ${COLUMNS} from saved_view where organisation = $1 and place = $3 and shared and staff <> $2 order by name, id limit ${MOST_VIEWS})`;
  return rows<SavedView>(tx, text, [tx.organisation, staff, place]);
}

/** Keeps a view, over an own one of the same name; false when this colleague keeps as many as can be. */
export async function saveView(tx: Tx, view: Omit<SavedView, 'id'>): Promise<boolean> {
  const { staff, place, name, query, shared } = view;
  const same = await changed(
    tx,
    'update saved_view set query = $5, shared = $6 where organisation = $1 and staff = $2 and place = $3 and name = $4',
    [tx.organisation, staff, place, name, query, shared],
  );
  if (same > 0) return true;
  const count = await row<{ count: number }>(
    tx,
    'select count(*)::integer as count from saved_view where organisation = $1 and staff = $2',
    [tx.organisation, staff],
  );
  if ((count?.count ?? 0) >= MOST_VIEWS) return false;
  await changed(
    tx,
    'insert into saved_view (organisation, id, staff, place, name, query, shared) values ($1, $2, $3, $4, $5, $6, $7)',
    [tx.organisation, newId(), staff, place, name, query, shared],
  );
  return true;
}

/** Takes an own view away; false when this colleague has none with this id. */
export async function dropView(tx: Tx, staff: string, id: string): Promise<boolean> {
  return (
    (await changed(tx, 'delete from saved_view where organisation = $1 and staff = $2 and id = $3', [
      tx.organisation,
      staff,
      id,
    ])) > 0
  );
}
