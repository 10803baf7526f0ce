import { existsSync } from 'node:fs';
import { basePath } from '../build/public-address.ts';
import { serverPort } from './port.ts';
import { startStaticServer } from './static-server.ts';

/** `npm run serve`: serves dist/ and prints the address. PORT sets the port, BASE_PATH the base path. */
try {
  const [base, port] = [basePath(), serverPort()];
  if (!existsSync('dist/index.html')) throw new Error('dist/ holds no site. Run npm run build first, or npm start, which does both.');
  const { url } = await startStaticServer({ dir: 'dist', base, port });
  console.log(`The site is at ${url} (Ctrl+C stops it).`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** What went wrong and, where the port is to blame, what to do. */
function explain(error: unknown): unknown {
  const { code, port = 0 } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm run serve`;
  if (code === 'EACCES') return `Port ${String(port)} is not open to this user. Choose one from 1024 on.`;
  return error instanceof Error ? error.message : error;
}
