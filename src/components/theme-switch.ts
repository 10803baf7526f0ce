import { store, stored } from '../dom/storage.ts';

const WORDS = { auto: '自动', light: '浅色', dark: '深色' };
type Theme = keyof typeof WORDS;
const THEMES = Object.keys(WORDS) as Theme[];

/** Steps through the system's theme, light and dark; the choice stays on the device. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { dataset } = document.documentElement;
    const themeNamed = (name: string | null | undefined) => THEMES.find((known) => known === name) ?? 'auto';
    const show = (theme: Theme) => {
      if (theme === 'auto') delete dataset['theme'];
      else dataset['theme'] = theme;
      button.dataset['choice'] = theme;
      button.title = `配色：${WORDS[theme]}`;
      button.setAttribute('aria-label', button.title);
    };
    const follow = () => {
      show(themeNamed(stored('theme')));
    };
    show(themeNamed(dataset['theme']));
    button.hidden = false;
    button.addEventListener('click', () => {
      const next = THEMES[THEMES.indexOf(themeNamed(dataset['theme'])) + 1] ?? 'auto';
      show(next);
      store('theme', next === 'auto' ? null : next);
    });
    // What is chosen in one tab holds in all; a page that Back brings was told of nothing while it was away.
    addEventListener('storage', ({ key }) => {
      if (key === 'theme' || key === null) follow();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) follow();
    });
  }
}
