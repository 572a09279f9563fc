import { createFailures } from '../../failures.js';
import { element } from '../../../plots/element.js';
import { setMarkup } from '../../../plots/trusted.js';
import { createFlowPart } from './flow-part.js';
import { createIntegralPart } from './integral-part.js';

/**
 * The lab of `formulas`: the integral estimated by draws, and particles that follow the score, both
 * beside their exact values.
 * @type {import('../../panel.js').Lab}
 */
export const lab = {
  create(context) {
    const words = context.text.lab ?? {};
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
