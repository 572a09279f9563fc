/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 5',
  title: 'Defining a metric',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
