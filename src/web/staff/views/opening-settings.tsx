/** When the organisation is open: closing days with what they do to terms, and the hours at which people can call. */

import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type FormFault, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';
import type { OpeningWords } from '../../words/staff/opening-words.ts';

/** A closing day that is still to come. */
export interface ClosingLine {
  readonly id: string;
  readonly days: string;
  readonly name: string;
  readonly entered: string;
}

/** The hours of one day of the week, as they were typed. */
export interface HoursTyped {
  readonly from: string;
  readonly until: string;
  readonly error?: string | undefined;
}

/** Everything on the page. */
export interface OpeningSettingsPageProps {
  readonly frame: StaffFrame;
  readonly says: OpeningWords;
  readonly notices: readonly NoticeProps[];
  readonly closings: readonly ClosingLine[];
  readonly adding: readonly FieldSpec[];
  /** the sentences of the clauses in which closing days count, with their source */
  readonly terms: readonly { readonly says: string; readonly source: string }[];
  /** Monday first; undefined when the procedure has no telephone */
  readonly hours: readonly HoursTyped[] | undefined;
  readonly hoursFault: string | undefined;
  readonly hoursNow: string | undefined;
  readonly canUndo: boolean;
  readonly form: FormTarget;
}

/** The page. */
export function OpeningSettingsPage(props: OpeningSettingsPageProps) {
  const { frame, says } = props;
  const faults = [...faultsOf(props.adding), ...hourFaults(props)];
  return (
    <StaffLayout frame={frame} title={says.heading} faulty={faults.length > 0}>
      <p class="case-line">
        <a href="/werk/instellingen">← {says.back}</a>
      </p>
      <ErrorSummary faults={faults} words={frame.words} />
      <Notices notices={props.notices} />
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <Closings {...props} />
      <Hours {...props} />
    </StaffLayout>
  );
}

function hourFaults({ hours = [], hoursFault }: OpeningSettingsPageProps): readonly FormFault[] {
  const days = hours.flatMap(({ error }, index) => (error === undefined ? [] : [{ field: `from-${index + 1}`, message: error }]));
  return hoursFault === undefined ? days : [...days, { field: 'from-1', message: hoursFault }];
}

function Closings({ frame, says, closings, adding, terms, form }: OpeningSettingsPageProps) {
  return (
    <section class="section" aria-labelledby="closing-days">
      <h2 id="closing-days">{says.days}</h2>
      <p class="office-text">{says.daysAbout}</p>
      {closings.length === 0 ? (
        <p class="office-quiet office-after">{says.none}</p>
      ) : (
        <ul class="office-list">
          {closings.map(({ id, days, name, entered }) => (
            <li class="office-row setting-row">
              <span class="office-name">{days}</span>
              <p>
                {name} <span class="office-quiet">{entered}</span>
              </p>
              <div class="office-when">
                <OneButtonForm
                  target={{
                    ...form,
                    carries: [
                      { name: 'deed', value: 'withdraw' },
                      { name: 'day', value: id },
                    ],
                  }}
                >
                  <button type="submit" class="text-button" aria-label={says.withdrawOf(name)}>
                    {says.withdraw}
                  </button>
                </OneButtonForm>
              </div>
            </li>
          ))}
        </ul>
      )}
      <details class="office-more" open={closings.length === 0 || faultsOf(adding).length > 0}>
        <summary>{says.add}</summary>
        <Form target={{ ...form, carries: [{ name: 'deed', value: 'add' }] }} words={frame.words}>
          <Fields specs={adding} words={frame.words} />
          <div class="buttons">
            <Button weight="first">{says.addIt}</Button>
          </div>
        </Form>
      </details>
      <h3 class="office-more">{says.terms}</h3>
      {terms.length === 0 ? (
        <p class="office-text">{says.termsNone(says.termsLaw)}</p>
      ) : (
        <>
          <p class="office-text">{says.termsSome}</p>
          <ul class="office-terms">
            {terms.map((one) => (
              <li>
                {one.says} <span class="office-quiet">{one.source}</span>
              </li>
            ))}
          </ul>
          <p class="office-text">{says.termsLaw}</p>
          <p class="office-text office-after">{says.termsPromised}</p>
        </>
      )}
    </section>
  );
}

function Hours({ frame, says, hours, hoursNow, canUndo, form }: OpeningSettingsPageProps) {
  return (
    <section class="section" aria-labelledby="hours">
      <h2 id="hours">{says.hours}</h2>
      {hours === undefined || hoursNow === undefined ? (
        <p class="office-text">
          {says.hoursNoPhone} <a href="/werk/instellingen/bereikbaarheid">{says.toWays}</a>
        </p>
      ) : (
        <>
          <p class="office-text">{hoursNow}</p>
          <Form target={{ ...form, carries: [{ name: 'deed', value: 'hours' }] }} words={frame.words}>
            <fieldset class="week-hours">
              <legend class="field-hint">{says.hoursHint}</legend>
              {hours.map((day, index) => (
                <HoursRow day={day} at={index + 1} says={says} />
              ))}
            </fieldset>
            <div class="buttons">
              <Button weight="first">{says.saveHours}</Button>
            </div>
          </Form>
          {canUndo ? (
            <OneButtonForm target={{ ...form, carries: [{ name: 'deed', value: 'own-hours' }] }}>
              <button type="submit" class="text-button">
                {says.ownHours}
              </button>
            </OneButtonForm>
          ) : null}
        </>
      )}
    </section>
  );
}

function HoursRow({ day, at, says }: { readonly day: HoursTyped; readonly at: number; readonly says: OpeningWords }) {
  const name = says.week[at - 1] ?? '';
  const time = (which: 'from' | 'until', label: string) => (
    <input
      type="time"
      id={`field-${which}-${at}`}
      name={`${which}-${at}`}
      value={day[which]}
      aria-label={label}
      aria-invalid={day.error === undefined ? undefined : 'true'}
      aria-describedby={day.error === undefined ? undefined : `hours-error-${at}`}
      class="utrecht-textbox utrecht-textbox--html-input week-time"
    />
  );
  return (
    <div class="week-day">
      <span class="week-name">{name}</span>
      {time('from', says.dayFrom(name))}
      <span class="office-quiet">{says.between}</span>
      {time('until', says.dayUntil(name))}
      {day.error === undefined ? null : (
        <p class="field-error week-error" id={`hours-error-${at}`}>
          {day.error}
        </p>
      )}
    </div>
  );
}
