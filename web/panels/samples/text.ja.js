import { fixed, short } from '../../plots/number.js';

/** Modes whose counts are read aloud. */
const MOST_READ = 4;

/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 1',
  title: '混合分布を意識したサンプル',
  lead: '潜在変数（latent variable）<var>z</var> は二段階で決まります。まず<b>どのモード（mode）か</b>を等しい確率で選び、次にその位置へ<b>正規ノイズ</b>を足します。ここで決まるのは、<var>z</var> がどの山に属し、その山のどこにあるかです。「手を動かす 2」のデコーダは、この値から出力を作ります。',
  parameters: {
    seed: { label: '乱数の種', unit: '整数' },
    modes: { label: 'モードの位置', unit: 'カンマ区切り' },
    sigma: { label: 'ノイズの標準偏差 σ', unit: 'z の単位' },
    count: { label: '引く回数', unit: '回' },
  },
  figures: {
    draws: {
      title: '引いた z と、もとになる密度 p(z)',
      marks: {
        density: '密度 p(z)',
        z: '潜在変数 z',
        handle: (/** @type {number} */ k) => `モード ${k} の位置`,
        stages: '縦線 モード　灰色 ノイズ　丸 引いた z',
        noModes: ['モードが一つもありません'],
        tooLarge: ['値が大きすぎて描けません。', '出力は正しく計算されています。'],
        none: 'まだ一つも引いていません',
        rest: (/** @type {number} */ n) => `ほかに ${n} 個`,
      },
      summary({ drawable, count, modes, sigma }) {
        if (modes.length === 0) return 'モードが一つもないので、選ぶことができません。';
        if (!drawable) return `${count} 回引きました。値が大きすぎるので、図は描いていません。`;
        if (count === 0) return 'まだ一つも引いていません。実線は正確な密度 p(z) です。';
        const parts = modes
          .slice(0, MOST_READ)
          .map(
            (/** @type {any} */ { place, count, expected, standardError }) =>
              `${short(place)} のまわりに ${count} 個（期待値 ${short(expected, 1)}\u00a0±\u00a0${fixed(standardError, 1)}）`,
          );
        const rest =
          modes.length > MOST_READ ? `、ほか ${modes.length - MOST_READ} か所のモードに残り` : '';
        const spread =
          sigma === 0
            ? 'σ が 0 なので、z はモードの値そのものです。'
            : '実線は正確な密度 p(z)、色の柱は引いた z のヒストグラムです。';
        return `${count} 回引くと、${parts.join('、')}${rest}が出ました。± は標準誤差です。${spread}`;
      },
    },
  },
  tries: [
    {
      action: '1 万回引く',
      look: '柱の頂が、密度の線に沿うようになります。',
    },
    {
      action: 'σ を 1.4 にする',
      look: '二つの山が重なります。山の間にある値は、どちらのモードから来たか見分けられません。',
    },
  ],
  notice:
    'モードの位置を動かすと、そこに集まる値もまとまって動きます。σ は山の幅を変えるだけで、山の数は変えません。ただし、広げすぎると隣の山とつながって一つになります。',
};
