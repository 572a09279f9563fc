// A small web server for this folder, as a static site would serve it: types by file name, gzip.
// Run by itself it takes the first free port from 8000 on and prints the address.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
// @ts-expect-error  it brings no types
import compression from 'compression';
import sirv from 'sirv';

/**
 * @param {string} folder
 * @param {Record<string, string>} [headers]  sent with every answer
 */
export function staticServer(folder, headers = {}) {
  const compress = compression();
  const serve = sirv(folder, {
    dev: true, // looks at the disk at each request, so that a new build shows
    etag: true, // what has not changed is not sent again: a worker asks for its page's script
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  return createServer((request, response) => {
    // Both are Express middleware; what they use of its request is what node's has.
    compress(/** @type {any} */ (request), /** @type {any} */ (response), () => {
      serve(request, response, () => {
        response.statusCode = 404;
        response.end('Not found');
      });
    });
  });
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port  0 for any
 * @returns {Promise<number>}  the port it listens on
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve(address.port);
    });
  });
}

/** @param {import('node:http').Server} server */
async function listenFrom(server, /** @type {number} */ port) {
  for (;;) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
      port += 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = staticServer(fileURLToPath(new URL('..', import.meta.url)));
  console.log(`http://localhost:${await listenFrom(server, 8000)}/`);
}
