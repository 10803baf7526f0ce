import type { TestProject } from 'vitest/node';
import { provideSites, type Build } from './test-site.ts';

export const PUBLISHED: readonly Build[] = [{ name: 'site', content: 'content', base: '/' }];

/** The site of the report in content/. */
export default (project: TestProject) => provideSites(project, PUBLISHED);
