/** Columns of the tables: name, and unit where the source gives one. @type {Record<string, [name: string, unit: string]>} */
const NAMES = {
  beakLength: ['beak length', 'mm'],
  beakDepth: ['beak depth', 'mm'],
  flipperLength: ['flipper length', 'mm'],
  bodyMass: ['body mass', 'g'],
  eruptions: ['eruption time', 'min'],
  waiting: ['waiting time to the next', 'min'],
  sepalLength: ['sepal length', 'cm'],
  sepalWidth: ['sepal width', 'cm'],
  petalLength: ['petal length', 'cm'],
  petalWidth: ['petal width', 'cm'],
  alcohol: ['alcohol', ''],
  malicAcid: ['malic acid', ''],
  ash: ['ash', ''],
  alcalinity: ['alcalinity of ash', ''],
  magnesium: ['magnesium', ''],
  phenols: ['total phenols', ''],
  flavanoids: ['flavanoids', ''],
  nonflavanoids: ['nonflavanoid phenols', ''],
  proanthocyanins: ['proanthocyanins', ''],
  colour: ['colour intensity', ''],
  hue: ['hue', ''],
  od280: ['OD 280/315 ratio', ''],
  proline: ['proline', ''],
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
  const unit = isStandardised ? 'standard deviations' : (NAMES[column]?.[1] ?? '');
  const notes = [unit, factor].filter(Boolean);
  return notes.length > 0 ? `${nameOf(column)} (${notes.join(', ')})` : nameOf(column);
}

/** What columns are called. */
export default { nameOf, axisName };
