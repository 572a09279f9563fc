/** Which browser the tests run in: chromium, firefox or webkit. */
export const browserName = process.env.BROWSER ?? 'chromium';

/** @returns {Promise<import('./browser.js').Browser>} */
export async function launch() {
  const { launch } = await import(`./${browserName}.mjs`);
  return launch();
}
