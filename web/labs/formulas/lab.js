import { createFailures } from '../kit/failures.js';
import { element } from '../../dom/element.js';
import { setMarkup } from '../../dom/trusted.js';
import { createFlowPart } from './flow-part.js';
import { createIntegralPart } from './integral-part.js';
import { labParameters } from './parameters.js';
import en from './text.en.js';
import ja from './text.ja.js';

/**
 * The lab of `formulas`: the integral estimated by draws, and particles that follow the score, both
 * beside their exact values.
 * @type {import('../kit/lab.js').Lab}
 */
export const lab = {
  id: 'formulas',
  parameters: labParameters,
  text: { ja, en },
  create(context) {
    const words = context.text.lab;
    const failures = createFailures(context);
    const parts = [createIntegralPart(context, failures), createFlowPart(context, failures)];
    const lead = element('p', {});
    setMarkup(lead, words.lead);
    return {
      node: element('div', {}, lead, failures.node, ...parts.flatMap(({ nodes }) => nodes)),
      update(values) {
        for (const part of parts) part.update(values);
      },
      destroy() {
        for (const part of parts) part.destroy();
      },
    };
  },
};
