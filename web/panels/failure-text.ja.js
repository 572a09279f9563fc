/** What is said where something could not be computed. */
export default {
  start: '計算できませんでした。',
  forbidden: {
    wasm: "このページでは WebAssembly の実行が許されていません。ページの管理者は、コンテンツセキュリティポリシー（CSP）の script-src に 'wasm-unsafe-eval' を加えてください。CSP で禁じていない場合は、ブラウザーの設定で WebAssembly が無効になっています。",
    markup:
      'このページでは Trusted Types だけが許されています。ページの管理者は、コンテンツセキュリティポリシー（CSP）の trusted-types に latent-lab を加えてください。',
  },
  /** @param {{label: string, name: string, got: string, allowed: string}} reason */
  control: ({ label, name, got, allowed }) =>
    `${label}（${name}）${got ? `の ${got} は` : 'の値は'}、ここでは使えません。${allowed}`,
  range: {
    between: (/** @type {string} */ low, /** @type {string} */ high) =>
      `${low} から ${high} までの値にしてください。`,
    within: (/** @type {string} */ low, /** @type {string} */ high) =>
      `${low} と ${high} の間の値にしてください。端の値には使えないものがあります。`,
    from: (/** @type {string} */ low) => `${low} 以上にしてください。`,
    above: (/** @type {string} */ low) => `${low} より大きくしてください。`,
    to: (/** @type {string} */ high) => `${high} 以下にしてください。`,
    below: (/** @type {string} */ high) => `${high} より小さくしてください。`,
  },
  count: (/** @type {string} */ count) => `数を ${count} 個並べてください。`,
  finite: '計算の途中で数が大きくなりすぎました。小さな値にしてください。',
  covariance: '共分散は、対称で、どの方向の分散も正になるように並べてください。',
  other: '初期値に近い値にしてください。',
  unknown:
    'この値の組み合わせでは、計算の途中で数が大きすぎたり小さすぎたりするか、決まらなくなります。最後に変えた値を初期値に近づけてください。',
  broken:
    '計算が途中で止まりました。値を変えると計算し直します。続くときはページを読み込み直してください。',
};
