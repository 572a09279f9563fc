/** Points along one line, joined by straight pieces. @typedef {[x: number, y: number][]} Stroke */

/** The signs between strokes, between points and between coordinates: none is changed in a link. */
export const BETWEEN = { strokes: '~', points: ',', coordinates: ':' };

/**
 * Strokes as a parameter has them: "0:0,1:0.5~2:2".
 * @param {Stroke[]} strokes
 */
export const strokesText = (strokes) =>
  strokes
    .map((stroke) => stroke.map((point) => point.join(BETWEEN.coordinates)).join(BETWEEN.points))
    .join(BETWEEN.strokes);
