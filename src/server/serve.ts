import { existsSync } from 'node:fs';
import { builtBase } from './built-base.ts';
import { isTaken, reachableAt, serverHost } from './host.ts';
import { serverPort } from './port.ts';
import { startStaticServer } from './static-server.ts';

/** `npm run serve`: serves dist/ below the base path that it was built for, and prints the address. PORT sets the port, HOST who may reach it. */
const host = serverHost();
try {
  const port = serverPort();
  if (!['dist/index.html', 'dist/404.html'].every((file) => existsSync(file)))
    throw new Error('dist/ holds no site. Run npm run build first, or npm start, which does both.');
  if (await isTaken(host, port)) throw Object.assign(new Error('The port is taken'), { code: 'EADDRINUSE', port });
  const base = builtBase('dist');
  const { url } = await startStaticServer({ dir: 'dist', base, host, port });
  const [first = '', ...others] = reachableAt(host).map((name) => url.replace('localhost', name));
  const elsewhere = others.length === 0 ? '' : `, for other machines at ${others.join(' and ')}`;
  console.log(`The site is at ${first}${elsewhere} (Ctrl+C stops it).`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** What went wrong and, where the address is to blame, what to do. */
function explain(error: unknown): unknown {
  const { code, port = 0 } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another: PORT=${port < 65_535 ? port + 1 : port - 1} npm run serve`;
  if (code === 'EACCES') return `Port ${port} is not open to this user. Choose one from 1024 on.`;
  if (['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL'].includes(code ?? ''))
    return `HOST is "${host}", which is no address of this machine; leave it out for this machine alone, or write 0.0.0.0 for all that reach it`;
  return error instanceof Error ? error.message : error;
}
