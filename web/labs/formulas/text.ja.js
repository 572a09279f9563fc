import { fixed, short, significant } from '../../plots/number.js';

/** @typedef {import('./mixing-figure.js').Share} Share */

const none = ['密度がありません。', 'モードと重みを確かめてください。'];
const percent = (/** @type {number} */ value) => `${significant(100 * value, 2)} %`;

/**
 * What the factor that broadens the posterior does to the ratio p(x | z) p(z) ÷ q(z). Its variance is
 * finite if and only if f² > 1/2; and as N(z; m, s²) ≤ f·N(z; m, f²s²), it is at most f·p(x) if f ≥ 1.
 * @param {number} f
 */
function tails(f) {
  if (f ** 2 <= 0.5) {
    return `倍率 f = ${short(f)} が 1/√2 ≈ 0.707 以下で、q の裾が軽すぎるので、比の分散は無限大です。標準誤差も ESS も当てになりません。`;
  }
  if (f < 1) {
    return `倍率 f = ${short(f)} が 1 未満なので、比に上限はありませんが、1/√2 ≈ 0.707 より大きいので分散は有限です。`;
  }
  if (f === 1) return '倍率が 1 なら q は正確な事後分布で、比の分散は 0 です。';
  return `倍率 f = ${short(f)} が 1 より大きいので、比はどの z でも f·p(x) 以下で、分散は有限です。`;
}

/** The lab's words, in Japanese. */
export default {
  parameters: {
    labModes: { label: '事前分布 p(z) の成分', unit: '平均:重み' },
    labSigma: { label: '成分の標準偏差 σ', unit: 'z の単位' },
    labWeight: { label: 'デコーダの重み w', unit: '' },
    labBias: { label: 'デコーダのバイアス b', unit: 'x の単位' },
    labNoise: { label: 'ノイズの標準偏差 τ', unit: 'x の単位' },
    labX: { label: '調べる x', unit: 'x の単位' },
    labProposal: {
      label: '提案分布 q(z)',
      unit: '',
      options: {
        broad: '広げた事後分布',
        posterior: '正確な事後分布',
        laplace: 'ラプラス近似',
      },
    },
    labFactor: { label: '広げる倍率 f', unit: '標準偏差の倍数' },
    labDraws: { label: '引く回数 n', unit: '10 万まで' },
    labSeed: { label: '乱数の種', unit: '整数' },
    flowSpace: { label: 'x の次元', unit: '', options: { line: '一次元', plane: '二次元' } },
    flowModes: { label: 'p(x) の成分', unit: '平均:重み' },
    flowHeights: { label: '成分の平均の第二座標', unit: 'カンマ区切り' },
    flowSigma: { label: '成分の標準偏差 σ', unit: 'x の単位' },
    flowMethod: {
      label: '方法',
      unit: '',
      options: { mala: 'MALA（採択か棄却）', ula: 'ULA（すべて採択）' },
    },
    flowStep: { label: 'ステップ幅 ε', unit: 'x の単位の二乗' },
    flowX: { label: '出発点', unit: 'x の単位' },
    flowY: { label: '出発点の第二座標', unit: 'x の単位' },
    flowSpread: { label: '出発点のばらつき', unit: '標準偏差、x の単位' },
    flowCount: { label: '粒子の数', unit: '1000 まで' },
    flowSteps: { label: 'ステップ数', unit: '1000 まで' },
    flowSeed: { label: '乱数の種', unit: '整数' },
  },
  lab: {
    lead: '前半では <var>z</var> を<b>連続な量</b>に戻し、積分を乱数で推定します。後半では、スコアに従う粒子の分布が <var>p</var>(<var>x</var>) に収束するかを調べます。正確な値が分かるので、誤差を測れます。',
    learned:
      '積分は乱数の平均で推定できます。重点の比の分散が有限なら、誤差は 1/√<var>n</var> に比例して小さくなり、その係数は提案分布で決まります。スコアに従う粒子は峰から峰へ移りにくく、MALA の受容・棄却が取り除くのはステップ幅による偏りだけで、この移りにくさは残ります。',
    runs: (/** @type {number} */ done, /** @type {number} */ of) => `計算 ${done} ／ ${of}`,
    program:
      '標準ライブラリだけの Python で書いたものです。上の図と同じ乱数を使い、同じ数を表示します。',
  },
  figures: {
    labIntegral: {
      title: '積分を断面で見る',
      prose:
        '等高線は同時密度 p(z, x)、斜めの線はデコーダ x = wz + b で、そのまわりに標準偏差 τ のノイズが乗ります。左の○ハンドルで x を選ぶと、その高さの断面 p(x | z) p(z) を p(x) で割ったものが下に現れます。割る前の面積が右の p(x) です。',
      marks: {
        none,
        x: '観測 x',
        z: '潜在変数 z',
        density: 'p(x)',
        slice: '断面 p(x | z) p(z) ÷ p(x)',
        prior: 'p(z)（点線）から引いた z',
        proposal: 'q(z)（破線）から引いた z',
        handle: '調べる x',
      },
      /** @param {any} facts */
      summary({ x, p, logDensity, posterior }) {
        if (!posterior) return none.join('');
        const top = posterior.weights.indexOf(Math.max(...posterior.weights));
        return `x = ${short(x)} の断面の面積は p(x) = ${p}（log p(x) = ${fixed(logDensity, 3)}、正確な値）です。その ${fixed(100 * posterior.weights[top], 1)} % は z の成分 ${top + 1} のものです。p(x) で割った断面は、事後分布 p(z | x) です。`;
      },
    },
    labCourse: {
      title: 'モンテカルロ推定と誤差',
      prose:
        'p(z) の代わりに q(z) から引くのが、重点サンプリング（importance sampling）です。上は推定値を正確な値で割ったもので、帯は標準誤差（推定）です。下は誤差の大きさで、点がこの乱数列、線がそれまでに計算した種（全部で 24 通り）の二乗平均平方根（RMS）です。どの z でも q(z) > 0 なら、推定に偏りはありません。',
      marks: {
        ratio: '推定値 ÷ p(x)',
        error: '相対誤差',
        n: '引く回数 n',
        exact: '正確な値',
        root: '実線は p(z) の理論値（∝ 1/√n）',
      },
      symbols: {
        estimate: 'p̂(x)：推定値。p(z) と、選んだ q（破線）から引きます。',
        n: 'n：引く回数です。',
        joint: 'p(x | z) p(z)：断面の高さ。面積が正確な値です。',
        proposal: 'q(z)：z を引く提案分布。下の欄で選びます。',
      },
      /** @param {any} facts */
      summary({ n, proposal, factor, exact, prior, own, theory }) {
        if (!prior) return '推定しています。';
        const why = {
          posterior:
            '正確な事後分布なら、比 p(x | z) p(z) ÷ q(z) はどの z でも p(x) なので、分散は 0 です。ただし、比を作るには p(x) を先に知っていなければなりません。',
          broad: tails(factor),
          laplace:
            'ラプラス近似が捉えるのは最も高い峰だけです。ほかに峰があると、めったに引かない z に大きな比が付きます。',
        }[/** @type {'broad'} */ (proposal)];
        return `n = ${n}、正確な値は ${exact} です。p(z) から引くと ${prior.value} ± ${percent(prior.relativeError)}（理論値 ${percent(theory)}）、有効標本数（effective sample size, ESS）は ${fixed(prior.effectiveSize, 0)} です。q(z) から引くと ${own.value} ± ${percent(own.relativeError)}、ESS は ${fixed(own.effectiveSize, 0)} です。${why}`;
      },
    },
    labFlow: {
      title: 'ランジュバン動力学（Langevin dynamics）',
      prose:
        '粒子はステップごとにスコアの向きへ進み、乱数で揺れます。MALA（Metropolis-adjusted）は各ステップを採択するか棄却するかを決め、どんなステップ幅でも p(x) を定常分布に保ちます。ULA（unadjusted）はすべて採択し、ステップ幅に応じた偏りが残ります。○ハンドルは出発点です。',
      marks: {
        none,
        density: '密度 p(x)',
        score: 'スコア s(x)',
        x: '観測 x',
        x1: '観測 x₁',
        x2: '観測 x₂',
        start: '粒子の出発点',
        arrows: (/** @type {number} */ share) => `矢印の長さは ${share} σ²·s(x)`,
      },
      symbols: {
        next: 'x′：1 ステップ後の位置。図の点です。',
        x: 'x：粒子の位置。出発点は○ハンドルで決めます。',
        step: 'ε：ステップ幅です。',
        score: 's(x)：スコア。矢印と、一次元では下の曲線です。',
        noise: 'ξ：標準正規乱数。√(2ε) 倍して揺らします。',
      },
      /** @param {any} facts */
      summary({ isThere, own, at, flow, isRunning, acceptance }) {
        if (!isThere) return none.join('');
        if (!flow) return isRunning ? '粒子を動かしています。' : '';
        const ratio = own.flowStep / (2 * own.flowSigma ** 2);
        const how =
          own.flowMethod === 'mala'
            ? `採択率は ${fixed(100 * acceptance, 1)} % です。`
            : ratio < 1
              ? `一つの正規分布なら、定常分布の分散は理論上 ${fixed(1 / (1 - ratio), 3)} 倍です。`
              : 'ε ≥ 2σ² なので、一つの正規分布でも発散します。';
        return `${own.flowCount} 個の粒子の ${at} ステップ目です。${how}${flow.lost ? `${flow.steps} ステップで粒子が発散しました。` : ''}密度とスコアは正確な値です。`;
      },
    },
    labMixing: {
      title: '粒子は正しい割合で各成分に分かれるか',
      prose:
        '色の線は各成分に数えた粒子の割合、水平な線は真の重み、帯は標準偏差の ±2 倍です。スコアは近くの峰へ向かうだけなので、離れた峰の間の、密度の低いところはなかなか越えられません。',
      marks: {
        none,
        share: '粒子の割合',
        steps: 'ステップ数',
      },
      /** @param {{at: number, shares: Share[]}} facts */
      summary({ at, shares }) {
        if (shares.length === 0) return '粒子はまだいません。';
        const parts = shares.map(
          ({ k, count, expected, deviation }) =>
            `成分 ${k + 1} に ${count} 個（期待値 ${fixed(expected, 1)} ± ${fixed(deviation, 1)}）`,
        );
        const furthest = Math.max(...shares.map(({ z }) => Math.abs(z)));
        const verdict = `期待値と ± は、p(x) から独立に引いた場合の値です。ずれは最大で標準偏差の ${fixed(furthest, 1)} 倍です。粒子が多ければ、独立に引いても、一つの成分のずれが 2 倍を超えることは 20 回に 1 回ほどあります。`;
        return `${at} ステップ目では、${parts.join('、')}です。${verdict}粒子は負担率の最も大きい成分に数えるので、成分が重なると、それだけで期待値からずれます。`;
      },
    },
  },
};
