/** The ways by which people reach the organisation, each with what the procedure says of it and whether it is open. */
import { type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import { Mark, type Meaning } from '../../parts/mark.tsx';

/** One way. */
export interface WayLine {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly string[];
  readonly mark: { readonly meaning: Meaning; readonly text: string };
  readonly deeds: readonly { readonly deed: string; readonly text: string; readonly label: string }[];
}

/** The list. */
export function WayLines({ ways, form }: { readonly ways: readonly WayLine[]; readonly form: FormTarget }) {
  return (
    <ul class="office-list">
      {ways.map(({ id, name, notes, mark, deeds }) => (
        <li class="office-row setting-row">
          <span class="office-name">{name}</span>
          <div>
            {notes.map((note) => (
              <p class="office-quiet">{note}</p>
            ))}
          </div>
          <div class="office-when">
            <Mark {...mark} />
            <div class="team-deeds">
              {deeds.map(({ deed, text, label }) => (
                <OneButtonForm
                  target={{
                    ...form,
                    carries: [
                      { name: 'deed', value: deed },
                      { name: 'way', value: id },
                    ],
                  }}
                >
                  <button type="submit" class="text-button" aria-label={label}>
                    {text}
                  </button>
                </OneButtonForm>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
