import { addressedElement } from './address.ts';
import { readState, writeState, type Choices, type State } from './address-state.ts';
import { isShown } from './visible.ts';

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
