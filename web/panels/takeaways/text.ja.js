/** @type {import('../panel.js').PanelText} */
export default {
  number: 'この節の要点',
  title: '三つの誤解',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
