import { signal } from '@preact/signals-core';
import { element } from '../../dom/element.js';
import { strokesText } from '../../panels/strokes.js';
import { READY, simplified } from './drawing.js';
import { drawingFigure } from './drawing-figure.js';

/** @typedef {import('../../panels/strokes.js').Stroke} Stroke */

/**
 * Where the reader draws the data that the autoencoder is trained on.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./vae-data.js').VaeData | null>} data
 */
export function addDrawing(lab, data) {
  const { own } = lab;
  const words = lab.words.drawing;
  const underWay = signal(/** @type {Stroke | null} */ (null));
  const cursor = signal(/** @type {[number, number]} */ ([0, 0]));
  const takesTouch = signal(false);

  const strokesNow = () => /** @type {Stroke[]} */ (own.peek().labDrawing);
  const save = (/** @type {Stroke[]} */ strokes) => lab.set('labDrawing', strokesText(strokes));
  /** What was there before all of it was replaced, while that is the latest change. */
  const replaced = signal(/** @type {{before: Stroke[], by: string} | null} */ (null));
  const replacedNow = (/** @type {Stroke[]} */ strokes) =>
    replaced.value?.by === strokesText(strokes) ? replaced.value : null;

  /** @param {Stroke} stroke */
  function onStroke(stroke) {
    underWay.value = null;
    save([...strokesNow(), simplified(stroke)]);
  }

  /** A key sets a point at the end of the last stroke, or begins another. @param {boolean} isNew */
  function addPoint(isNew) {
    const strokes = strokesNow();
    const last = strokes[strokes.length - 1];
    if (isNew || !last) save([...strokes, [cursor.peek()]]);
    else save([...strokes.slice(0, -1), [...last, cursor.peek()]]);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') addPoint(event.shiftKey);
    else if (event.key === 'Backspace') undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function undo() {
    const strokes = strokesNow();
    save(replacedNow(strokes)?.before ?? strokes.slice(0, -1));
    replaced.value = null;
  }
  const replace = (/** @type {Stroke[]} */ strokes) => {
    const [before, by] = [strokesNow(), strokesText(strokes)];
    if (by === strokesText(before)) return;
    replaced.value = { before, by };
    save(strokes);
  };
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick }, label);
  const touch = button(words.touch, () => {
    takesTouch.value = !takesTouch.peek();
  });
  const back = button(words.undo, undo);
  const clear = button(words.clear, () => replace([]));
  const ready = /** @type {(keyof typeof READY)[]} */ (Object.keys(READY)).map((name) =>
    button(words.ready[name], () => replace(READY[name])),
  );
  const figure = lab.figure(drawingFigure, () => ({
    data: {
      strokes: own.value.labDrawing,
      underWay: underWay.value,
      points: own.value.labData === 'drawn' ? (data.answer?.value ?? null) : null,
      cursor: cursor.value,
      takesTouch: takesTouch.value,
      onDraw: (/** @type {Stroke} */ stroke) => {
        underWay.value = stroke;
      },
      onStroke,
      onCursor: (/** @type {[number, number]} */ place) => {
        cursor.value = place;
      },
      onKey,
    },
    values: lab.values.value,
  }));
  figure.addAbove(
    element('div', { class: 'toolbar' }, touch, back, clear),
    element('div', { class: 'toolbar' }, element('span', {}, words.begin), ...ready),
    element('p', { class: 'unit' }, words.keys),
  );
  lab.follow(() => {
    figure.node.hidden = own.value.labData !== 'drawn';
    touch.setAttribute('aria-pressed', String(takesTouch.value));
    const strokes = own.value.labDrawing;
    clear.setAttribute('aria-disabled', String(strokes.length === 0));
    back.setAttribute('aria-disabled', String(strokes.length === 0 && !replacedNow(strokes)));
  });
}
