/** The port that `PORT` asks for, 4321 without it. Throws on what is not a port. */
export function portOf(env: NodeJS.ProcessEnv): number {
  const text = env['PORT'] || '4321';
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}": expected a number from 0 to 65535.`);
}
