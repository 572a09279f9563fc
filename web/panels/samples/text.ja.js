import { fixed, short } from '../../plots/number.js';

/** Modes whose counts are read aloud. */
const MOST_READ = 4;

/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 1',
  title: '混合分布を意識したサンプル',
  roles:
    '<b>潜在</b> = 引いた値 <var>z</var>（一つの数）　→　<b>観測</b> = まだありません。「手を動かす 2」のデコーダが <var>z</var> から作ります。',
  lead: '潜在変数（latent variable）<var>z</var> は二段階で決まります。まず<b>どの成分（component）か</b>を等しい確率で選び、次にその成分の中心へ<b>正規ノイズ</b>を足します。ここで決まるのは、<var>z</var> がどの成分から来て、その中のどこにあるかです。このノートブックは成分の中心を「モード（mode）」と呼びます。密度が極大になる場所もモードと言いますが、このページではそれを「峰」と呼んで区別します。',
  lab: '百万回引いてみる、一回をゆっくり引いてみる',
  parameters: {
    seed: { label: '乱数の種', unit: '整数' },
    modes: { label: 'モードの位置', unit: 'カンマ区切り' },
    sigma: { label: 'ノイズの標準偏差 σ', unit: 'z の単位' },
    count: { label: '引く回数', unit: '10,000 まで' },
  },
  figures: {
    draws: {
      title: '引いた z と、もとになる密度 p(z)',
      marks: {
        density: '密度 p(z)',
        z: '潜在変数 z',
        handle: (/** @type {number} */ k) => `モード ${k} の位置`,
        stages: '縦線のモード＋灰色のノイズ＝丸の z',
        noModes: ['モードが一つもありません。'],
        tooLarge: ['値が大きすぎて描けません。', '出力は正しく計算されています。'],
        none: 'まだ一つも引いていません。',
        rest: (/** @type {number} */ n) => `ほかに ${n} 個`,
      },
      summary({ drawable, count, modes, components, sigma, peaks }) {
        if (modes.length === 0) return 'モードが一つもないので、選ぶことができません。';
        if (!drawable) return `${count} 回引きました。値が大きすぎるので、図は描いていません。`;
        const counted =
          peaks === null ? '' : `密度の峰は ${peaks} 個で、成分は ${components} 個です。`;
        if (count === 0) {
          return `まだ一つも引いていません。${counted}${sigma === 0 ? '' : '実線は正確な密度 p(z) です。'}`;
        }
        const parts = modes
          .slice(0, MOST_READ)
          .map(
            (/** @type {any} */ { place, count, expected, deviation }) =>
              `${short(place)} の成分から ${count} 個（期待値 ${short(expected, 1)}\u00a0±\u00a0${fixed(deviation, 1)}）`,
          );
        const rest =
          modes.length > MOST_READ ? `、ほか ${modes.length - MOST_READ} か所のモードから残り` : '';
        const spread =
          sigma === 0
            ? 'σ が 0 なので、z はモードの値そのもので、密度はありません。'
            : '実線は正確な密度 p(z)、色の柱は引いた z のヒストグラムです。';
        return `${count} 回引くと、${parts.join('、')}${rest}が出ました。± は個数の標準偏差です。${counted}${spread}`;
      },
    },
  },
  tries: [
    {
      action: '1 万回引く',
      look: 'σ が 0 でなければ、柱の高さが密度の線に沿うようになります。',
    },
    {
      action: 'σ を 1.4 にする',
      look: 'モードが初期値なら、二つの成分が重なります。間にある値だけを見ても、どちらの成分から来たかは言い切れません。',
    },
  ],
  notice:
    'モードの位置を動かすと、そこに集まる値もまとまって動きます。σ を変えても<b>成分の数</b>は変わりません。変わるのは<b>峰の数</b>です。二つの成分だけなら、σ がモードの間隔の半分に達したところで、二つの峰は一つになります。重みが等しくないときの境目は、ラボで計算します。',
};
