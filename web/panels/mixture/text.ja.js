import { fixed, short, signed } from '../../plots/number.js';

/** @typedef {{mean: number, weight: number, result: number}} ShiftedMode */
/** @typedef {import('./panel.js').Drawn['modes'][number]} DrawnMode */

/** @type {import('../panel.js').PanelText} */
export default {
  number: '手を動かす 4',
  title: '混合分布の感覚を作る',
  roles:
    '<b>潜在</b> = 成分の番号 <var>k</var>（1, 2, …）　→　<b>観測</b> = <var>x</var>（一つの数）',
  lead: '混合分布（mixture distribution）を、ここでは各成分（component）の中心の<b>位置</b> <var>m</var>（モード）と<b>重み</b> <var>w</var> の組で表します。重みは、潜在変数（latent variable）がその成分を選ぶ割合です。ただし、この節のコードは値を<b>引いていません</b>。各モードの位置を重みの十分の一だけずらして並べるだけです。実際に引くと何が違うのかを、二つ目の図で比べます。',
  lab: '実データに混合分布を EM で当てはめる',
  parameters: {
    modes: { label: 'モードと重み', unit: '位置:重み、カンマ区切り' },
    seed: { label: '乱数の種', unit: '整数' },
    draws: { label: '引く回数', unit: '10,000 まで' },
    sigma: { label: '各成分の標準偏差 σ（コードにはない値）', unit: 'x の単位' },
  },
  figures: {
    shift: {
      title: 'コードは m を 0.1·w ずらすだけ',
      marks: {
        weight: '重み w（高さ）',
        mean: '位置 m（左右）',
        meanHandle: (/** @type {number} */ k) => `モード ${k} の位置`,
        weightHandle: (/** @type {number} */ k) => `モード ${k} の重み`,
        shifts: '縦線が m、矢印が 0.1·w（実寸）',
        sum: (/** @type {string} */ m, /** @type {string} */ w, /** @type {string} */ result) =>
          `${m} + 0.1 × ${w} → ${result}`,
        rest: (/** @type {number} */ n) => `ほかに ${n} 個のモード`,
        empty: ['モードが一つもありません。', '結果は空のリストです。'],
        tooLarge: ['値が大きすぎて、', '図に描けません。'],
      },
      /** @param {{obstacle: string, modes: ShiftedMode[]}} facts */
      summary({ obstacle, modes }) {
        if (obstacle === 'empty') return 'モードがないので、コードは空のリストを表示します。';
        const parts = modes
          .slice(0, 4)
          .map(
            ({ mean, weight, result }) =>
              `${short(mean)} は重み ${short(weight)} の十分の一だけ動いて ${short(result, 3)}`,
          );
        const rest = modes.length > 4 ? `（ほか ${modes.length - 4} 個）` : '';
        return `${parts.join('、')} になります${rest}。乱数は使われず、モード一つから値が一つ出るだけなので、何度実行しても同じです。値の個数から重みを読み取ることはできません。`;
      },
    },
    draw: {
      title: '実際に引くとどうなるか',
      prose:
        '同じモードから実際に <var>x</var> を引きます。重みの割合で成分を選び、標準偏差 σ の正規ノイズを足します。確率として使うため、重みは先に合計で割り、和を 1 にします（正規化、normalization）。コードはこの正規化をしません。',
      marks: {
        density: '密度 p(x)',
        x: '引いた値 x',
        expected: (
          /** @type {number} */ k,
          /** @type {DrawnMode} */ { expected, deviation },
          /** @type {boolean} */ wide,
        ) => `成分 ${k}：${wide ? '期待値 ' : ''}${fixed(expected, 1)} ± ${fixed(deviation, 1)}`,
        found: (/** @type {DrawnMode} */ { count, z }, /** @type {boolean} */ wide) =>
          wide ? `実際は ${count} 個（差は標準偏差の ${signed(z, 1)} 倍）` : `実際は ${count} 個`,
        deviation: () => '期待値との差（個数の標準偏差が 1）',
        rest: (/** @type {number} */ n) => `ほかに ${n} 個のモード`,
        empty: ['モードが一つもないので、', '何も引けません。'],
        weightless: ['どの重みも 0 なので、', '選べる成分がなく、何も引けません。'],
        tooLarge: ['値が大きすぎて、', '図に描けません。'],
      },
      /** @param {{obstacle: string, modes: DrawnMode[], draws: number, sigma: number, total: number}} facts */
      summary({ obstacle, modes, draws, sigma, total }) {
        if (obstacle === 'empty') return 'モードがないので、何も引けません。';
        if (obstacle === 'weightless') {
          return '重みがすべて 0 なので、どの成分も選べず、何も引けません。コードのほうは、位置をそのまま並べます。';
        }
        if (obstacle) return '値が大きすぎるため、この図では引いていません。';
        const parts = modes
          .slice(0, 4)
          .map(
            ({ mean, count, expected, deviation }) =>
              `${short(mean)} の成分から ${count} 個（期待値 ${fixed(expected, 1)} ± ${fixed(deviation, 1)}）`,
          );
        const rest = modes.length > 4 ? `、ほかに ${modes.length - 4} 個の成分の値` : '';
        const scaled =
          Math.abs(total - 1) > 1e-9
            ? `重みの合計は ${total < 1e-4 ? 'ごく小さい値' : short(total)} なので、正規化してから引きました。`
            : '重みの合計は 1 です。';
        const mirrored =
          modes.filter(({ share }) => share > 0).length === 2
            ? '選ばれうる成分は二つなので、二つの差は符号が逆なだけで、同じ一つの事実です。'
            : '';
        const rare = modes
          .filter(({ share }) => share > 0)
          .reduce((a, b) => (b.chanceOfNone > a.chanceOfNone ? b : a));
        const missed =
          rare.chanceOfNone > 0.0005
            ? `${draws} 回引いて ${short(rare.mean)} の成分が一度も選ばれない確率は ${fixed(100 * rare.chanceOfNone, 1)} % です。`
            : '';
        return `${draws} 回引くと、${parts.join('、')}${rest}が出ました。± は個数の標準偏差（二項分布）です。${mirrored}${scaled}${missed}実線は σ = ${short(sigma)} の正確な密度、色の柱は引いた値のヒストグラムです。`;
      },
    },
  },
  tries: [
    {
      action: 'めったに選ばれない成分を作り、20 回だけ引く',
      look: '重み 0.05 の成分は、一度も選ばれないことがあります。種を変えて、出る回数を数えてください。コードの結果には、いつも両方の値が並びます。',
    },
    {
      action: '重みを等しくする',
      look: '個数がぴったり半々になることはまれです。種を変えていくと、期待値との差が標準偏差の 2 倍を超えるのは 25 回に 1 回ほどです。',
    },
    {
      action: '重みを 10 倍にする',
      look: '重みが初期値のときと比べて、引いた値は変わりません。正規化すれば同じ割合だからです。一つ目の図の矢印だけが 10 倍になり、長さ 0.4 と 0.6 になります。',
    },
  ],
  notice:
    '混合分布の重みは、一つひとつの値ではなく、<b>成分ごとの個数</b>に現れます。個数を期待値や標準偏差と並べれば、「多様に見える」を「どの成分がどれだけ足りないか」という数に言い換えられます。多様性（diversity）の評価とモード崩壊（mode collapse）の議論は、ここから始まります。',
};
