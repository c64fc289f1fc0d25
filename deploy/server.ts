import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Audience } from '#src/domain/closed-lists.ts';
import { headersFor } from './headers.ts';

/**
 * Serve a built site with the headers of the table, on the loopback interface. Files are looked
 * up at each request, so that a new build shows without a restart. Port 0 takes a free one.
 * Throws when the port is taken, and says what to do.
 */
export async function serve(
  directory: string,
  port: number,
  audience: Audience = 'public',
): Promise<{ server: Server; url: string }> {
  const setHeaders = (response: ServerResponse, path: string) => {
    for (const [name, value] of Object.entries(headersFor(path, audience))) {
      response.setHeader(name, value);
    }
  };
  const files = sirv(directory, { dev: true, etag: true, setHeaders });
  const server = createServer((request, response) => {
    if (!isRange(request.headers.range)) delete request.headers.range;
    files(request, response, () => {
      setHeaders(response, '/404.html');
      sendNotFound(directory, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port)) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

const portTaken = (port: number) =>
  `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`;

/** A byte range that makes sense. A server may ignore any other; sirv would fail on it. */
function isRange(range = ''): boolean {
  const [, start, end = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range) ?? [];
  return start !== undefined && (end === '' || Number(start) <= Number(end));
}

function sendNotFound(directory: string, response: ServerResponse): void {
  const page = join(directory, '404.html');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.writeHead(404).end(existsSync(page) ? readFileSync(page) : 'Not found');
}
