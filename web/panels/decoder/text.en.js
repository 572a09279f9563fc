/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 2',
  title: 'A simple decoder',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
