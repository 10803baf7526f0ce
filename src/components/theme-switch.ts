import { store } from '../dom/storage.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const WORDS: Record<Theme, string> = { auto: '自动', light: '浅色', dark: '深色' };

/** Steps through the system's theme, light and dark; the choice stays on the device. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { dataset } = document.documentElement;
    let theme = THEMES.find((known) => known === dataset['theme']) ?? 'auto';
    const show = () => {
      button.dataset['choice'] = theme;
      button.title = `配色：${WORDS[theme]}`;
      button.setAttribute('aria-label', button.title);
    };
    show();
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
      if (theme === 'auto') delete dataset['theme'];
      else dataset['theme'] = theme;
      store('theme', theme === 'auto' ? null : theme);
      show();
    });
  }
}

export function defineThemeSwitch(): void {
  customElements.define('theme-switch', ThemeSwitch);
}
