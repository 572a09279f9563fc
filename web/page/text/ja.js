/** The words of the page itself, in Japanese. */
export default {
  siteTitle: '潜在変数モデルと混合モデル',
  description:
    '潜在変数モデルと混合モデルの講義ノートを、そのままブラウザーで動かせる教材です。コードの出力は Python と一字一句同じで、どの図も数値を変えて確かめられます。',
  contents: '目次',
  language: '言語',
  theme: '明るさ',
  themes: { auto: '自動', light: '明るい', dark: '暗い' },
  exercises: '演習',
  downloadNotebook: 'ノートブックをダウンロード（.ipynb）',
  wholePage: '全体を見る',
  unknownPanels: (/** @type {string} */ names) => `「${names}」という節はありません。`,
  unknownParameters: (/** @type {string} */ names) =>
    `リンクに含まれる「${names}」は、このページにない名前なので使いませんでした。`,
  madeBy: (/** @type {string} */ theirs, /** @type {string} */ ours) =>
    `このリンクは版 ${theirs} のページで作られました。このページは版 ${ours} です。`,
  source: 'Python のコード',
  output: '出力',
  error: 'エラー',
  tryThis: '試してみる',
  lab: (/** @type {string} */ what) => `ラボ：${what}`,
  inLabs: { lab: 'ラボ', exercises: '演習', teach: '教員用の画面' },
  loading: (/** @type {string} */ what) => `${what}を読み込んでいます…`,
  unreachable: (/** @type {string} */ what) =>
    `${what}を読み込めませんでした。latent-lab.js と同じ場所に、ファイル latent-lab-labs.js が必要です。`,
  tryAgain: 'もう一度試す',
  moreSettings: '細かな設定',
  symbolHint: '記号を指すか、矢印キーで選ぶと、その意味といまの値を示します。',
  symbolValue: (/** @type {string} */ value) => `いまの値は ${value} です。`,
  notice: '注目する点',
  copyCode: 'コードをコピー',
  copyLink: 'リンクをコピー',
  presentState: 'この状態を開く：',
  copyEmbed: '埋め込みコードをコピー',
  saveSvg: 'SVG で保存',
  savePng: 'PNG で保存',
  reset: '初期値に戻す',
  nextSeed: '次の種',
  copied: 'コピーしました',
  copiedLocal:
    'コピーしました。このリンクはこのコンピューターの中のファイルを指すので、ほかの人は開けません。共有するには、ページをウェブサーバーに置いてください。',
  copiedWithoutAddress:
    'コピーしました。このページにはウェブ上のアドレスがないので、貼り付け先のページと同じフォルダーに latent-lab.js（web/dist にあります）を置いてください。',
  copyFailed: 'コピーできませんでした。下の文字を選んでコピーしてください。',
  wasReset: '初期値に戻しました',
  failed: 'うまくいきませんでした。もう一度試し、続くときはページを読み込み直してください。',
  entry: (/** @type {number} */ place) => `${place} 番目の`,
  /**
   * @param {{label: string, got: string, entry: string, allowed: string}} problem
   */
  problem: ({ label, got, entry, allowed }) =>
    `${label}: ${entry}「${got}」は使えません。${allowed}。`,
  allowed: {
    integer: '整数を入れてください（負の数も可、4300 桁まで）',
    digits: '整数は 4300 桁までです',
    wholeNumber: (/** @type {string} */ range) => `${range}の整数を入れてください`,
    number: (/** @type {string} */ range) => `${range}の数を入れてください`,
    list: (/** @type {string} */ range) => `${range}の数をカンマで区切って並べてください`,
    wholeNumbers: (/** @type {string} */ range) => `${range}の整数をカンマで区切って並べてください`,
    pairs: (/** @type {string} */ range) =>
      `「位置:重み」をカンマで区切って並べてください（重みは ${range}）`,
    strokes: (/** @type {string} */ range) =>
      `「x₁:x₂」をカンマで、線を「~」で区切って並べてください（座標は ${range}）`,
    choice: (/** @type {string} */ options) => `${options} のどれかを選んでください`,
    subset: (/** @type {string} */ options, /** @type {string} */ least) =>
      `${options} から ${least} つ以上を選んでください`,
    length: (/** @type {number} */ most) => `${most} 個まで並べられます`,
  },
  range: {
    any: '有限',
    from: (/** @type {string} */ min) => `${min} 以上`,
    between: (/** @type {string} */ min, /** @type {string} */ max) => `${min} 以上 ${max} 以下`,
    below: (/** @type {string} */ min, /** @type {string} */ max) => `${min} 以上 ${max} 未満`,
  },
};
