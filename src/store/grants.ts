/** What the application's role may do with each table: an entry of the journal can be added, never changed or taken away. */

const everything = 'select, insert, update, delete';

/** Rights by table. A table that is not named here cannot be reached by the application at all. */
export const grants: Readonly<Record<string, string>> = {
  organisation: 'select, insert',
  installation: everything,
  staff: everything,
  staff_session: everything,
  staff_token: everything,
  staff_factor: everything,
  staff_recovery: everything,
  installation_administrator: 'select, insert, delete',
  setting: everything,
  // what was done stays said
  staff_log: 'select, insert',
  throttle: everything,
  api_token: everything,
  draft: everything,
  unsent: everything,
  absence: everything,
  // why a case was opened goes with the case
  emergency_access: 'select, insert, delete',
  saved_view: everything,
  journal: 'select, insert',
  // destroying means taking this row away; it is never written again
  journal_personal: 'select, insert, delete',
  chain: 'select, insert',
  chain_head: 'select, insert, update',
  checkpoint: 'select, insert',
  case_view: 'select, insert, update',
  duty: everything,
  // a report that was produced and a measure that was taken stay, whatever happens to their words
  office_stream: 'select, insert, update',
  office_duty: everything,
  retention: everything,
  retention_looked: everything,
  // what was destroyed stays said
  destruction: 'select, insert, update',
  // written anew when a case goes on; what was counted stays when the case is destroyed
  case_counted: 'select, insert, update',
  late_told: everything,
  policy_draft_file: everything,
  // what was published stays as it was
  policy_version: 'select, insert',
  policy_withdrawn: 'select, insert',
  policy_trial: everything,
  policy_trial_case: everything,
  person: everything,
  party_access: everything,
  party_session: everything,
  reading_log: 'select, insert',
  outbox: everything,
  letter_kept: everything,
  mailbox: everything,
  file: everything,
  file_text: everything,
  idempotency: everything,
  rows_owed: everything,
  search: everything,
};

/** The functions that run with the owner's rights; all others run with those of whoever calls them. */
export const ownersFunctions = [
  'search_cases(text, text, boolean, boolean, text[], text[], text[], integer)',
  'start_counter(text, integer)',
  'merge_search_words()',
];
