/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 3',
  title: 'ノイズを加えて復元する',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
