/** One choice that lives in the address: its values, and the one that is left out of it. */
interface Choice {
  values: readonly string[];
  default: string;
}

export type Choices = Readonly<Record<string, Choice>>;
export type State<C extends Choices> = Record<keyof C & string, string>;

/** Reads a query string such as ?order=date. Unknown names and unknown values are as if they were not there. */
export function readState<C extends Choices>(choices: C, search: string): State<C> {
  const query = new URLSearchParams(search);
  const entries = Object.entries(choices).map(([name, choice]) => {
    const value = query.get(name);
    return [name, value !== null && choice.values.includes(value) ? value : choice.default];
  });
  return Object.fromEntries(entries) as State<C>;
}

/** Writes a state as a query string, in the order of the choices; what equals its default is left out, and all defaults give ''. */
export function writeState<C extends Choices>(choices: C, state: State<C>): string {
  const query = new URLSearchParams();
  for (const [name, choice] of Object.entries(choices)) {
    const value = state[name];
    if (value !== undefined && value !== choice.default) query.set(name, value);
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
