import { fixed, short, signed } from '../../plots/number.js';

/** @typedef {import('./counts-figure.js').Count} Count */

const obstacles = {
  empty: ['モードが一つもありません。'],
  weightless: ['重みがすべて 0 なので、', 'どの成分も選べません。'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません。'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'モードが一つもないので、何も引けません。',
  weightless: '重みがすべて 0 なので、どの成分も選べません。',
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
    labModes: { label: 'モードと重み', unit: '位置:重み、カンマ区切り' },
    labSigma: { label: 'ノイズの標準偏差 σ', unit: 'z の単位' },
    labCount: { label: '引く回数', unit: '100 万まで' },
    labSeed: { label: '乱数の種', unit: '整数' },
    labDraw: { label: '何回目の抽出を見るか', unit: '同じ乱数列での順番' },
    labZ: { label: '調べる z', unit: 'z の単位' },
  },
  lab: {
    lead: 'ここでは混合分布を自由に決められます。<b>重みの等しくない</b>成分から 100 万回まで引き、一回の抽出をゆっくり見て、最後に逆向きに「この値はどの成分から来たか」を考えます。○ハンドルをドラッグするか、数値を入力してください。',
    learned:
      '引く回数が増えるほど、各成分から出た割合は重みに近づきます（ずれは 1/√<var>n</var> に比例して小さくなります）。密度の峰の数は、成分の数より少ないことがあります。値を一つ見ただけでは、どの成分から来たかはふつう確率でしか言えません。',
    draws: { progress: '引いた回数', cancel: '止める', again: '引き直す' },
    drawn: (/** @type {number} */ drawn, /** @type {number} */ count) =>
      `${whole(count)} 回のうち ${whole(drawn)} 回`,
    slow: { steps: ['一段階進める'], back: '', history: '' },
    program:
      '同じ抽出を、標準ライブラリだけの Python で書いたものです。Python では 100 万回に数秒かかりますが、数える結果は図とまったく同じです。',
  },
  figures: {
    labDraws: {
      title: 'たくさん引いた z と、正確な密度 p(z)',
      prose:
        '軸の上の○ハンドルはモードの位置を、その真上の○ハンドルは重みを変えます。重みが最も大きい成分の斜面にあるものは σ を変えます。',
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
        const counted = `峰は ${peaks.length} 個で、z = ${places(peaks)} にあります`;
        const rest = outside > 0 ? `そのうち ${whole(outside)} 個は図の外です。` : '';
        return `実線は σ = ${short(sigma)} のときの正確な密度で、${counted}。色の柱は ${whole(drawn)} 回引いた結果です。${rest}`;
      },
    },
    labCounts: {
      title: '各成分が選ばれた回数',
      marks: {
        ...obstacles,
        expected: (/** @type {Count} */ { k, expected, deviation }, /** @type {boolean} */ wide) =>
          wide
            ? `成分 ${k + 1}：期待値 ${tenths(expected)} ± ${tenths(deviation)}`
            : `成分 ${k + 1}：${whole(Math.round(expected))} ± ${fixed(deviation, 0)}`,
        found: (/** @type {Count} */ { count, z }, /** @type {boolean} */ wide) =>
          wide
            ? `実際 ${whole(count)} 回（ずれは標準偏差の ${signed(z, 1)} 倍）`
            : `${whole(count)} 回`,
        deviation: (/** @type {boolean} */ wide) =>
          wide ? '期待値とのずれ（個数の標準偏差が 1）' : 'ずれ（個数の標準偏差が 1）',
      },
      /** @param {{obstacle: string, rows: Count[], drawn: number}} facts */
      summary({ obstacle, rows, drawn }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (rows.length === 0) return 'まだ一つも引いていません。';
        const parts = rows.map(
          ({ mean, count, expected, deviation }) =>
            `${short(mean)} の成分が ${whole(count)} 回（期待値 ${tenths(expected)} ± ${tenths(deviation)}）`,
        );
        const mirrored =
          rows.filter(({ share }) => share > 0).length === 2
            ? '選ばれうる成分は二つなので、二つのずれは符号が逆なだけで、同じ一つの事実です。'
            : '';
        return `${whole(drawn)} 回のうち、${parts.join('、')}。± は二項分布に従う回数の標準偏差 √(n·w·(1−w)) です。引く回数を 100 倍にすると、これは 10 倍になり、割合の標準誤差 √(w·(1−w)/n) は 10 分の 1 になります。${mirrored}`;
      },
    },
    labSlow: {
      title: '一回の抽出をゆっくり見る',
      prose:
        '0 から 1 までの一様乱数 u が帯の上に落ち、当たったところの成分が選ばれます。次にノイズが足され、点が軸に着きます。上の図と同じ乱数列の、はじめの何回かです。',
      marks: {
        ...obstacles,
        strip: '帯の長さが各成分の重み',
        z: '潜在変数 z',
        stage: (
          /** @type {number} */ stage,
          /** @type {{k: number, share: number, noise: number, mean: number, value: number}} */ now,
        ) =>
          [
            '成分はまだ決まっていません',
            `成分 ${now.k + 1}（確率 ${fixed(now.share)}）`,
            `ノイズ ε = ${signed(now.noise, 3)}`,
            `z = ${short(now.mean)} ${now.noise < 0 ? '−' : '+'} ${fixed(Math.abs(now.noise), 3)} = ${fixed(now.value, 3)}`,
          ][stage],
      },
      /** @param {{obstacle: string, stage: number, now: any}} facts */
      summary({ obstacle, stage, now }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (stage < 3) {
          const chosen = `u = ${fixed(now.u, 3)} は ${short(now.mean)} の成分 ${now.k + 1}（確率 ${fixed(now.share)}）に当たりました。`;
          const noise = `ノイズは ${signed(now.noise, 3)} です。`;
          return `${now.index} 回目を引いている途中です。${stage > 0 ? chosen : ''}${stage > 1 ? noise : ''}`;
        }
        return `${now.index} 回目：u = ${fixed(now.u, 3)} は ${short(now.mean)} の成分 ${now.k + 1}（確率 ${fixed(now.share)}）に当たり、ノイズ ${signed(now.noise, 3)} が足されて z = ${fixed(now.value, 3)} になりました。成分の番号とノイズは互いに独立に引かれます。`;
      },
    },
    labWhere: {
      title: '逆向きに読む：負担率（responsibility）p(k | z)',
      prose:
        'z だけが分かっているとき、どの成分から来たかは確率でしか言えません。z を見たあとのこの確率を負担率と呼びます。下の帯は、高さ 1 を各成分の負担率に分けたものです。',
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
            `${short(mean)} の成分が ${fixed(shares[k], 3)}（見る前は ${fixed(share)}）`,
        );
        return `z = ${short(z)} での負担率は、${parts.join('、')}です。これは正確な値で、p(k | z) = w·N(z; m, σ²) / p(z) から求めます。`;
      },
    },
    labMerge: {
      title: '成分は二つ、峰は一つ',
      prose:
        '○ハンドルを下へ動かすと、はじめの二つの成分の中心が近づきます。上はこの二つだけの密度です。下は、間隔ごとに見た峰（密度の極大、実線）の位置と、成分の中心（破線）の位置です。成分の数は二つのままでも、近づけると<b>峰は一つ</b>になります。峰は成分の中心に一致するとは限りません。',
      marks: {
        ...obstacles,
        onlyOne: ['はじめの二つの成分の重みが', 'どちらも 0 より大きいときに描けます。'],
        density: 'この二つの密度',
        z: '潜在変数 z',
        distance: '二つの成分の間隔',
        end: (/** @type {string} */ distance) => `${distance} を超えると峰が二つ`,
        handle: 'はじめの二つの成分の間隔',
      },
      /** @param {{obstacle: string, pair: import('./merge-figure.js').Pair | null, sigma: number, modes: number, peaks: number[]}} facts */
      summary({ obstacle, pair, sigma, modes, peaks }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (!pair) return 'はじめの二つの成分の重みが、どちらも 0 より大きいときに描けます。';
        const all = modes > 2 ? `${modes} 個の成分全体では、峰は ${peaks.length} 個です。` : '';
        const even =
          Math.abs(pair.share - 0.5) < 1e-9
            ? '重みが等しいので、これは 2σ です。'
            : '重みが等しければ 2σ で、重みの差が大きいほど遠く離す必要があります。';
        return `二つの成分の間隔は ${short(pair.distance)} で、峰は ${pair.peaks.length} 個です。間隔が ${short(pair.end)} = ${fixed(pair.end / sigma, 3)}σ（正確な値）を超えると、二つ目の峰が現れます。${even}${all}`;
      },
    },
  },
};
