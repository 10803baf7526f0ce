export type Theme = 'light' | 'dark';

const DECLARATION = /--(?<name>[a-z0-9-]+):\s*(?<value>[^;]+);/gu;
const LIGHT_DARK = /^light-dark\((?<light>[^,]+),\s*(?<dark>[^)]+)\)$/u;

/** The custom properties of a style sheet such as tokens.css, by name without dashes, as they are in one theme. */
export function readTokens(css: string, theme: Theme): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const { groups } of css.matchAll(DECLARATION)) {
    const value = groups?.['value'] ?? '';
    tokens.set(groups?.['name'] ?? '', LIGHT_DARK.exec(value)?.groups?.[theme] ?? value);
  }
  return tokens;
}

/** Puts values in the place of `var(--name)`. Throws where a name has none. */
export function resolveTokens(css: string, tokens: ReadonlyMap<string, string>): string {
  return css.replace(/var\(--([a-z0-9-]+)\)/gu, (_, name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`tokens.css has no --${name}`);
    return value;
  });
}
