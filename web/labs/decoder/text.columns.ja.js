/** Columns of the tables: name, and unit where the source gives one. @type {Record<string, [name: string, unit: string]>} */
const NAMES = {
  beakLength: ['くちばしの長さ', 'mm'],
  beakDepth: ['くちばしの高さ', 'mm'],
  flipperLength: ['翼の長さ', 'mm'],
  bodyMass: ['体重', 'g'],
  eruptions: ['噴出の長さ', '分'],
  waiting: ['次の噴出までの時間', '分'],
  sepalLength: ['がく片の長さ', 'cm'],
  sepalWidth: ['がく片の幅', 'cm'],
  petalLength: ['花弁の長さ', 'cm'],
  petalWidth: ['花弁の幅', 'cm'],
  alcohol: ['アルコール', ''],
  malicAcid: ['リンゴ酸', ''],
  ash: ['灰分', ''],
  alcalinity: ['灰分のアルカリ度', ''],
  magnesium: ['マグネシウム', ''],
  phenols: ['全フェノール', ''],
  flavanoids: ['フラバノイド', ''],
  nonflavanoids: ['非フラバノイド', ''],
  proanthocyanins: ['プロアントシアニン', ''],
  colour: ['色の濃さ', ''],
  hue: ['色相', ''],
  od280: ['吸光度比 280/315', ''],
  proline: ['プロリン', ''],
};

/** @param {string} column  one of ours, or as the reader's table has it */
const nameOf = (column) => NAMES[column]?.[0] ?? column;

/**
 * Name and unit, for an axis.
 * @param {string} column
 * @param {boolean} isStandardised
 * @param {string} factor  what it is multiplied by, if by anything
 */
function axisName(column, isStandardised, factor) {
  const unit = isStandardised ? '標準偏差 = 1' : (NAMES[column]?.[1] ?? '');
  const notes = [unit, factor].filter(Boolean);
  return notes.length > 0 ? `${nameOf(column)}（${notes.join('、')}）` : nameOf(column);
}

/** What columns are called. */
export default { nameOf, axisName };
