import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../content/problems.ts';
import { renewReport } from '../report/report.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { publishableReport } from './check-content.ts';

/**
 * Editors write a file in several steps, and a busy disk takes its time between emptying and filling it; what stands there meanwhile is nobody's
 * mistake. Longer than the 50 ms in which the watcher tells of one change of a file only. Unit: milliseconds.
 */
const PAUSE = 250;
/** Addresses of the server's own scripts, among them those of its overlay. */
const OWN_SCRIPTS = /\/(?:@|node_modules\/|src\/)/u;

/**
 * In `npm run dev`: reads the report anew after each change, says in the terminal what is wrong with it, and answers every address with that in
 * place of pages that are made of a part of the content.
 */
export function reportContent(): AstroIntegration {
  const content = resolve('content');
  return {
    name: 'content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let isRead = false;
        let problem: string | undefined;
        let hint: string | undefined;
        const read = () => {
          isRead = true;
          const before = { problem, hint };
          problem = messageOf(renewReport);
          // A build publishes ids; while one writes, they may still change.
          hint = problem === undefined ? messageOf(publishableReport) : undefined;
          if (problem !== undefined && problem !== before.problem) logger.error(problem);
          if (problem === undefined && before.problem !== undefined) logger.info('The content has no problem any more.');
          if (hint !== undefined && hint !== before.hint) logger.warn(`${hint}\nA build would stop; pages are shown as they are.`);
        };

        let timer: NodeJS.Timeout | undefined;
        /** From a change until it has been read, what pages wait for. */
        let saved: PromiseWithResolvers<void> | undefined;
        const update = () => {
          read();
          // What has been made of the content, marks of terms in chapters among it, is made anew.
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.hot.send({ type: 'full-reload' });
          saved?.resolve();
          saved = undefined;
        };
        server.watcher.add(content).on('all', (_, file) => {
          if (!file.startsWith(content + sep)) return;
          saved ??= Promise.withResolvers();
          clearTimeout(timer);
          timer = setTimeout(update, PAUSE);
        });

        server.middlewares.use((request, response, next) => {
          if (OWN_SCRIPTS.test(request.url ?? '')) {
            next();
            return;
          }
          const answer = () => {
            if (!isRead) read();
            if (problem === undefined) next();
            else response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(problemPage(problem, server.config.base));
          };
          void Promise.resolve(saved?.promise).then(answer).catch(next);
        });
      },
    },
  };
}

/** What is wrong with the content, where that is what stops a function; any other error is thrown. */
function messageOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** A page that says the problem in the server's own overlay, and is loaded again once the content has changed. */
function problemPage(problem: string, base: string): string {
  const [title = '', ...lines] = problem.split('\n');
  const error = { name: 'ContentError', title, message: escapeXml(lines.join('\n')), stack: problem };
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${title}</title>
  <pre>${escapeXml(problem)}</pre>
  <script type="module">
    import { ErrorOverlay } from ${JSON.stringify(`${base}@vite/client`)};
    document.body.append(new ErrorOverlay(${JSON.stringify(error).replaceAll('<', '\\u003c')}));
  </script>
</html>
`;
}
