/** The two forms about one organisation, its name and whether it takes up new complaints: for its own administrators, and for those of the installation. */
import { Button } from '../../parts/button.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';
import type { OrganisationWords } from '../../words/staff/organisation-words.ts';

/** What was sent and is wrong. */
export interface OrganisationTried {
  readonly field: string;
  readonly value: string;
  readonly error: string;
}

interface FormProps {
  readonly says: OrganisationWords;
  readonly tried: OrganisationTried | undefined;
  readonly form: FormTarget;
  readonly words: ScreenWords;
}

/** Another name than the procedure gives it. */
export function NameForm({ says, name, tried, form, words }: FormProps & { readonly name: string | undefined }) {
  const isTried = tried?.field === 'name';
  const field: FieldSpec = {
    ...({ kind: 'text', name: 'name', label: says.name, hint: says.nameHint, optional: true, width: 'medium' } as const),
    ...{ value: isTried ? tried.value : (name ?? ''), error: isTried ? tried.error : undefined },
  };
  return (
    <section class="section" aria-labelledby="named">
      <h2 id="named">{says.name}</h2>
      <Form target={{ ...form, carries: [{ name: 'deed', value: 'name' }] }} words={words}>
        <Fields specs={[field]} words={words} />
        <div class="buttons">
          <Button weight="second">{says.save}</Button>
        </div>
      </Form>
    </section>
  );
}

interface ClosingProps extends FormProps {
  /** the day since when, in words; absent: it is open */
  readonly closedSince: string | undefined;
  /** what still runs there, for who may know */
  readonly running?: string;
}

/** Closing for new complaints with what that means, or opening again. */
export function ClosingForm({ says, closedSince, running, tried, form, words }: ClosingProps) {
  const error = tried?.field === 'sure' ? tried.error : undefined;
  const sure: FieldSpec = { kind: 'checkboxes', name: 'sure', label: '', error, options: [{ value: 'yes', label: says.sure }] };
  return (
    <section class="section" aria-labelledby="closing">
      <h2 id="closing">{closedSince === undefined ? says.close : says.open}</h2>
      {closedSince === undefined ? (
        <>
          <ul class="office-terms">
            {says.means.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          {running === undefined ? null : <p class="office-text">{running}</p>}
          <Form target={{ ...form, carries: [{ name: 'deed', value: 'close' }] }} words={words}>
            <Fields specs={[sure]} words={words} />
            <div class="buttons">
              <Button weight="second">{says.closeIt}</Button>
            </div>
          </Form>
        </>
      ) : (
        <>
          <p class="office-text">{says.closedSince(closedSince)}</p>
          <OneButtonForm target={{ ...form, carries: [{ name: 'deed', value: 'open' }] }}>
            <Button weight="first">{says.openIt}</Button>
          </OneButtonForm>
        </>
      )}
    </section>
  );
}
