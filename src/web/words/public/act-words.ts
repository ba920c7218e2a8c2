/** The words of one thing that somebody can do on the own page. */

/** What somebody can do here: on the button, above the page, and once it is done. */
export interface ActWords {
  readonly label: string;
  readonly heading: string;
  readonly explain: string;
  readonly send: string;
  readonly done: string;
  readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
