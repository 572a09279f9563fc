import { fixed, signed } from '../../plots/number.js';

/** @typedef {import('./text.looks.en.js').RoundFacts} RoundFacts */
/** @typedef {import('./text.looks.en.js').HitsFacts} HitsFacts */
/** @typedef {import('./text.looks.en.js').Known} Known */
/** @typedef {import('./looks-rounds.js').Share} Share */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['「手を動かす 1」にモードがないので、', '比べる分布がありません。'],
  pointlike: ['「手を動かす 1」の σ が 0 なので、', '密度がなく、比べられません。'],
  extreme: ['「手を動かす 1」の値が大きすぎるか', '小さすぎて、この図は描けません。'],
  same: ['B のモデルが真の分布と同じなので、', '見分けるものがありません。'],
};

const SIDES = ['上', '下'];

/** @param {Share} of */
const interval = ({ low, high }) => `${fixed(low, 2)} から ${fixed(high, 2)}`;

/** @param {Pick<HitsFacts, 'yours' | 'parted' | 'most'>} facts */
function partedText({ yours, parted, most }) {
  if (!yours) return '';
  if (yours.high === 1) {
    return '10 回すべて当たったので、あなたの区間の上端は 1 で、検定がそれを上回ることはありません。';
  }
  return parted === null
    ? `検定の区間は、調べた最大の n = ${most} でも、あなたの区間の上端 ${fixed(yours.high, 2)} より上に出ません。`
    : `調べた n のうち n = ${parted} からは、検定の区間が、あなたの区間の上端 ${fixed(yours.high, 2)} より上にあります。`;
}

const parameters = {
  looksCount: { label: '一つの帯の値の数 n', unit: '2 から 1,000 まで' },
  looksSeed: { label: '10 回ぶんの乱数の種', unit: '整数' },
  looksPicks: { label: '選んだ帯', unit: '0 は上、1 は下' },
  looksShow: {
    label: '見せるもの',
    unit: '',
    options: { picks: '選び終えてから結果', results: 'すぐに結果' },
  },
  looksRound: { label: '図に出す回', unit: '1 から 10 まで' },
};

const words = {
  looks: {
    upper: '上が真の分布',
    lower: '下が真の分布',
    back: '一つ前の回に戻る',
    show: '選ばずに結果を見る',
    again: '新しい 10 回を始める',
  },
  trials: {
    done: (/** @type {number} */ done, /** @type {number} */ of) =>
      `検定を ${of} 回のうち ${done} 回`,
    task: { start: '検定を繰り返す', progress: '検定の繰り返しの進み具合' },
  },
  looksProgram: '同じ 10 回を引き、尤度比検定で選ぶ Python プログラム',
};

const figures = {
  looksRound: {
    title: '見た目で当てる：どちらが真の分布から引いた値か',
    prose:
      '二つの帯の一方は真の分布 <var>p</var> から引いた <var>n</var> 個、もう一方は上のパネルの B のモデル <var>q</var> から引いた <var>n</var> 個です。どちらが <var>p</var> からのものかを 10 回選んでください。どちらが上かは、毎回半々の確率で決まります。選び終わるまで正誤は示しません。<var>n</var> や B のモデルを変えると引く値が変わるので、それまでの選択は取り消されます。帯の中の上下の位置に意味はありません。軸の外の値は端に描きます。',
    summary(/** @type {RoundFacts} */ facts) {
      const { obstacle, isShown, n, of, round, picks = [], truth, test, yours, ratios } = facts;
      if (obstacle) return obstacles[obstacle].join('');
      if (!isShown) {
        const before =
          picks.length === 0
            ? 'まだ一つも選んでいません。'
            : `これまでに選んだ帯：${picks.map((/** @type {number} */ pick) => SIDES[pick]).join('、')}。`;
        return `${of} 回のうち ${round} 回目。上の帯と下の帯に ${n} 個ずつ。${before}`;
      }
      const [upper, lower] = ratios.map(
        (/** @type {{ratio: number, standardError: number}} */ { ratio, standardError }) =>
          `${signed(ratio, 3)} ± ${fixed(standardError, 3)}`,
      );
      const you = yours === null ? '' : `あなたは${SIDES[yours]}、`;
      return `${of} 回のうち ${round} 回目、${n} 個ずつ：真の分布からの値は${SIDES[truth]}の帯です。${you}検定は${SIDES[test]}を選びました。log p − log q の平均は上 ${upper}、下 ${lower}（± は標準誤差）で、検定は大きいほうを選びます。`;
    },
    marks: {
      ...obstacles,
      x: '値 x',
      strips: ['上の帯', '下の帯'],
      known(/** @type {number} */ side, /** @type {Known} */ { isTrue, byYou, byTest, isNarrow }) {
        const by = [...(byYou ? ['あなた'] : []), ...(byTest ? ['検定'] : [])].join('と');
        const origin = isTrue ? '真の分布 p' : 'モデル q';
        return `${SIDES[side]}：${origin}${by && (isNarrow ? `（${by}）` : `（${by}が選んだ帯）`)}`;
      },
    },
  },
  looksHits: {
    title: '当たった回数：見た目と検定',
    prose:
      '同じ 10 回を、尤度比検定（likelihood-ratio test）も選んでいます。検定は、log <var>p</var> − log <var>q</var> の平均が大きい帯を <var>p</var> からのものとします。上の丸は一回ごとの当たり（塗り）と外れ（白抜き）、下の図は当たる確率を <var>n</var> ごとに見積もったものです。太い線は 95 % 信頼区間（Clopper–Pearson）で、少ない回数ほど広くなります。検定の点はどれも同じ 400 回の繰り返しから求めたので、隣どうしは独立ではありません。',
    summary(/** @type {HitsFacts} */ { n, yours, test, here, parted, better, most, trials }) {
      const you = yours
        ? `あなたは ${yours.of} 回のうち ${yours.hits} 回当てました（当たる確率の 95 % 信頼区間は ${interval(yours)}）。`
        : '';
      const coin =
        yours && yours.low <= 0.5 && yours.high >= 0.5 ? '0.5 はその区間に入っています。' : '';
      const tested = `検定は同じ値から ${test.of} 回のうち ${test.hits} 回（${interval(test)}）。`;
      const long = `n = ${n} で検定が当たる確率は、${trials} 回の繰り返しから ${fixed(here.share, 3)}（${interval(here)}）です。`;
      const from =
        better === null
          ? `調べた最大の n = ${most} でも、検定の区間は 0.5 より上に出ません。`
          : `調べた n のうち n = ${better} からは、検定の区間が 0.5 より上にあります。`;
      return [you, coin, tested, long, from, partedText({ yours, parted, most })].join('');
    },
    marks: {
      you: (/** @type {number} */ hits, /** @type {number} */ of) => `あなた ${hits}／${of}`,
      test: (/** @type {number} */ hits, /** @type {number} */ of) => `検定 ${hits}／${of}`,
      share: '当たる確率',
      coin: '硬貨投げ 0.5',
      n: '一つの帯の値の数 n',
    },
  },
};

/** Of the part by looks. */
export default { parameters, words, figures };
