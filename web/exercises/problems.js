import { RELATIONS } from './conditions.js';

const LANGUAGES = ['ja', 'en'];
const KINDS = ['reach', 'predict', 'choose'];

/**
 * What is wrong with a declaration, and where: one sentence each, which names the place.
 * @param {any} declared
 * @param {{id: string, parameters: {name: string}[], figures: {id: string}[]}[]} panels  with their labs' parameters
 * @returns {string[]}
 */
export function problemsOf(declared, panels) {
  const exercise = declared ?? {};
  /** @type {string[]} */
  const problems = [];
  const id = /^[a-z][a-z0-9-]*$/.test(exercise?.id) ? exercise.id : '(no id)';
  const say = (/** @type {string} */ where, /** @type {string} */ what) =>
    problems.push(`exercise ${id}: ${where} ${what}`);
  if (id === '(no id)') say('id', 'must be letters, digits and hyphens, beginning with a letter');

  const panel = panels.find((each) => each.id === exercise?.panel);
  if (!panel) {
    say('panel', `must be one of ${panels.map((each) => each.id).join(', ')}`);
    return problems;
  }
  const parameters = panel.parameters.map(({ name }) => name);
  const figures = panel.figures.map((figure) => figure.id);

  const texts = (/** @type {string} */ where, /** @type {any} */ value) => {
    for (const lang of LANGUAGES) {
      if (typeof value?.[lang] !== 'string' || value[lang] === '')
        say(`${where}.${lang}`, 'is missing');
    }
  };
  const state = (/** @type {string} */ where, /** @type {any} */ value) => {
    for (const [name, text] of Object.entries(value ?? {})) {
      if (!parameters.includes(name))
        say(`${where}.${name}`, `is none of ${parameters.join(', ')}`);
      else if (typeof text !== 'string') say(`${where}.${name}`, 'must be a text, as it is typed');
    }
  };
  const quantity = (/** @type {string} */ where, /** @type {any} */ value) => {
    if (typeof value?.fact === 'string') {
      const [figure, ...path] = value.fact.split('.');
      if (!figures.includes(figure))
        say(`${where}.fact`, `must begin with one of ${figures.join(', ')}`);
      if (path.length === 0) say(`${where}.fact`, 'must name a number of its figure');
    } else if (!parameters.includes(value?.parameter)) {
      say(where, `must name a fact or one of ${parameters.join(', ')}`);
    }
  };
  const conditions = (/** @type {any} */ list) => {
    if (!Array.isArray(list) || list.length === 0) return say('target', 'must be conditions');
    for (const [n, condition] of list.entries()) {
      quantity(`target.${n}`, condition);
      if (!(condition?.is in RELATIONS)) {
        say(`target.${n}.is`, `must be one of ${Object.keys(RELATIONS).join(' ')}`);
      }
      if (!Number.isFinite(condition?.value)) say(`target.${n}.value`, 'must be a number');
    }
  };
  const covers = () => {
    if (!Array.isArray(exercise.covers)) return say('covers', 'must be a list of figures');
    for (const figure of exercise.covers) {
      if (!figures.includes(figure)) say('covers', `${figure} is none of ${figures.join(', ')}`);
    }
  };

  texts('ask', exercise.ask);
  texts('after', exercise.after);
  state('start', exercise.start);
  if (!Array.isArray(exercise.hints)) say('hints', 'must be a list');
  else for (const [n, hint] of exercise.hints.entries()) texts(`hints.${n}`, hint);
  switch (exercise.kind) {
    case 'reach':
      conditions(exercise.target);
      break;
    case 'predict':
      quantity('target', exercise.target);
      texts('unit', exercise.unit);
      if (exercise.standardError) quantity('standardError', exercise.standardError);
      if (!(exercise.within > 0)) say('within', 'must be above 0');
      covers();
      break;
    case 'choose':
      conditions(exercise.target);
      covers();
      if (!Array.isArray(exercise.options) || exercise.options.length < 2) {
        say('options', 'must be two or more');
        break;
      }
      for (const [n, option] of exercise.options.entries()) {
        texts(`options.${n}.text`, option?.text);
        state(`options.${n}.state`, option?.state);
      }
      break;
    default:
      say('kind', `must be one of ${KINDS.join(', ')}`);
  }
  return problems;
}
