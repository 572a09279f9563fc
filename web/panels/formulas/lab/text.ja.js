import { fixed, short, signed, significant } from '../../../plots/number.js';

/** @typedef {import('./mixing-figure.js').Share} Share */
/** @typedef {Record<string, (facts: any) => string>} Symbols */

const obstacles = {
  empty: ['モードが一つもありません'],
  weightless: ['重みがすべて 0 なので、', 'モードを選べません'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'モードが一つもないので、密度がありません。',
  weightless: '重みがすべて 0 なので、密度がありません。',
  tooLarge: '値が大きすぎて、縮尺どおりの図にはなりません。',
};

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

const proposals = {
  broad: '事後分布を広げたもの',
  posterior: '正確な事後分布',
  laplace: 'ラプラス近似（山一つ）',
};

/** The lab's words, in Japanese. */
export default {
  parameters: {
    lab: { label: 'ラボ', unit: '', options: { closed: '閉じる', open: '開く' } },
    labModes: { label: '事前分布 p(z) のモード', unit: '平均:重み のカンマ区切り' },
    labSigma: { label: 'モードの標準偏差 σ', unit: 'z の単位' },
    labWeight: { label: 'デコーダの重み w', unit: 'x = w z + b + τ ε' },
    labBias: { label: 'デコーダのバイアス b', unit: 'x の単位' },
    labNoise: { label: 'ノイズの標準偏差 τ', unit: 'x の単位' },
    labX: { label: '調べる x', unit: 'x の単位' },
    labProposal: { label: '提案分布 q(z)', unit: '', options: proposals },
    labFactor: { label: '事後分布を広げる倍率', unit: '標準偏差の倍数' },
    labDraws: { label: '引く回数 n', unit: '2 から 10 万まで' },
    labSeed: { label: '乱数の種', unit: '整数' },
    flowSpace: { label: 'x の次元', unit: '', options: { line: '一次元', plane: '二次元' } },
    flowModes: { label: 'p(x) のモード', unit: '平均:重み のカンマ区切り' },
    flowHeights: { label: 'モードの第二座標', unit: 'カンマ区切り、なければ 0' },
    flowSigma: { label: 'モードの標準偏差 σ', unit: 'x の単位' },
    flowMethod: {
      label: '方法',
      unit: '',
      options: { mala: 'MALA（採否を決める）', ula: 'ULA（そのまま進む）' },
    },
    flowStep: { label: '歩幅 ε', unit: 'x の単位の二乗' },
    flowX: { label: '出発点', unit: 'x の単位' },
    flowY: { label: '出発点の第二座標', unit: 'x の単位' },
    flowSpread: { label: '出発点のばらつき', unit: '標準偏差' },
    flowCount: { label: '粒子の数', unit: '1000 個まで' },
    flowSteps: { label: '歩数', unit: '1000 歩まで' },
    flowSeed: { label: '乱数の種', unit: '整数' },
    flowAt: { label: '表示する歩数', unit: '歩' },
  },
  lab: {
    lead: '二つの数式を、実際の計算の問題として扱います。前半では <var>z</var> を<b>連続な量</b>に戻し、積分を乱数で見積もります。後半では、スコアに従って動く粒子が <var>p</var>(<var>x</var>) にたどり着くかどうかを調べます。どちらも正確な値が分かるので、見積もりの誤差をそのまま測れます。',
    failed: (/** @type {string} */ message) => `計算できませんでした：${message}`,
    save: { svg: '図を保存（SVG）', png: '図を保存（PNG）' },
    player: {
      play: '再生',
      pause: '一時停止',
      step: '一つ進める',
      reset: '最初から',
      slider: '再生位置',
    },
    draws: (/** @type {number} */ n) => `n = ${whole(n)}`,
    steps: (/** @type {number} */ at, /** @type {number} */ of) => `${of} 歩のうち ${at} 歩`,
    runs: {
      progress: 'くり返した回数',
      done: (/** @type {number} */ done, /** @type {number} */ of) =>
        `別の種で ${of} 回のうち ${done} 回`,
      stop: '止める',
      again: 'もう一度',
    },
    flow: {
      progress: '計算した歩数',
      done: (/** @type {number} */ done, /** @type {number} */ of) =>
        `${of} 歩のうち ${done} 歩を計算`,
      stop: '止める',
      again: 'もう一度',
    },
    integralProgram: {
      lead: '同じ見積もりを、標準ライブラリだけの Python で書いたものです。同じ乱数を同じ順に使うので、表示される数は上の図と一致します。',
      source: '積分の Python コード',
      output: '出力',
    },
    flowProgram: {
      lead: '表示中の歩数まで粒子を動かす Python です。粒子ごとの乱数も同じ順に使います。',
      source: '粒子の Python コード',
      output: '出力',
    },
  },
  figures: {
    labIntegral: {
      title: '積分 p(x) = ∫ p(x | z) p(z) dz を切り口で見る',
      prose:
        '等高線は同時密度 p(z, x)、斜めの線はデコーダ x = w z + b です。左の輪で x を選ぶと、その高さで切った断面が下に現れます。右の曲線は断面の面積、つまり p(x) です。',
      marks: {
        ...obstacles,
        x: '観測 x',
        z: '潜在変数 z',
        density: 'p(x)',
        slice: '断面 p(x | z) p(z) ÷ p(x)',
        prior: '点線の p(z) から引いた z',
        proposal: '破線の q(z) から引いた z',
        handle: '調べる x',
      },
      symbols: /** @type {Symbols} */ ({
        density: ({ logDensity }) =>
          `p(x)：右の曲線。今の x では log p(x) = ${fixed(logDensity ?? 0, 3)} です。`,
        theta: ({ weight, bias }) =>
          `θ：デコーダの重み w = ${short(weight)} とバイアス b = ${short(bias)}。斜めの線です。`,
        x: ({ x }) => `x：観測。左の輪で動かします。今は ${short(x)} です。`,
        sum: () => '積分：断面の面積です。下の図は p(x) で割ってあるので、面積は 1 です。',
        likelihood: ({ noise }) =>
          `p(x | z)：デコーダの線を中心とする、標準偏差 τ = ${short(noise)} の正規分布です。`,
        z: () => 'z：潜在変数。横軸です。ここでは連続な量です。',
        prior: ({ modes }) => `p(z)：事前分布。下の点線です。モードは ${modes.length} 個です。`,
      }),
      /** @param {any} facts */
      summary({ obstacle, x, logDensity, posterior }) {
        if (obstacle) return obstacleSentences[obstacle];
        const top = posterior.weights.indexOf(Math.max(...posterior.weights));
        return `x = ${short(x)} の断面の面積は p(x) = ${significant(Math.exp(logDensity))}（log p(x) = ${fixed(logDensity, 3)}）で、正確な値です。そのうち ${fixed(100 * posterior.weights[top], 1)} % を z のモード ${top + 1} が占めます。図の断面は p(x) で割ってあり、事後分布 p(z | x) に等しくなります。`;
      },
    },
    labCourse: {
      title: '乱数による見積もりと、その誤差',
      prose:
        '上の図では、引く回数 n を増やすと見積もりが正確な値（1 の線）に近づきます。帯は標準誤差一つ分です。下の図は誤差の大きさで、点がこの乱数列、線が種を変えた見積もりの二乗平均です。',
      marks: {
        ratio: '見積もり ÷ 正確な値',
        error: '相対誤差',
        n: '引く回数 n',
        exact: '正確な p(x)',
        root: '線：理論値 ∝ 1/√n（p(z) から引くとき）',
        prior: 'p(z) から引く',
        proposal: 'q(z) から引く（破線）',
      },
      symbols: /** @type {Symbols} */ ({
        estimate: ({ estimates }) =>
          `p̂(x)：見積もり。${estimates ? `p(z) から引くと ${estimates[0].value}、q(z) からは ${estimates[1].value} です。` : ''}`,
        n: ({ n }) => `n：引く回数。今は ${whole(n)} 回です。`,
        joint: ({ exact }) => `p(x | z) p(z)：断面の高さ。その積分の正確な値は ${exact} です。`,
        proposal: ({ proposal }) =>
          `q(z)：z を引く提案分布（破線）。今は${proposals[/** @type {keyof typeof proposals} */ (proposal)]}です。`,
      }),
      /** @param {any} facts */
      summary({ n, proposal, factor, exact, estimates, deviation }) {
        if (!estimates || Number.isNaN(estimates[0].gap)) return '見積もりを計算しています。';
        const percent = (/** @type {number} */ value) => `${significant(100 * value, 2)} %`;
        const [prior, own] = estimates;
        const why = {
          posterior:
            'q が正確な事後分布なら、比 p(x | z) p(z) ÷ q(z) はどの z でも p(x) なので、分散は 0 です。ただし、それには p(x) を先に知っている必要があります。',
          broad: `q は事後分布の標準偏差を ${short(factor)} 倍にしたものです。${factor < 1 ? '裾が軽すぎるので、まれに大きな比が出て、標準誤差も当てになりません。' : '裾が重いので、比が大きくなりすぎることはありません。'}`,
          laplace:
            'ラプラス近似はいちばん高い山しか知りません。ほかの山に質量があると、めったに引かない z に大きな比が付き、見積もりは小さめに出がちです。',
        }[/** @type {'posterior'} */ (proposal)];
        return `正確な値は ${exact} です。n = ${whole(n)} で、p(z) からの見積もりの誤差は ${percent(prior.gap)}（標準誤差 ${percent(prior.relativeError)}、理論値 ${percent(deviation / Math.sqrt(n))}）、q(z) からの誤差は ${percent(own.gap)}（標準誤差 ${percent(own.relativeError)}）です。有効標本数（effective sample size, ESS）は ${fixed(prior.effectiveSize, 0)} と ${fixed(own.effectiveSize, 0)} です。${why}`;
      },
    },
    labFlow: {
      title: 'スコアに従う粒子（Langevin dynamics）',
      prose:
        '粒子は一歩ごとにスコアの向きへ少し進み、乱数で揺れます。MALA は一歩ごとに採るかどうかを決めるので、どんな歩幅でも p(x) を保ちます。ULA は必ず進むので、歩幅に応じた偏りが残ります。輪は出発点です。',
      marks: {
        ...obstacles,
        density: '密度 p(x)',
        score: 'スコア s(x)',
        x: '観測 x',
        x1: '観測 x₁',
        x2: '観測 x₂',
        start: '粒子の出発点',
        arrows: (/** @type {number} */ share) =>
          `矢印：スコア、長さ ${share === 1 ? '' : `${share}·`}σ²·s(x)`,
      },
      symbols: /** @type {Symbols} */ ({
        next: ({ at }) => `x′：一歩後の位置。図の点と柱は ${at} 歩目の粒子です。`,
        x: ({ space, x, y }) =>
          `x：粒子の位置。出発点は ${space === 'line' ? short(x) : `(${short(x)}, ${short(y)})`} です。`,
        step: ({ step }) => `ε：歩幅。今は ${short(step)} です。`,
        score: ({ sigma }) => `s(x)：スコア。矢印と下の曲線です（σ = ${short(sigma)}）。`,
        noise: ({ step, seed }) =>
          `ξ：標準正規乱数（種 ${seed}）。揺れの標準偏差は √(2ε) = ${significant(Math.sqrt(2 * step))} です。`,
      }),
      /** @param {any} facts */
      summary({ obstacle, at, lost, steps, count, method, step, sigma, acceptance }) {
        if (obstacle) return obstacleSentences[obstacle];
        const end = lost
          ? `歩幅 ε = ${short(step)} が大きすぎて、${steps} 歩で粒子が発散しました。`
          : '';
        const ratio = step / (2 * sigma * sigma);
        const bias =
          ratio < 1
            ? `山一つの正規分布なら、分散は ${fixed(1 / (1 - ratio), 3)} 倍に広がります（理論値）。`
            : 'この歩幅では、山一つの正規分布でも発散します（ε ≥ 2σ²）。';
        return `${whole(count)} 個の粒子の ${at} 歩目です。${method === 'mala' ? `採択率は ${fixed(100 * acceptance, 1)} % です。` : bias}${end}インクの線は正確な値です。`;
      },
    },
    labMixing: {
      title: '粒子は正しい割合で山に分かれるか',
      prose:
        '色の線は各モードにいる粒子の割合、水平な線は正しい重み、帯は標準誤差二つ分です。モードが離れていると、スコアは近くの山を指すだけなので、粒子は谷をなかなか越えません。',
      marks: {
        ...obstacles,
        share: '粒子の割合',
        steps: '歩数',
        expected: (
          /** @type {Share} */ { k, expected, standardError },
          /** @type {boolean} */ wide,
        ) =>
          wide
            ? `モード ${k + 1}：正しい数 ${fixed(expected, 1)} ± ${fixed(standardError, 1)}`
            : `モード ${k + 1}：${fixed(expected, 0)} ± ${fixed(standardError, 0)}`,
        found: (/** @type {Share} */ { count, z }, /** @type {boolean} */ wide) =>
          wide ? `実際 ${whole(count)} 個（標準誤差の ${signed(z, 1)} 倍）` : `${whole(count)} 個`,
        deviation: (/** @type {boolean} */ wide) =>
          wide ? '正しい数とのずれ（標準誤差を 1 とする）' : 'ずれ（標準誤差を 1 とする）',
      },
      /** @param {{obstacle: string, at: number, shares: Share[]}} facts */
      summary({ obstacle, at, shares }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (shares.length === 0) return '粒子の動きを計算しています。';
        const parts = shares.map(
          ({ k, count, expected, standardError }) =>
            `モード ${k + 1} に ${whole(count)} 個（正しくは ${fixed(expected, 1)} ± ${fixed(standardError, 1)}）`,
        );
        const worst = Math.max(...shares.map(({ z }) => Math.abs(z)));
        const verdict =
          worst > 4
            ? '割合はまだ正しくありません。歩数が足りず、粒子は山の間で混ざっていません。'
            : '割合のずれは、独立な抽出でも起きる大きさです。';
        return `${at} 歩目では、${parts.join('、')}います。${verdict}粒子は、負担率のいちばん大きいモードに数えます。山が重なると、正しい数からも少しずれます。`;
      },
    },
  },
};
