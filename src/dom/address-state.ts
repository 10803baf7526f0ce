import { addressedElement } from './address.ts';
import { isShown } from './visible.ts';

/** One choice that lives in the address. */
interface Choice {
  values: readonly string[];
  /** The value that is left out of the address. */
  default: string;
  /** Several values can be chosen at a time, written with commas between them; all of them are the default, like none. */
  several?: boolean;
}

export type Choices = Readonly<Record<string, Choice>>;
export type State<C extends Choices> = Record<keyof C & string, string>;

/** Reads a query string such as ?order=date. Unknown names and unknown values are as if they were not there. */
export function readState<C extends Choices>(choices: C, search: string): State<C> {
  const query = new URLSearchParams(search);
  return Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, readChoice(choice, query.get(name) ?? '')])) as State<C>;
}

function readChoice({ values, default: usual, several }: Choice, written: string): string {
  const chosen = several ? values.filter((value) => written.split(',').includes(value)) : values.filter((value) => value === written);
  return chosen.length === 0 || (several && chosen.length === values.length) ? usual : chosen.join(',');
}

/**
 * Writes a state into a query string, after what others have there and in the order of the choices; what equals its default is left out.
 * Gives '' where nothing remains.
 */
export function writeState<C extends Choices>(choices: C, state: State<C>, search = ''): string {
  const query = new URLSearchParams(search);
  for (const [name, choice] of Object.entries(choices)) {
    query.delete(name);
    const value = state[name];
    if (value !== undefined && value !== choice.default) query.append(name, value);
  }
  const written = query.toString().replaceAll('%2C', ',');
  return written && `?${written}`;
}

/**
 * Shows what the address says of some choices, now and whenever it changes; where they hide the place that it names, `filters` give way.
 * Gives the function that puts what a reader chose, and sees already, into the address; Back undoes it.
 */
export function followAddress<C extends Choices>(choices: C, filters: readonly (keyof C & string)[], show: (state: State<C>) => void) {
  const addressOf = (state: State<C>, hash: string) => location.pathname + writeState(choices, state, location.search) + hash;
  const follow = () => {
    const state = readState(choices, location.search);
    show(state);
    const target = addressedElement();
    // Told by the attribute: WebKit runs scripts before style sheets have come, when nothing is visible.
    if (!target?.closest('[hidden]')) return;
    const open = { ...state, ...Object.fromEntries(filters.map((name) => [name, choices[name]?.default])) };
    show(open);
    history.replaceState(history.state, '', addressOf(open, location.hash));
    target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  follow();
  return (state: State<C>): void => {
    const target = addressedElement();
    // An anchor stays unless the choice hides its element, for it would undo the choice when the address is opened.
    history.pushState(null, '', addressOf(state, target && !isShown(target) ? '' : location.hash));
  };
}
