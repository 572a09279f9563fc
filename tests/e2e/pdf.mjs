// What stands in a PDF: its words with their places, and its pages as pixels (by poppler).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{text: string, left: number, right: number, top: number, bottom: number}} Word  points */
/** @typedef {{width: number, height: number, words: Word[]}} Page */
/** @typedef {{width: number, height: number, grey: Uint8Array}} Picture */

/**
 * Text as it can be compared: without blanks and breaks, without marks above letters, which a PDF sets
 * where it likes, and without the difference between signs that it may draw by the same glyph.
 * @param {string} text
 */
export const squeezed = (text) =>
  text
    .normalize('NFKD')
    .replaceAll('⋯', '...')
    .replaceAll(/[\s\p{M}\u00ad\u200b]+/gu, '');

/**
 * @template Result
 * @param {Uint8Array} bytes
 * @param {(file: string, folder: string) => Result} use
 * @returns {Result}
 */
function withFile(bytes, use) {
  const folder = mkdtempSync(join(tmpdir(), 'latent-lab-pdf-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, bytes);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of each page, in the order in which they were set. @param {Uint8Array} bytes */
export const linesOf = (bytes) =>
  withFile(bytes, (file) =>
    execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
      .map((page) => page.split('\n').filter((line) => line.trim() !== '')),
  );

/** @param {Uint8Array} bytes @returns {Page[]} */
export const wordsOf = (bytes) =>
  withFile(bytes, (file) =>
    execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
      .split('<page ')
      .slice(1)
      .map((page) => {
        const [, width, height] = (page.match(/width="([\d.]+)" height="([\d.]+)"/) ?? []).map(
          Number,
        );
        const words = [
          ...page.matchAll(
            /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
          ),
        ].map(([, left, top, right, bottom, text]) => ({
          ...{ left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) },
          text,
        }));
        return { width, height, words };
      }),
  );

/**
 * Each page in shades of grey, 0 to 255.
 * @param {Uint8Array} bytes
 * @param {number} dpi
 * @returns {Picture[]}
 */
export const picturesOf = (bytes, dpi) =>
  withFile(bytes, (file, folder) => {
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const head = bytes
          .subarray(0, 40)
          .toString('latin1')
          .match(/^P5\s(\d+)\s(\d+)\s255\s/);
        if (!head) throw new Error(`${name}: not a PGM`);
        const [width, height] = [Number(head[1]), Number(head[2])];
        return { width, height, grey: bytes.subarray(head[0].length) };
      });
  });
