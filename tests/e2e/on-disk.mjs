// The page as it is opened without a server.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { browserName } from './browsers/index.mjs';
import { root } from './site.mjs';

/**
 * A copy in a folder of this browser's own, for others are tested beside it; it is taken away afterwards.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} use
 */
export async function onDisk(name, use) {
  const folder = `${root}build/disk/${browserName}/${name}/`;
  rmSync(folder, { recursive: true, force: true }); // of a run that was ended
  mkdirSync(`${folder}web`, { recursive: true });
  try {
    cpSync(`${root}index.html`, `${folder}index.html`);
    cpSync(`${root}web/dist`, `${folder}web/dist`, { recursive: true });
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
