import { expect, test } from 'vitest';
import { assertProjectPath } from '../../../src/build/project-path.ts';

test.each(['/home/a b/报告', '/srv/a[b]', '/srv/a{b}(c)!&+;~|$^,=@'])('%s is a path to build in', (path) => {
  expect(() => {
    assertProjectPath(path);
  }).not.toThrow();
});

test.each([
  ['/srv/100%', '%'],
  ['/srv/50%25', '%'],
  ['/srv/a#b', '#'],
  ['/srv/a?b', '?'],
  ['/srv/a*b', '*'],
  ["/srv/a'b", "'"],
  ['/srv/a"b', '"'],
  ['/srv/a\\b', '\\'],
])('%s is refused for its %s', (path, character) => {
  expect(() => {
    assertProjectPath(path);
  }).toThrow(`${path} has the character ${character} in its name, which the bundler cannot read`);
});
