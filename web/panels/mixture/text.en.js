/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 4',
  title: 'A feeling for mixtures',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
