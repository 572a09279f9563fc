/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Formulas',
  title: 'The two formulas, seen',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
