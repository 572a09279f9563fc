import { fixed, short, significant } from '../../../plots/number.js';

/** @typedef {import('./mixing-figure.js').Share} Share */

const none = ['密度がありません。', 'モードと重みを確かめてください。'];
const percent = (/** @type {number} */ value) => `${significant(100 * value, 2)} %`;

/** The lab's words, in Japanese. */
export default {
  parameters: {
    labModes: { label: '事前分布 p(z) のモード', unit: '平均:重み' },
    labSigma: { label: 'モードの標準偏差 σ', unit: 'z の単位' },
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
    labFactor: { label: '広げる倍率', unit: '標準偏差の倍数' },
    labDraws: { label: '引く回数 n', unit: '10 万まで' },
    labSeed: { label: '乱数の種', unit: '整数' },
    flowSpace: { label: 'x の次元', unit: '', options: { line: '一次元', plane: '二次元' } },
    flowModes: { label: 'p(x) のモード', unit: '平均:重み' },
    flowHeights: { label: 'モードの第二座標', unit: 'カンマ区切り' },
    flowSigma: { label: 'モードの標準偏差 σ', unit: 'x の単位' },
    flowMethod: {
      label: '方法',
      unit: '',
      options: { mala: 'MALA（採否を決める）', ula: 'ULA（必ず進む）' },
    },
    flowStep: { label: '歩幅 ε', unit: 'x の単位の二乗' },
    flowX: { label: '出発点', unit: 'x の単位' },
    flowY: { label: '出発点の第二座標', unit: 'x の単位' },
    flowSpread: { label: '出発点のばらつき', unit: '標準偏差' },
    flowCount: { label: '粒子の数', unit: '1000 まで' },
    flowSteps: { label: '歩数', unit: '1000 まで' },
    flowSeed: { label: '乱数の種', unit: '整数' },
  },
  lab: {
    lead: '二つの数式を計算の問題として扱います。前半では <var>z</var> を<b>連続な量</b>に戻し、積分を乱数で見積もります。後半では、スコアに従う粒子が <var>p</var>(<var>x</var>) にたどり着くかを調べます。正確な値が分かるので、誤差を測れます。',
    failed: (/** @type {string} */ message) => `計算できませんでした：${message}`,
    player: {
      play: '再生',
      pause: '一時停止',
      step: '一つ進める',
      back: '一つ戻す',
      reset: '最初から',
      history: '再生位置',
    },
    steps: (/** @type {number} */ at, /** @type {number} */ of) => `${at} / ${of} 歩`,
    progress: '計算の進み',
    done: (/** @type {number} */ done, /** @type {number} */ of) => `計算 ${done} / ${of}`,
    stop: '止める',
    again: 'もう一度',
    program:
      '同じ乱数を同じ順に使う Python です。標準ライブラリだけで動き、上の図と同じ数を表示します。',
  },
  figures: {
    labIntegral: {
      title: '積分を切り口で見る',
      prose:
        '等高線は同時密度 p(z, x)、斜めの線はデコーダ x = wz + b で、そのまわりに標準偏差 τ のノイズが乗ります。左の輪で x を選ぶと、その高さの断面 p(x | z) p(z) が下に現れます。断面の面積が右の p(x) です。',
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
        return `x = ${short(x)} の断面の面積は p(x) = ${p}（log p(x) = ${fixed(logDensity, 3)}、正確な値）です。その ${fixed(100 * posterior.weights[top], 1)} % は z のモード ${top + 1} のものです。p(x) で割った断面は、事後分布 p(z | x) です。`;
      },
    },
    labCourse: {
      title: '乱数による見積もりと誤差',
      prose:
        '上は、n 回引いた見積もりを正確な値で割ったもので、帯は標準誤差です。下は誤差の大きさで、点がこの乱数列、線が 24 通りの種の二乗平均です。比の平均なので、q が何でも偏りはありません。',
      marks: {
        ratio: '見積もり ÷ p(x)',
        error: '相対誤差',
        n: '引く回数 n',
        exact: '正確な値',
        root: '実線：p(z) の理論値 ∝ 1/√n',
      },
      symbols: {
        estimate: 'p̂(x)：見積もり。p(z) と、選んだ q（破線）とで引きます。',
        n: 'n：引く回数です。',
        joint: 'p(x | z) p(z)：断面の高さ。その面積が正確な値です。',
        proposal: 'q(z)：z を引く提案分布。下の欄で選びます。',
      },
      /** @param {any} facts */
      summary({ n, proposal, exact, prior, own, theory }) {
        if (!prior) return '見積もっています。';
        const why = {
          posterior:
            '正確な事後分布なら比はどの z でも p(x) なので、分散は 0 です。ただし p(x) を先に知っていなければ作れません。',
          broad:
            '裾が軽い（倍率が 1 未満の）q では、まれに大きな比が出て、標準誤差も当てになりません。',
          laplace:
            'ラプラス近似は最も高い山しか知りません。ほかの山があると、めったに引かない z に大きな比が付きます。',
        }[/** @type {'broad'} */ (proposal)];
        return `n = ${n}、正確な値は ${exact} です。p(z) から引くと ${prior.value} ± ${percent(prior.relativeError)}（理論値 ${percent(theory)}）、有効標本数（ESS）は ${fixed(prior.effectiveSize, 0)} です。q(z) から引くと ${own.value} ± ${percent(own.relativeError)}、ESS は ${fixed(own.effectiveSize, 0)} です。${why}`;
      },
    },
    labFlow: {
      title: 'スコアに従う粒子（Langevin dynamics）',
      prose:
        '粒子は一歩ごとにスコアの向きへ進み、乱数で揺れます。MALA は一歩ごとに採否を決め、どんな歩幅でも p(x) を保ちます。ULA は必ず進み、歩幅に応じた偏りが残ります。輪は出発点です。',
      marks: {
        none,
        density: '密度 p(x)',
        score: 'スコア s(x)',
        x: '観測 x',
        x1: '観測 x₁',
        x2: '観測 x₂',
        start: '粒子の出発点',
        arrows: (/** @type {number} */ share) => `矢印：長さ ${share} σ²·s(x)`,
      },
      symbols: {
        next: 'x′：一歩後の位置、図の点です。',
        x: 'x：粒子の位置。出発点は輪で決めます。',
        step: 'ε：歩幅です。',
        score: 's(x)：スコア。矢印と、一次元では下の曲線です。',
        noise: 'ξ：標準正規乱数。√(2ε) 倍して揺らします。',
      },
      /** @param {any} facts */
      summary({ isThere, own, at, flow, acceptance }) {
        if (!isThere) return none.join('');
        if (!flow) return '粒子を動かしています。';
        const ratio = own.flowStep / (2 * own.flowSigma ** 2);
        const how =
          own.flowMethod === 'mala'
            ? `採択率は ${fixed(100 * acceptance, 1)} % です。`
            : ratio < 1
              ? `一つの正規分布なら、分散は理論上 ${fixed(1 / (1 - ratio), 3)} 倍に広がります。`
              : 'ε ≥ 2σ² なので、一つの正規分布でも発散します。';
        return `${own.flowCount} 個の粒子の ${at} 歩目です。${how}${flow.lost ? `${flow.steps} 歩で粒子が発散しました。` : ''}実線は正確な値です。`;
      },
    },
    labMixing: {
      title: '粒子は正しい割合で山に分かれるか',
      prose:
        '色の線は各モードにいる粒子の割合、水平な線は正しい重み、帯は標準誤差二つ分です。スコアは近くの山を指すだけなので、離れた山の間の谷はなかなか越えられません。',
      marks: {
        none,
        share: '粒子の割合',
        steps: '歩数',
      },
      /** @param {{at: number, shares: Share[]}} facts */
      summary({ at, shares }) {
        if (shares.length === 0) return '粒子はまだいません。';
        const parts = shares.map(
          ({ k, count, expected, standardError }) =>
            `モード ${k + 1} に ${count} 個（正しくは ${fixed(expected, 1)} ± ${fixed(standardError, 1)}）`,
        );
        const verdict = shares.some(({ z }) => Math.abs(z) > 4)
          ? '歩数が足りず、粒子は山の間で混ざっていません。'
          : 'ずれは、独立な抽出でも起きる大きさです。';
        return `${at} 歩目では、${parts.join('、')}です。${verdict}粒子は負担率の最も大きいモードに数えるので、山が重なると正しい数から少しずれます。`;
      },
    },
  },
};
