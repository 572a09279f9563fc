/** The words of the reader's own drawing, in English. */
export default {
  parameters: {
    labDrawing: {
      label: 'Points of the drawing',
      unit: 'x₁:x₂, units of x; “~” begins another stroke; up to 240',
    },
  },
  words: {
    undrawn:
      'There is nothing to train on yet: draw in the plane below, or press one of the ready drawings there.',
    touch: 'Draw with finger or pen',
    undo: 'Undo',
    clear: 'Clear',
    begin: 'Or begin with',
    ready: { eight: 'an 8', heart: 'a heart', two: 'two strokes' },
    keys: 'A mouse draws at once; a finger scrolls until “Draw with finger or pen” is pressed. By keyboard: arrow keys move the ring handle, Enter adds its place to the last stroke, Shift+Enter begins a stroke, Backspace undoes: the last stroke goes, or what was cleared or replaced comes back.',
  },
  figures: {
    labPad: {
      title: 'Draw the data',
      marks: {
        x1: 'observation x₁',
        x2: 'x₂',
        cursor: (/** @type {string} */ x1, /** @type {string} */ x2) =>
          `next point by keyboard, x = (${x1}, ${x2}); Enter adds it`,
      },
      /** @param {any} facts */
      summary({ strokes, nodes, counts }) {
        if (strokes === 0) {
          return 'Nothing is drawn yet: draw in the plane, press a ready drawing, or type points.';
        }
        const what = `${strokes} ${strokes === 1 ? 'stroke' : 'strokes'} of ${nodes} ${nodes === 1 ? 'point' : 'points'}`;
        const data = counts
          ? ` Spread evenly by length along them (a point or a stroke shorter than 0.2 counts as 0.2 long), with normal noise of standard deviation 0.1 in each coordinate, are ${counts[0]} points to train on and ${counts[1]} held out (dots). They are used as they lie, not standardised.`
          : '';
        return `The drawing has ${what}.${data}`;
      },
    },
  },
};
