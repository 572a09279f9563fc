/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 4',
  title: '混合分布の感覚を作る',
  lead: '',
  parameters: {},
  figures: {},
  tries: [],
  notice: '',
};
