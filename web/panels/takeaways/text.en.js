/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Takeaways',
  title: 'Three misconceptions',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
