import { existsSync } from 'node:fs';
import { startStaticServer } from './static-server.ts';

/** `npm run serve`: serves dist/ and prints the address. PORT sets the port, BASE_PATH the base path. */
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/gu, '/');
const port = Number(process.env['PORT'] ?? 4321);

if (!existsSync('dist/index.html')) {
  console.error('dist/ holds no site. Run npm run build first, or npm start, which does both.');
  process.exit(1);
}

try {
  const { url } = await startStaticServer({ dir: 'dist', base, port });
  console.log(`The site is at ${url} (Ctrl+C stops it).`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm run serve`);
  process.exit(1);
}
