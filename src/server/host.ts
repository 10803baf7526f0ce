import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Addresses that the name localhost stands for; browsers ask the second first. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;
const ANY = ['0.0.0.0', '::'];

/** Address that the server listens on: HOST, or this machine alone where it is not set. */
export function serverHost(value: string | undefined = process.env['HOST']): string {
  return value === undefined || value === '' || value === 'localhost' ? LOOPBACK[0] : value;
}

/** Addresses at which readers find a server that listens on a host, the one for this machine first. */
export function reachableAt(host: string, interfaces = networkInterfaces()): string[] {
  if (LOOPBACK.some((address) => address === host)) return ['localhost'];
  if (!ANY.includes(host)) return [host.includes(':') ? `[${host}]` : host];
  const others = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return ['localhost', ...others.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address)];
}

/**
 * Whether another server has a port of localhost by either protocol: the printed address might open that one, although this server could listen by
 * the other protocol.
 */
export async function isTaken(host: string, port: number): Promise<boolean> {
  if (port === 0 || !reachableAt(host).includes('localhost')) return false;
  const taken = await Promise.all(LOOPBACK.map((address) => isInUse(address, port)));
  return taken.includes(true);
}

async function isInUse(address: string, port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, address), 'listening');
    return false;
  } catch (error) {
    // A machine without the protocol has nobody there.
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  } finally {
    probe.close();
  }
}
