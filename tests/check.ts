import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * `npm run check`: runs the checks that need no build side by side, as many as the machine has cores for, and fails if one does. What a check
 * says comes out in one piece when it ends. The longest begin first, so that none is left to run alone.
 */
const CHECKS = [
  'check:lint',
  // Its types have been written by `astro sync` already, which the linter needs as well.
  'check:types -- --noSync',
  'check:format',
  'check:styles',
  'check:unused',
  'check:text',
];

interface Outcome {
  status: number | null;
  output: string;
}

/** Runs a script of package.json. Both streams of its output are kept in the order in which they came. */
function run(script: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
    const child = spawn('npm', ['run', '--silent', ...script.split(' ')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a script of the shell there.
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, output: Buffer.concat(chunks).toString() });
    });
  });
}

const failed: string[] = [];
const waiting = CHECKS.values();
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), CHECKS.length) }, async () => {
    for (const script of waiting) {
      const { status, output } = await run(script);
      const [name = ''] = script.split(' ');
      if (output !== '') process.stdout.write(`\n# ${name}\n${output}`);
      if (status !== 0) failed.push(name);
    }
  }),
);
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}. Each runs alone as well: npm run ${failed[0] ?? ''}`);
  process.exitCode = 1;
}
