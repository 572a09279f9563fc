// The page as different hosts would serve it, from one server.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

/** @type {(folder: string, options: {dev: boolean}) => (request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse, next: () => void) => void} */
const sirv = createRequire(new URL('../../web/package.json', import.meta.url))('sirv');
export const root = fileURLToPath(new URL('../../', import.meta.url));
const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; report-uri /violation";
const html = (/** @type {string} */ body) => ({ type: 'text/html; charset=utf-8', body });
export const withScript = (/** @type {string} */ page, /** @type {string} */ name) =>
  page.replace('<script src=', `<script src="/script/${name}"></script><script src=`);

/** Scripts that run before the page's own. @type {Record<string, string>} */
const SCRIPTS = {
  'heard.js': `window.heard = []; addEventListener('message', (event) => heard.push(event.data));`,
  // Every worker can be ended from outside.
  'workers.js': `window.workers = [];
    window.asked = 0;
    window.Worker = class extends Worker {
      constructor(...args) { super(...args); window.workers.push(this); }
      asked = 0;
      postMessage(...args) { window.asked += 1; this.asked += 1; super.postMessage(...args); }
    };`,
  // Tells the page around what a frame that it may not look into shows.
  'report.js': `setInterval(() => {
      const panel = document.querySelector('latent-panel[panel=diffusion]');
      const stdout = panel?.shadowRoot?.querySelector('[data-stdout]')?.textContent;
      parent.postMessage({ type: 'report', state: panel?.dataset.state, stdout }, '*');
    }, 50);`,
  // Once it is broken, no worker lives to answer a call.
  'no-core.js': `window.calls = 0;
    let broken = false;
    window.breakCore = () => { broken = true; };
    window.Worker = class extends Worker {
      postMessage(message, ...rest) {
        const isCall = message.path?.includes('call');
        if (isCall) window.calls += 1;
        if (isCall && broken) this.dispatchEvent(new ErrorEvent('error', { message: 'lost' }));
        else super.postMessage(message, ...rest);
      }
    };`,
  // While `refusing` is set, the core refuses whatever it is asked.
  'refusing.js': `window.refusing = false;
    window.Worker = class extends Worker {
      postMessage(message, ...transfer) {
        const asked = window.refusing && ['call', 'run'].includes(message?.path?.[0]);
        const bad = ['betas', ['linear', 0, 0, 0]].map((value) => ({ type: 'RAW', value }));
        super.postMessage(
          asked ? { ...message, path: ['call'], argumentList: bad } : message, ...transfer);
      }
    };`,
  // Where no worker can be had at all.
  'no-worker.js': `window.Worker = class { constructor() { throw new Error('refused'); } };`,
};

/**
 * What the server answers with.
 * @typedef {{type: string, body: string | Buffer, policy?: string}} Made
 */

/** Pages made for the tests. @type {Record<string, () => Promise<Made>>} */
const PAGES = {
  '/workers.html': async () => html(withScript(await index(), 'workers.js')),
  '/monkey.html': async () => {
    const parts = ['in-page-eyes', 'in-page-exercises', 'in-page-plays', 'in-page'].map(
      (name) => `<script src="tests/e2e/monkey/${name}.js"></script>`,
    );
    return html((await index()).replace('<script', `${parts.join('')}<script`));
  },
  '/no-core.html': async () => html(withScript(await index(), 'no-core.js')),
  '/no-worker.html': async () => html(withScript(await index(), 'no-worker.js')),
  '/unbuilt/index.html': async () => html(await index()),
  '/foreign.html': async () =>
    html(`<!doctype html><html lang="en"><title>A course</title><h1>Week 3</h1>
      <script src="/web/dist/latent-lab.js"></script>
      <latent-panel panel="diffusion" lang="en" state="diffusion.beta=0.5"></latent-panel>`),
  '/plain/reporting.html': async () =>
    html(withScript(await index(), 'report.js').replaceAll('"web/dist/', '"/plain/web/dist/')),
  '/sandbox.html': async () => html(framing('sandbox="allow-scripts"')),
  '/frame.html': async () => html(framing('')),
};

const framing = (/** @type {string} */ attributes) =>
  `<!doctype html><html lang="en"><title>LMS</title><script src="/script/heard.js"></script>
   <iframe ${attributes} title="lab" src="/plain/reporting.html#panel=diffusion&lang=en"></iframe>`;
const index = () => readFile(`${root}index.html`, 'utf8');

/**
 * /… under the strict CSP; /plain/… without; /some/where/… from a subpath; and the pages above.
 * @returns {Promise<{origin: string, requests: string[], violations: string[],
 *   pages: Record<string, Made | string>, close: () => void}>}  `pages`: further ones, by path
 */
export async function startSite() {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const violations = [];
  /** @type {Record<string, Made | string>} */
  const pages = {};
  const files = sirv(root, { dev: true });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    if (path === '/violation') {
      for await (const chunk of request) violations.push(String(chunk));
      response.end();
      return;
    }
    if (!path.startsWith('/plain/')) response.setHeader('content-security-policy', CSP);
    const script = SCRIPTS[path.replace('/script/', '')];
    const own = pages[path];
    const page = typeof own === 'string' ? html(own) : (own ?? PAGES[path]?.());
    /** @type {Made | undefined} */
    const made = script ? { type: 'text/javascript', body: script } : await page;
    if (made) {
      response.setHeader('content-type', made.type);
      if (made.policy !== undefined) response.setHeader('content-security-policy', made.policy);
      response.end(made.body);
      return;
    }
    request.url = path.replace(/^\/(plain|some\/where)(?=\/)/, '');
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    violations,
    pages,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
