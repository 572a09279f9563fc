import { fixed, short, signed } from '../../../plots/number.js';

/** @typedef {import('./counts-figure.js').Count} Count */

const obstacles = {
  empty: ['モードが一つもありません'],
  weightless: ['重みがすべて 0 なので、', 'モードを選べません'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'モードが一つもないので、何も引けません。',
  weightless: '重みがすべて 0 なので、どのモードも選べません。',
  tooLarge: '値が大きすぎて、縮尺どおりの図にはなりません。',
};

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

/** @param {number} n */
const tenths = (n) =>
  n.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {number[]} list */
const places = (list) => list.map((value) => short(value, 2)).join('、');

/** The lab's words, in Japanese. */
export default {
  parameters: {
    lab: { label: 'ラボ', unit: '', options: { closed: '閉じる', open: '開く' } },
    labModes: { label: 'モード', unit: '平均:重み のカンマ区切り' },
    labSigma: { label: 'ノイズの標準偏差 σ', unit: 'z の単位' },
    labCount: { label: '引く回数', unit: '100 万回まで' },
    labSeed: { label: '乱数の種', unit: '整数' },
    labDraw: { label: '何回目の抽出か', unit: '同じ乱数列での順番' },
    labZ: { label: '調べる z', unit: 'z の単位' },
  },
  lab: {
    lead: 'ここでは混合分布を自由に決められます。<b>重みの等しくない</b>モードから 100 万回まで引き、一回の抽出をゆっくり見て、最後に逆向きに「この値はどのモードから来たか」を考えます。輪をドラッグするか、数値を入力してください。',
    progress: '引いた回数',
    drawnOf: (/** @type {number} */ drawn, /** @type {number} */ count) =>
      `${whole(count)} 回のうち ${whole(drawn)} 回`,
    stop: '止める',
    again: '引き直す',
    play: '再生',
    pause: '一時停止',
    step: '一段階進める',
    reset: '最初から',
    program:
      '同じ抽出を、標準ライブラリだけの Python で書いたものです。Python では 100 万回に数秒かかりますが、数える結果は図とまったく同じです。',
  },
  figures: {
    labDraws: {
      title: 'たくさん引いた z と、正確な密度 p(z)',
      prose:
        '軸の上の輪はモードの位置、山の頂の輪は重み、いちばん高い山の斜面の輪は σ を変えます。',
      marks: {
        ...obstacles,
        density: '密度 p(z)',
        z: '潜在変数 z',
        meanHandle: (/** @type {number} */ k) => `モード ${k} の位置`,
        shareHandle: (/** @type {number} */ k) => `モード ${k} の重み`,
        sigmaHandle: '標準偏差 σ',
      },
      /** @param {{obstacle: string, peaks: number[], sigma: number, drawn: number, outside: number}} facts */
      summary({ obstacle, peaks, sigma, drawn, outside }) {
        if (obstacle) return obstacleSentences[obstacle];
        const hills = `頂は ${peaks.length} つで、z = ${places(peaks)} にあります`;
        const rest = outside > 0 ? `そのうち ${whole(outside)} 個は図の外です。` : '';
        return `インクの線は σ = ${short(sigma)} のときの正確な密度で、${hills}。色の柱は ${whole(drawn)} 回引いた結果です。${rest}`;
      },
    },
    labCounts: {
      title: '各モードが選ばれた回数',
      marks: {
        ...obstacles,
        expected: (
          /** @type {Count} */ { k, expected, standardError },
          /** @type {boolean} */ wide,
        ) =>
          wide
            ? `モード ${k + 1}：期待値 ${tenths(expected)} ± ${tenths(standardError)}`
            : `モード ${k + 1}：${whole(Math.round(expected))} ± ${fixed(standardError, 0)}`,
        found: (/** @type {Count} */ { count, z }, /** @type {boolean} */ wide) =>
          wide
            ? `実際 ${whole(count)} 回（ずれは標準誤差の ${signed(z, 1)} 倍）`
            : `${whole(count)} 回`,
        deviation: (/** @type {boolean} */ wide) =>
          wide ? '期待値とのずれ（標準誤差を 1 とする）' : 'ずれ（標準誤差を 1 とする）',
      },
      /** @param {{obstacle: string, rows: Count[], drawn: number}} facts */
      summary({ obstacle, rows, drawn }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (rows.length === 0) return 'まだ一つも引いていません。';
        const parts = rows.map(
          ({ mean, count, expected, standardError }) =>
            `${short(mean)} のモードが ${whole(count)} 回（期待値 ${tenths(expected)} ± ${tenths(standardError)}）`,
        );
        return `${whole(drawn)} 回のうち、${parts.join('、')}。± は二項分布の標準誤差 √(n·w·(1−w)) です。引く回数を 100 倍にすると、回数の誤差は 10 倍になり、割合の誤差は 10 分の 1 になります。`;
      },
    },
    labSlow: {
      title: '一回の抽出をゆっくり見る',
      prose:
        '0 から 1 までの一様な数 u が帯の上に落ち、当たったところのモードが選ばれます。次にノイズが足され、点が軸に着きます。上の図と同じ乱数列の、はじめの何回かです。',
      marks: {
        ...obstacles,
        strip: '帯の長さは各モードの重み',
        z: '潜在変数 z',
        stage: (
          /** @type {number} */ stage,
          /** @type {{k: number, share: number, noise: number, mean: number, value: number}} */ now,
        ) =>
          [
            'モードはまだ決まっていません',
            `モード ${now.k + 1}（確率 ${fixed(now.share)}）`,
            `ノイズ ε = ${signed(now.noise, 3)}`,
            `z = ${short(now.mean)} ${now.noise < 0 ? '−' : '+'} ${fixed(Math.abs(now.noise), 3)} = ${fixed(now.value, 3)}`,
          ][stage],
      },
      /** @param {{obstacle: string, stage: number, now: any}} facts */
      summary({ obstacle, stage, now }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (stage < 3) return `${now.index} 回目を引いている途中です。`;
        return `${now.index} 回目：u = ${fixed(now.u, 3)} は ${short(now.mean)} のモード ${now.k + 1}（確率 ${fixed(now.share)}）に当たり、ノイズ ${signed(now.noise, 3)} が足されて z = ${fixed(now.value, 3)} になりました。モードとノイズは互いに独立に引かれます。`;
      },
    },
    labWhere: {
      title: '逆向きに読む：負担率（responsibilities）p(k | z)',
      prose:
        'z だけが分かっているとき、どのモードから来たかは確率でしか言えません。下の帯は、高さ 1 を各モードに分けたものです。',
      marks: {
        ...obstacles,
        density: '密度 p(z)',
        share: 'p(k | z)',
        z: '潜在変数 z',
        handle: '調べる z',
        outside: 'z は図の外です',
        shareAt: (/** @type {number} */ k, /** @type {string} */ share) => `p(${k} | z) = ${share}`,
      },
      /** @param {{obstacle: string, z: number, shares: number[], modes: {mean: number, share: number}[]}} facts */
      summary({ obstacle, z, shares, modes }) {
        if (obstacle) return obstacleSentences[obstacle];
        const parts = modes.map(
          ({ mean, share }, k) =>
            `${short(mean)} のモードが ${fixed(shares[k], 3)}（見る前は ${fixed(share)}）`,
        );
        return `z = ${short(z)} での負担率は、${parts.join('、')}です。これは正確な値で、p(k | z) = w·N(z; m, σ²) / p(z) から求めます。`;
      },
    },
    labMerge: {
      title: 'モードは二つ、頂は一つ',
      prose:
        '輪を下へ動かすと、はじめの二つのモードが近づきます。上はこの二つだけの密度、下は距離ごとの頂の位置（インクの線）とモードの位置（破線）です。頂とモードは同じではなく、近づけると<b>頂は一つ</b>になります。',
      marks: {
        ...obstacles,
        onlyOne: ['0 でない重みのモードが', '二つ必要です'],
        density: 'この二つの密度',
        z: '潜在変数 z',
        distance: '二つのモードの距離',
        end: (/** @type {string} */ distance) => `${distance} を超えると頂が二つ`,
        handle: 'はじめの二つのモードの距離',
      },
      /** @param {{obstacle: string, pair: import('./merge-figure.js').Pair | null, sigma: number, modes: number, peaks: number[]}} facts */
      summary({ obstacle, pair, sigma, modes, peaks }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (!pair) return '0 でない重みのモードが二つ必要です。';
        const all = modes > 2 ? `${modes} つのモード全体では、頂は ${peaks.length} つです。` : '';
        const even =
          Math.abs(pair.share - 0.5) < 1e-9
            ? '重みが等しいので、これは 2σ です。'
            : '重みが等しければ 2σ で、重みの差が大きいほど遠く離す必要があります。';
        return `二つのモードの距離は ${short(pair.distance)} で、頂は ${pair.peaks.length} つです。距離が ${short(pair.end)} = ${fixed(pair.end / sigma, 3)}σ（正確な値）を超えると、二つ目の頂が現れます。${even}${all}`;
      },
    },
  },
};
