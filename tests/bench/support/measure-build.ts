import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildCost {
  /** User time of the build and of every process that it started. */
  seconds: number;
  /** Most memory that one of its Node processes held. */
  megabytes: number;
}

/** Runs in every Node process of a build and leaves its peak memory, in KB, in a file named by its id. */
const LEAVE_PEAK = `
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(process.env.PEAKS_DIR + '/' + process.pid, String(process.resourceUsage().maxRSS)));
`;
/** The shell knows the time of all that it waited for, programs that are not Node's included; its second line is that of its children. */
const RUN = 'npm run build >"$PEAKS_DIR.log" 2>&1; status=$?; times; exit $status';

/** Runs the `build` script of a project. Throws with what it printed where it fails. */
export function measureBuild(project: string): BuildCost {
  const folder = mkdtempSync(join(tmpdir(), 'peaks-'));
  const log = `${folder}.log`;
  try {
    const preload = `--import=data:text/javascript,${encodeURIComponent(LEAVE_PEAK)}`;
    const { status, stdout } = spawnSync('sh', ['-c', RUN], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, PEAKS_DIR: folder, NODE_OPTIONS: preload },
    });
    if (status !== 0) throw new Error(`The build in ${project} failed:\n${readFileSync(log, 'utf8')}`);
    const [, minutes, seconds] = /^.*\n(\d+)m([\d.]+)s/u.exec(stdout) ?? [];
    const peaks = readdirSync(folder).map((file) => Number(readFileSync(join(folder, file), 'utf8')));
    return { seconds: Number(minutes) * 60 + Number(seconds), megabytes: Math.max(...peaks) / 1024 };
  } finally {
    for (const path of [folder, log]) rmSync(path, { recursive: true, force: true });
  }
}
