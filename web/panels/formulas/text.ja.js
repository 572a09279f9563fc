/** @type {import('../panel.js').PanelText} */
export default {
  number: '数式メモ',
  title: '二つの数式を目で見る',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
