import { store, stored } from '../dom/storage.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const WORDS: Record<Theme, string> = { auto: '自动', light: '浅色', dark: '深色' };

/** Steps through the system's theme, light and dark; the choice stays on the device. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { dataset } = document.documentElement;
    const themeNamed = (name: string | null | undefined) => THEMES.find((known) => known === name) ?? 'auto';
    let theme = themeNamed(dataset['theme']);
    const show = () => {
      button.dataset['choice'] = theme;
      button.title = `配色：${WORDS[theme]}`;
      button.setAttribute('aria-label', button.title);
    };
    const choose = (chosen: Theme) => {
      theme = chosen;
      if (theme === 'auto') delete dataset['theme'];
      else dataset['theme'] = theme;
      show();
    };
    const follow = () => {
      choose(themeNamed(stored('theme')));
    };
    show();
    button.hidden = false;
    button.addEventListener('click', () => {
      choose(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto');
      store('theme', theme === 'auto' ? null : theme);
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
