/** Filters above a list: a small form that works without JavaScript, and a way back to everything. */
import type { ScreenWords } from '../words/screen/screen.ts';
import { Button } from './button.tsx';
import type { Option } from './field-spec.ts';
import { fieldId } from './field-spec.ts';

/** One choice of what to show. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
}

/** `clearHref` stands there when something is filtered. */
export interface FilterBarProps {
  readonly action: string;
  readonly filters: readonly Filter[];
  readonly clearHref?: string | undefined;
  readonly words: ScreenWords;
}

/** The bar; the address holds the choice, so that it can be kept and shared. */
export function FilterBar({ action, filters, clearHref, words }: FilterBarProps) {
  if (filters.length === 0) return null;
  return (
    <form class="filter-bar" method="get" action={action} aria-label={words.list.filters}>
      {filters.map((filter) => (
        <div class="filter">
          <label for={fieldId(filter.name)}>{filter.label}</label>
          <select id={fieldId(filter.name)} name={filter.name} class="utrecht-select utrecht-select--html-select">
            {filter.options.map((option) => (
              <option value={option.value} selected={option.value === filter.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button small>{words.list.filter}</Button>
      {clearHref === undefined ? null : <a href={clearHref}>{words.list.clearFilters}</a>}
    </form>
  );
}
