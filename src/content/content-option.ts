import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The option of every command that works on a report: --content names its folder, for parseArgs. */
export const CONTENT_OPTION = { content: { type: 'string', default: 'content' } } as const;

/** The options of a command, as parseArgs reads them. A wrong or empty one ends the process with a line that says which there are. */
export function readOptions<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    const read = parseArgs(config);
    const empty = Object.entries(read.values).find(([, value]) => value === '')?.[0];
    if (empty !== undefined) throw new Error(`Option '--${empty}' is empty`);
    return read;
  } catch (error) {
    // Node's advice after its first sentence is for other cases.
    const [said] = (error as Error).message.split(/\.\s|\n/u);
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    console.error(`${said ?? ''}; ${known.length > 0 ? `the options are ${known.join(', ')}` : 'this command has none'}.`);
    process.exit(1);
  }
}

/** Throws where a folder holds no report. */
export function assertReport(folder: string): void {
  if (!existsSync(join(folder, 'report.yaml')))
    throw new Error(`${folder}/ holds no report.yaml; --content names the folder of a report, such as content`);
}

/** A message that names the content's folder content/, with the folder that --content names in its place. */
export function nameFolder(message: string, folder: string): string {
  return message.replaceAll(/(?<=^|\s)content\//gu, `${folder.replace(/\/$/u, '')}/`);
}
