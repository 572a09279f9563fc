/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 2',
  title: '単純なデコーダを書く',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
