import { Key } from 'selenium-webdriver';

/** Keys that do not write, by their names in KeyboardEvent.key, as WebDriver calls them. */
export const KEYS: Readonly<Record<string, string>> = {
  Control: Key.CONTROL,
  Shift: Key.SHIFT,
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
  Tab: Key.TAB,
  ' ': Key.SPACE,
};
