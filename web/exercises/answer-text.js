import { checksum } from './checksum.js';

/**
 * One answer to an exercise.
 * @typedef {object} Answer
 * @property {string} exercise  its id
 * @property {'met' | 'missed'} result
 * @property {number} attempts  with this one
 * @property {string} given  the number that was predicted, the number of the option that was chosen, or ''
 * @property {string} state  the panel's, as the fragment of a link
 * @property {string} begun  ISO 8601, UTC
 * @property {string} ended
 */

/** @typedef {{version: string, name: string, answers: Answer[]}} Submission  version: of the page that made it */
/** @typedef {Submission & {format: number, isWhole: boolean}} Received  isWhole: the checksum fits */

/** What is no submission, by its beginning. @typedef {{kind: 'foreign' | 'format', text: string}} Misfit */

/** Of the text: a later page reads earlier ones. */
const FORMAT = 1;
const HEAD = /^Latent Lab answers (\d+)$/;
const FIELDS = ['exercise', 'result', 'attempts', 'given', 'state', 'begun', 'ended'];
const LINE = new RegExp(`^(version|name|check|${FIELDS.join('|')}):\\s*(.*)$`);

const inOneLine = (/** @type {string} */ text) =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** What the checksum is of: the content, whatever became of blanks and lines on its way. @param {Submission} submission */
const canonical = ({ version, name, answers }) =>
  JSON.stringify([version, name, ...answers.map((answer) => Object.values(answer).map(String))]);

/**
 * A text to be sent: plain lines, so that its reader sees what it says.
 * @param {Submission} submission
 */
export function writeAnswers({ version, name, answers }) {
  const own = { version, name: inOneLine(name), answers: answers.map(inOrder) };
  return [
    `Latent Lab answers ${FORMAT}`,
    `version: ${version}`,
    `name: ${own.name}`,
    ...own.answers.flatMap((answer) =>
      Object.entries(answer).flatMap(([field, value]) =>
        value === '' ? [] : `${field}: ${value}`,
      ),
    ),
    `check: ${checksum(canonical(own))}`,
    '',
  ].join('\n');
}

/** @param {Answer} answer @returns {Answer} */
const inOrder = ({ exercise, result, attempts, given, state, begun, ended }) => ({
  ...{ exercise, result, attempts, given: inOneLine(given), state, begun, ended },
});

/**
 * All submissions in a text: several may follow one another, quoted or wrapped as mails do it.
 * @param {string} text
 * @returns {{received: Received[], misfits: Misfit[]}}
 */
export function readAnswers(text) {
  /** @type {Received[]} */
  const received = [];
  /** @type {Misfit[]} */
  const misfits = [];
  /** What stands before, between and behind them. @type {string[]} */
  let foreign = [];
  /** The one under way. @type {{format: number, lines: [field: string, value: string][]} | null} */
  let open = null;

  function closeForeign() {
    const words = foreign.join(' ').trim();
    if (words) misfits.push({ kind: 'foreign', text: words.slice(0, 60) });
    foreign = [];
  }
  function close() {
    if (!open) return;
    if (open.format > FORMAT) {
      const name = open.lines.find(([field]) => field === 'name')?.[1] ?? '';
      misfits.push({ kind: 'format', text: `${open.format} ${name}`.trim() });
    } else {
      received.push({ format: open.format, ...fromLines(open.lines) });
    }
    open = null;
  }

  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/^[\s>]+/, '').trimEnd();
    const head = HEAD.exec(line);
    if (head) {
      closeForeign();
      close();
      open = { format: Number(head[1]), lines: [] };
    } else if (!open) {
      foreign.push(line);
    } else {
      const [, field, value] = LINE.exec(line) ?? [];
      const last = open.lines.at(-1);
      if (field) open.lines.push([field, value]);
      // Wrapped: a link goes on without a blank, a name with one.
      else if (line && last) last[1] += (last[0] === 'state' ? '' : ' ') + line;
      if (field === 'check') close();
    }
  }
  closeForeign();
  close();
  return { received, misfits };
}

/**
 * @param {[field: string, value: string][]} lines
 * @returns {Omit<Received, 'format'>}
 */
function fromLines(lines) {
  const own = { version: '', name: '', check: '' };
  /** @type {Record<string, string>[]} */
  const found = [];
  for (const [field, value] of lines) {
    if (field in own) own[/** @type {keyof typeof own} */ (field)] = inOneLine(value);
    else if (field === 'exercise') found.push({ exercise: value });
    else if (found.length > 0) found[found.length - 1][field] = value;
  }
  const answers = found.map((each) =>
    inOrder({
      ...{ exercise: '', given: '', state: '', begun: '', ended: '' },
      ...each,
      result: each.result === 'met' ? 'met' : 'missed',
      attempts: Number(each.attempts),
    }),
  );
  const { version, name, check } = own;
  const submission = { version, name, answers };
  return { ...submission, isWhole: checksum(canonical(submission)) === check };
}
