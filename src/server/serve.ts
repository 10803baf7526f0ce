import { existsSync } from 'node:fs';
import { basePath } from '../build/public-address.ts';
import { serverPort } from './port.ts';
import { startStaticServer } from './static-server.ts';

/** `npm run serve`: serves dist/ and prints the address. PORT sets the port, BASE_PATH the base path. */
async function main(): Promise<void> {
  const [base, port] = [basePath(), serverPort()];
  if (!existsSync('dist/index.html')) throw new Error('dist/ holds no site. Run npm run build first, or npm start, which does both.');
  try {
    const { url } = await startStaticServer({ dir: 'dist', base, port });
    console.log(`The site is at ${url} (Ctrl+C stops it).`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Error(`Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm run serve`, { cause: error });
    if (code === 'EACCES') throw new Error(`Port ${String(port)} is not open to this user. Choose one from 1024 on.`, { cause: error });
    throw error;
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
