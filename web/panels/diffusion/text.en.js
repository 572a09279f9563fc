/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 3',
  title: 'Adding noise and taking it away',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
