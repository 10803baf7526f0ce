/** Port of the server: PORT, or 4321 where it is not set; 0 takes any free one. Throws on what is no port. */
export function serverPort(value: string | undefined = process.env['PORT']): number {
  if (value === undefined || value === '') return 4321;
  const port = Number(value);
  if (/^\d+$/u.test(value) && port <= 65_535) return port;
  throw new Error(`PORT is "${value}"; expects a number from 0 to 65535, such as 4321`);
}
