import type { TestProject } from 'vitest/node';
import { provideSites } from './test-site.ts';

/** The site of the report in content/. */
export default (project: TestProject) => provideSites(project, [{ name: 'site', content: 'content', base: '/' }]);
