/** Filters above a list: a small form that works without JavaScript, and a way back to everything. */
import type { ScreenWords } from '../words/screen/screen.ts';
import { Button } from './button.tsx';
import type { Option } from './field-spec.ts';
import { fieldId } from './field-spec.ts';

/** One choice of what to show. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** from a list; without one it is a day */
  readonly options?: readonly Option[] | undefined;
  readonly value?: string | undefined;
}

/** `clearHref` stands there when something is filtered. */
export interface FilterBarProps {
  readonly action: string;
  readonly filters: readonly Filter[];
  readonly clearHref?: string | undefined;
  /** the same page with more filters; none when they are all there */
  readonly moreHref?: string | undefined;
  readonly moreText?: string | undefined;
  /** more values that the form carries unseen */
  readonly carries?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly words: ScreenWords;
}

/** The bar; the address holds the choice, so that it can be kept and shared. */
export function FilterBar({ action, filters, clearHref, moreHref, moreText, carries = [], words }: FilterBarProps) {
  if (filters.length === 0) return null;
  return (
    <form class="filter-bar" method="get" action={action} aria-label={words.list.filters}>
      {filters.map((filter) => (
        <div class="filter">
          <label for={fieldId(filter.name)}>{filter.label}</label>
          {filter.options === undefined ? (
            <input type="date" id={fieldId(filter.name)} name={filter.name} value={filter.value} class="utrecht-textbox" />
          ) : (
            <select id={fieldId(filter.name)} name={filter.name} class="utrecht-select utrecht-select--html-select">
              {filter.options.map((option) => (
                <option value={option.value} selected={option.value === filter.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
      {carries.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button small>{words.list.filter}</Button>
      {moreHref === undefined ? null : <a href={moreHref}>{moreText}</a>}
      {clearHref === undefined ? null : <a href={clearHref}>{words.list.clearFilters}</a>}
    </form>
  );
}
