import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
// @ts-expect-error  it brings no types
import { Builder, Key } from 'selenium-webdriver';

const MINI_BROWSER = ['4.1', '6.0', '4.0']
  .flatMap((version) =>
    ['x86_64', 'aarch64'].map((cpu) =>
      version === '6.0'
        ? `/usr/lib/${cpu}-linux-gnu/webkitgtk-6.0/MiniBrowser`
        : `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
    ),
  )
  .find(existsSync);

/** How long the driver may take to listen, on a busy machine. */
const PATIENCE_MS = 90_000;

/** @type {Record<string, string>} */
const KEYS = {
  ...{ ArrowRight: Key.ARROW_RIGHT, ArrowLeft: Key.ARROW_LEFT },
  ...{ ArrowUp: Key.ARROW_UP, ArrowDown: Key.ARROW_DOWN, PageDown: Key.PAGE_DOWN },
  ...{ Home: Key.HOME, End: Key.END, Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB },
  F2: Key.F2,
};

/** A port that nobody listens on. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** A display without a screen. */
async function startDisplay() {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    display.stdio[3]?.on('data', (data) => resolve(String(data).trim()));
    display.on('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { display, name: `:${number}` };
}

/** @returns {Promise<import('./browser.js').Browser>} */
export async function launch() {
  if (!MINI_BROWSER) throw new Error("WebKit's MiniBrowser is missing");
  const { display, name } = await startDisplay();
  const port = await freePort();
  const service = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: name, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    stdio: 'ignore',
  });
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
  };
  const connect = async () => {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await new Builder()
          .usingServer(`http://127.0.0.1:${port}`)
          .withCapabilities(capabilities)
          .build();
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  };
  const driver = await connect();
  return {
    // One window serves for all pages, one after another.
    async newPage({ width = 1280, height = 900 } = {}) {
      await driver.manage().window().setRect({ width, height });
      return {
        problems: [], // WebDriver does not tell
        goto: async (url) => {
          await driver.get('about:blank');
          await driver.get(url);
        },
        url: () => driver.getCurrentUrl(),
        evaluate: (run, argument) =>
          driver.executeScript(`return (${run})(arguments[0])`, argument),
        type: (text) => driver.actions().sendKeys(text).perform(),
        press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
        drag: (from, to) =>
          driver
            .actions()
            .move({ x: from[0], y: from[1] })
            .press()
            .move({ x: to[0], y: to[1] })
            .release()
            .perform(),
        pdf: () => Promise.reject(new Error('MiniBrowser has no command to print to a file')),
        close: () => driver.get('about:blank'),
      };
    },
    async close() {
      await driver.quit().catch(() => {});
      service.kill();
      display.kill();
    },
  };
}
