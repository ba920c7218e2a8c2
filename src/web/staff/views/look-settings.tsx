/** How the organisation looks: one colour, with what it does on a light and a dark page. */
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import { fieldId } from '../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { Logo } from '../../parts/layout-public.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';
import type { LookWords } from '../../words/staff/look-words.ts';

/** The colour on one kind of page. */
export interface Shade {
  readonly theme: 'light' | 'dark';
  readonly paper: string;
  readonly accent: string;
  /** text on the accent */
  readonly ink: string;
  /** "5,2": the least contrast on the grounds of this theme */
  readonly onPage: string;
  readonly onButton: string;
}

/** Everything on the page. */
export interface LookSettingsPageProps {
  readonly frame: StaffFrame;
  readonly says: LookWords;
  readonly now: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly shades: readonly Shade[];
  readonly darkIs: string | undefined;
  /** it was looked at: now it can be kept */
  readonly canKeep: boolean;
  readonly canUndo: boolean;
  readonly form: FormTarget;
  /** on which the colour must be readable */
  readonly grounds: readonly string[];
  readonly logo: Logo | undefined;
  readonly logoFault: string | undefined;
  readonly logoForm: FormTarget;
  readonly logoGone: FormTarget;
  readonly notices: readonly NoticeProps[];
}

/** The page. */
export function LookSettingsPage(props: LookSettingsPageProps) {
  const { frame, says, value, error, shades } = props;
  const faults = [
    ...(error === undefined ? [] : [{ message: error, field: 'colour' }]),
    ...(props.logoFault === undefined ? [] : [{ message: props.logoFault, field: 'logo' }]),
  ];
  return (
    <StaffLayout frame={frame} title={says.heading} faulty={faults.length > 0}>
      <p class="case-line">
        <a href="/werk/instellingen">← {says.back}</a>
      </p>
      <ErrorSummary faults={faults} words={frame.words} />
      <Notices notices={props.notices} />
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <LogoPart {...props} />
      <section class="section" aria-labelledby="colour">
        <h2 id="colour">{says.colour}</h2>
        <p class="office-text office-after">{says.now(props.now)}</p>
        <Form target={props.form} words={frame.words}>
          <Fields
            specs={[
              {
                kind: 'text',
                name: 'colour',
                label: says.code,
                hint: says.hint,
                value,
                error,
                width: 'short',
                contrast: props.grounds,
              },
            ]}
            words={frame.words}
          />
          <p class="small" data-contrast-told data-good={says.typed.good} data-bad={says.typed.bad} role="status"></p>
          <Shades shades={shades} says={says} />
          {props.darkIs === undefined ? null : (
            <p class="office-text">
              {says.enough} {says.shifted(props.darkIs)}
            </p>
          )}
          <div class="buttons">
            {props.canKeep ? (
              <Button weight="first" name="deed" value="save">
                {says.save}
              </Button>
            ) : null}
            <Button weight={props.canKeep ? 'second' : 'first'} name="deed" value="look">
              {says.look}
            </Button>
          </div>
        </Form>
      </section>
      {props.canUndo ? (
        <OneButtonForm target={{ ...props.form, carries: [{ name: 'deed', value: 'own' }] }}>
          <button type="submit" class="text-button">
            {says.own}
          </button>
        </OneButtonForm>
      ) : null}
    </StaffLayout>
  );
}

/** The logo that there is, and the way to another one. */
function LogoPart({ frame, says, logo, logoFault, logoForm, logoGone }: LookSettingsPageProps) {
  return (
    <section class="section" aria-labelledby="logo">
      <h2 id="logo">{says.logo}</h2>
      <p class="office-text">{says.logoAbout}</p>
      {logo === undefined ? (
        <p class="office-quiet office-after">{says.logoNone}</p>
      ) : (
        <p class="office-after">
          <img class="logo-now" {...logo} alt={says.logoNow} />
        </p>
      )}
      <Form target={logoForm} words={frame.words}>
        <div class={`field${logoFault === undefined ? '' : ' field-invalid'}`}>
          <label class="utrecht-form-label" for={fieldId('logo')}>
            {says.logoFile}
          </label>
          <p class="field-hint" id="logo-hint">
            {says.logoHint}
          </p>
          {logoFault === undefined ? null : (
            <p class="field-error" id="logo-error">
              {logoFault}
            </p>
          )}
          <input
            type="file"
            id={fieldId('logo')}
            name="logo"
            class="upload-input"
            accept=".png,.jpg,.jpeg,.webp,.svg"
            aria-describedby={logoFault === undefined ? 'logo-hint' : 'logo-hint logo-error'}
            aria-invalid={logoFault === undefined ? undefined : 'true'}
          />
        </div>
        <div class="buttons">
          <Button weight={logo === undefined ? 'first' : 'second'}>{says.logoSave}</Button>
        </div>
      </Form>
      {logo === undefined ? null : (
        <OneButtonForm target={logoGone}>
          <button type="submit" class="text-button">
            {says.logoRemove}
          </button>
        </OneButtonForm>
      )}
    </section>
  );
}

/** Drawn as pictures, for no style may be written into a page. */
function Shades({ shades, says }: Pick<LookSettingsPageProps, 'shades' | 'says'>) {
  return (
    <div class="buttons">
      {shades.map(({ theme, paper, accent, ink, onPage, onButton }) => (
        <figure class="look-shade">
          <svg viewBox="0 0 240 96" width="240" height="96" role="img" aria-label={`${says[theme]}: ${accent}`}>
            <rect width="240" height="96" rx="8" fill={paper} stroke={accent} />
            <text x="20" y="56" font-size="18" fill={accent} text-decoration="underline">
              {says.sample}
            </text>
            <rect x="124" y="28" width="96" height="42" rx="6" fill={accent} />
            <text x="172" y="55" font-size="16" text-anchor="middle" fill={ink}>
              {says.button}
            </text>
          </svg>
          <figcaption class="office-quiet">
            <strong>
              {says[theme]} {accent}
            </strong>
            : {says.onPage(onPage)}, {says.onButton(onButton)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
