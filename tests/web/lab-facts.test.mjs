// What a lab says of a state without being shown: once it has answered, or not at all.
import assert from 'node:assert/strict';
import { defineLab } from '../../web/labs/kit/define-lab.js';
import { labFacts } from '../../web/labs/kit/lab-facts.js';
import { inDom } from './dom.mjs';

/** A lab whose second answer rests on its first; the test ends both by hand. */
function handLab() {
  /** @type {((value: number) => void)[]} */
  const ends = [];
  const run = () => new Promise((/** @type {(value: number) => void} */ end) => ends.push(end));
  const words = { lab: { lead: '', learned: '' } };
  const definition = defineLab(
    /** @type {any} */ ({
      ...{ id: 'x', parameters: [], text: { ja: words, en: words } },
      build(/** @type {import('../../web/labs/kit/define-lab.js').LabBuilder} */ lab) {
        const first = lab.answer((own) => own.a, run);
        const second = lab.answer(() => first.answer?.value, run);
        const figure = { id: 'f', facts: (/** @type {number} */ data) => ({ data }) };
        lab.figure(
          /** @type {any} */ (figure),
          () => second.answer && { data: second.answer.value, values: second.answer.about },
        );
        lab.onClose(() => ends.push(() => assert.fail('closed')));
      },
    }),
  );
  return { definition, ends };
}

/** @param {Record<string, any>} values */
const contextOf = (values) =>
  /** @type {any} */ ({ store: { values: { x: values } }, subscribe: () => () => {} });

inDom('facts come when the last answer of the lab stands, and the lab is closed', async (dom) => {
  const { definition, ends } = handLab();
  /** @type {any} */
  let facts;
  labFacts(definition, contextOf({ a: 1 })).then((found) => {
    facts = found;
  });
  await dom.pass(40);
  ends[0](2);
  await dom.pass(40);
  assert.equal(facts, undefined);
  ends[1](4);
  await dom.pass(40);
  assert.deepEqual(facts, { f: { data: 4 } });
  assert.equal(ends.length, 3, 'closed');
});

inDom('a lab that does not settle says nothing', async (dom) => {
  const { definition, ends } = handLab();
  /** @type {any} */
  let facts;
  labFacts(definition, contextOf({ a: 1 }), 1000).then((found) => {
    facts = found;
  });
  await dom.pass(40);
  ends[0](2);
  await dom.pass(900);
  assert.equal(facts, undefined);
  await dom.pass(100);
  assert.deepEqual(facts, {});
});
