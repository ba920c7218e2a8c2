/** A colleague, and where. */

export interface Place {
  readonly organisation: string;
  readonly staff: string;
}
