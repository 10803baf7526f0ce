import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Base path for which a site was built, with slashes at both ends: the folder above the style sheet that its pages load. */
export function builtBase(dir: string): string {
  const page = readFileSync(join(dir, '404.html'), 'utf8');
  return /<link[^>]* href="(?<base>\/(?:[^"]*\/)?)assets\/[^"/]+\.css"/u.exec(page)?.groups?.['base'] ?? '/';
}
