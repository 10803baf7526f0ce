import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The option of every command that works on a report: --content names its folder, for parseArgs. */
export const CONTENT_OPTION = { content: { type: 'string', default: 'content' } } as const;

/** Throws where a folder holds no report. */
export function assertReport(folder: string): void {
  if (!existsSync(join(folder, 'report.yaml')))
    throw new Error(`${folder}/ holds no report.yaml; --content names the folder of a report, such as content`);
}

/** A message that names the content's folder content/, with the folder that --content names in its place. */
export function nameFolder(message: string, folder: string): string {
  return message.replaceAll(/(?<=^|\s)content\//gu, `${folder.replace(/\/$/u, '')}/`);
}
