import type { Identity } from '../content/schemas/identity.ts';
import { once } from '../once.ts';
import { languageSplitter } from '../text/languages.ts';

/** Takes texts of the report apart by language, its own exceptions known; made once, not for each page. */
export const languagesIn = once(({ languages }: Pick<Identity, 'languages'>) => languageSplitter(languages));
