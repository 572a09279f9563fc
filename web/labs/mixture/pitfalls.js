import { element } from '../../dom/element.js';

/** A fit from the defaults, which each example changes. @type {Record<string, string>} */
const PLAIN = {
  ...{ fitData: 'geyser', fitK: '2', fitKind: 'full', fitInit: 'random_points', fitSeed: '4' },
  ...{ fitMeans: '', fitCovariances: '', fitAdded: '', fitRemoved: '', fitX: '1', fitY: '2' },
  ...{ fitTolerance: '0.001', fitFloor: '0.000001', fitIterations: '100', fitAt: '0' },
  ...{ fitBesideAt: '0' },
  ...{ fitCount: '600', fitDataSeed: '1' },
};

/** Fits that go wrong, each as the link that leads there. @type {Record<string, string>[]} */
const EXAMPLES = [
  { fitSeed: '1', fitAt: '200' },
  {
    ...{ fitData: 'blobs', fitK: '3', fitKind: 'spherical', fitAt: '200' },
    ...{ fitInit: 'given', fitMeans: '3,-1,3.5,-0.5,-1,0' },
  },
  {
    ...{ fitK: '3', fitFloor: '0', fitInit: 'given', fitMeans: '2,54,4.3,80,1,95' },
    ...{ fitAdded: '1,95,1,95,1,95', fitAt: '200' },
  },
];

/**
 * What goes wrong with EM: pressing one leads there.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {() => void} reveal  brings what it changes into view
 */
export function addPitfalls(lab, reveal) {
  const { title, examples } = lab.words.pitfalls;
  const items = EXAMPLES.map((example, index) => {
    const { action, look } = examples[index];
    const press = () => {
      lab.link({ ...PLAIN, ...example });
      reveal();
    };
    return element(
      'li',
      {},
      element('button', { type: 'button', onclick: press }, action),
      element('span', {}, look),
    );
  });
  lab.add(
    element(
      'section',
      { class: 'tries' },
      element('h3', { class: 'small' }, title),
      element('ul', {}, ...items),
    ),
  );
}
