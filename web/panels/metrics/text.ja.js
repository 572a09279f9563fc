/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 5',
  title: '学習指標を定義する',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
