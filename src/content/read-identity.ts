import type { Problem } from './problems.ts';
import { check, openYaml } from './read-yaml.ts';
import { identitySchema, type Identity } from './schemas/identity.ts';

/** report.yaml; nothing and a problem for each thing that is wrong with it. */
export function readIdentity(folder: string, problems: Problem[]): Identity | undefined {
  const file = 'content/report.yaml';
  const opened = openYaml(folder, file, problems);
  return opened && check({ file }, identitySchema, opened.document.toJS(), problems)[0];
}
