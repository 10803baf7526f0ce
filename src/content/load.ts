import { didYouMean } from '../text/did-you-mean.ts';
import { mapDataFiles, type DataEntries } from './data-files.ts';
import { namesIn } from './names-in.ts';
import { ContentError, type Problem } from './problems.ts';
import { readChapters, readTexts } from './read-chapters.ts';
import { readEntries, type Lines } from './read-entries.ts';
import { checkDocument, readYaml } from './read-yaml.ts';
import { identitySchema } from './schemas/identity.ts';
import { LEDGER_FILE } from './schemas/ledger.ts';
import { pageSchema } from './schemas/page.ts';
import type { SiteData } from './site-data.ts';

const IDENTITY_FILE = 'content/report.yaml';

/**
 * Reads the content of a folder, every field checked against its schema.
 * Throws one ContentError that lists every problem with file, line, entry and fix.
 */
export function readContent(folder: string) {
  const problems: Problem[] = [];
  const places = new Map<string, Lines>();
  const chapters = readChapters(folder, problems);
  const entries = mapDataFiles((dataFile) => {
    const file = `content/data/${dataFile.file}.yaml`;
    const read = readYaml(folder, file, problems, (opened, found) => readEntries(dataFile, opened, found));
    if (read) places.set(file, read.lines);
    return read?.entries ?? [];
  }) as DataEntries;
  const pages = readTexts(folder, 'content/pages', pageSchema, problems);
  const place = { file: IDENTITY_FILE };
  const [identity] =
    readYaml(folder, IDENTITY_FILE, problems, (opened, found) => checkDocument(opened, place, identitySchema, found)) ?? [];
  problems.push(...strayFiles(folder));
  if (!identity || problems.length > 0) throw new ContentError(problems);
  /** A problem with the line of its entry, or of the field that its path names. */
  const locate = (problem: Problem): Problem => ({
    ...problem,
    line: problem.line ?? places.get(problem.file)?.get(problem.entry ?? '')?.(problem.path ?? []),
  });
  const data: SiteData = { chapters, pages, ...identity, ...entries };
  return { data, locate };
}

/** Files beside those that are read, which nobody would miss on the site. */
function strayFiles(folder: string): Problem[] {
  const data = Object.values(mapDataFiles(({ file }) => `content/data/${file}.yaml`));
  const known = [...data, IDENTITY_FILE, LEDGER_FILE];
  const found = ['content/', 'content/data/'].flatMap((place) => namesIn(folder, place).map((name) => `${place}${name}`));
  return found
    .filter((file) => /^content\/data\/|\.(?:ya?ml|mdx)$/iu.test(file) && !known.includes(file))
    .map((file) => ({ file, message: `is read by nobody; ${didYouMean(file, known) || 'take it out'}` }));
}
