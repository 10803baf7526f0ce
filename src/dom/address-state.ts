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
