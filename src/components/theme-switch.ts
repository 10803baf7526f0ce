const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const WORDS: Record<Theme, string> = { auto: '自动', light: '浅色', dark: '深色' };

/** Steps through the system's theme, light and dark; the choice stays on the device. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const show = (theme: Theme) => {
      button.dataset['choice'] = theme;
      button.title = `配色：${WORDS[theme]}`;
      button.setAttribute('aria-label', button.title);
    };
    const chosen = document.documentElement.dataset['theme'];
    let theme: Theme = chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
    show(theme);
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
      apply(theme);
      show(theme);
    });
  }
}

function apply(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

customElements.define('theme-switch', ThemeSwitch);
