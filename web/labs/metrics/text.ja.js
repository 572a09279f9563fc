import { fixed, short, signed } from '../../plots/number.js';
import { readable } from '../../panels/readable.js';
import cover from './text.cover.ja.js';
import laws from './text.laws.ja.js';
import plane from './text.plane.ja.js';
import collapse from './text.collapse.ja.js';
import paths from './text.paths.ja.js';

/** @typedef {import('./text.en.js').ListFacts} ListFacts */

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

const obstacles = {
  empty: ['誤差が一つもありません。'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません。'],
};

const modeObstacles = {
  empty: ['成分が一つもありません。'],
  weightless: ['重みがすべて 0 なので、', 'どの成分も選べません。'],
  tooLarge: obstacles.tooLarge,
};

/** @type {Record<string, string>} */
const statistics = {
  mean: '平均',
  median: '中央値',
  trimmedMean: '刈り込み平均',
  worst: '最悪',
};

/**
 * @param {string} name
 * @param {ListFacts} list
 */
function listSentence(name, list) {
  const { obstacle, n, resamples, best, mean, median, trimmedMean, worst, interval } = list;
  if (obstacle === 'empty') return `${name} には誤差が一つもありません。`;
  if (obstacle) return `${name} の値は大きすぎて、比べられません。`;
  const range = interval
    ? `95 % ブートストラップ区間は ${readable(interval.low)} から ${readable(interval.high)}、引き直し ${whole(resamples)} 回`
    : '誤差が一つだけでは区間は求まりません';
  return `${name}（${whole(n)} 個）は、▲ 最良 ${readable(best)}、━ 平均 ${readable(mean)}（${range}）、中央値 ${readable(median)}、刈り込み平均 ${readable(trimmedMean)}、▼ 最悪 ${readable(worst)} です。`;
}

/** The lab's words on errors, in Japanese. */
export default {
  parameters: {
    lab: { label: 'ラボ', unit: '', options: { closed: '閉じる', open: '開く' } },
    labOther: { label: 'リスト B の誤差', unit: 'カンマ区切り、改行やタブも可' },
    labSeed: { label: '乱数の種', unit: '整数' },
    labOutlier: { label: 'リスト A に加える誤差', unit: '誤差の単位' },
    labErrorModes: { label: 'ずれ x の成分', unit: '平均:重み' },
    labErrorSigma: { label: '成分の標準偏差', unit: '誤差の単位' },
    labWorstOf: { label: '誤差の個数 n', unit: '1,000 まで' },
    ...cover.parameters,
    ...laws.parameters,
    ...plane.parameters,
    ...paths.parameters,
    ...collapse.parameters,
  },
  lab: {
    ...cover.lab,
    ...laws.lab,
    ...plane.lab,
    ...paths.lab,
    ...collapse.lab,
    lead: '誤差のリストは三つの数にまとめられました。<b>その数はどれだけ確かなのでしょうか</b>。また、あるリストは別のリストより本当に良いのでしょうか。リスト A は上のパネルの誤差で、値はそこで変えられます。リスト B はここで入力します。後半では、真の分布とモデルの分布を 15 の指標で比べます。<b>指標によって、見えるものが違います</b>。',
    learned:
      '少ない誤差から計算した数は推定値なので、区間と一緒に読みます。二つの方法は、事例ごとに組にして比べます。平均は外れ値にどこまでも引かれ、中央値は、誤差がごく少なくなければ、ほとんど動きません。最悪は誤差の個数とともに大きくなるので、長さの等しいリストどうしでしか比べられません。二つの分布を比べる指標は、それぞれ違うものを見ます。Fréchet 距離は平均と分散だけを見て、適合率は欠けているものを見ません。標本から計算すれば、標本による誤差も加わります。いくつかの指標を、誤差と一緒に見てください。',
    program:
      '同じ数を、標準ライブラリだけの Python で求めます。引き直しと符号の組も図とまったく同じです。',
    summaryTable: {
      title: '二つのリストを表す数。区間は、引き直した値の中央 95 % です',
      scrolls: '表が画面より広いので、横にスクロールできます。',
      statistic: '統計量',
      list: (/** @type {string} */ name, /** @type {number} */ n) => `${name}（n = ${whole(n)}）`,
      intervalOf: (/** @type {string} */ name, /** @type {number} */ resamples) =>
        resamples > 0 ? `${name} の区間（引き直し ${whole(resamples)} 回）` : `${name} の区間`,
      interval: (/** @type {string} */ low, /** @type {string} */ high) => `${low} – ${high}`,
      rows: {
        best: '▲ 最良',
        mean: '━ 平均',
        median: '中央値',
        trimmedMean: '刈り込み平均',
        worst: '▼ 最悪',
      },
    },
  },
  figures: {
    labErrors: {
      title: '二つの誤差のリストと、それを表す数',
      prose:
        '小さい点の一つひとつが誤差です。その下の丸はリストを表す数で、横に伸びる帯は 95 % の<b>ブートストラップ（bootstrap）区間</b>です。リストから重複を許して同じ個数を引き直し、そのたびに計算した値の広がりを表します。刈り込み平均（trimmed mean）は、両端の 1 割ずつを除いた平均です。',
      marks: {
        ...obstacles,
        error: '再構成誤差',
        list: (/** @type {string} */ name, /** @type {number} */ n) =>
          `${name}：${name === 'A' ? '上のパネルの' : ''}誤差 ${whole(n)} 個`,
        without: (/** @type {string} */ name, /** @type {string} */ obstacle) =>
          obstacle === 'empty' ? `${name}：誤差がありません` : `${name}：大きすぎて描けません`,
        best: '▲ 最良',
        mean: '━ 平均',
        median: '中央値',
        trimmedMean: '刈り込み平均',
        worst: '▼ 最悪',
      },
      /** @param {{lists: ListFacts[]}} facts */
      summary({ lists }) {
        const few = lists.filter(({ obstacle, n }) => !obstacle && n < 10);
        const trimmed =
          few.length > 0
            ? '誤差が 10 個より少ないリストでは何も除かれず、刈り込み平均は平均と同じです。'
            : '';
        return `${lists.map((list, i) => listSentence('AB'[i], list)).join('')}どの数も、そのリストについては正確です。区間は、同じ種類の誤差を限りなく多く集めたとしたら値がどのあたりになるかの目安で、個数が少ないと狭くなりすぎる傾向があります。引き直した値はリストの外に出ないので、最良と最悪には区間を付けません。${trimmed}`;
      },
    },
    labPairs: {
      title: 'B は A より良いか',
      prose:
        '二つのリストが<b>同じ事例の誤差を同じ順番で</b>並べたものなら、事例ごとの差 A − B を見ます。二つに違いがないなら、どの差も符号が逆でもよかったはずです。p 値は、符号を入れ替えた組のうち、平均が 0 から同じかそれ以上に離れるものの割合です。',
      marks: {
        ...obstacles,
        unequal: ['長さの違うリストは、', '組にして比べられません。'],
        difference: '差 A − B',
        aBetter: '← A が良い',
        bBetter: 'B が良い →',
      },
      /** @param {any} facts */
      summary({ obstacle, counts, pairs, verdict }) {
        if (obstacle === 'unequal') {
          return `リスト A は ${whole(counts[0])} 個、リスト B は ${whole(counts[1])} 個です。同じ事例の誤差ではありえないので、比べる組が作れません。`;
        }
        if (!pairs) return '描ける誤差のリストが二つそろわないので、比べられません。';
        const [n] = counts;
        const { difference, standardError, pValue, pError, exact, patterns, wins } = pairs;
        const error =
          standardError === null
            ? ''
            : ` ± ${readable(standardError)}（標準誤差、n = ${whole(n)}）`;
        const p = exact
          ? `p = ${fixed(pValue, 4)}（符号の組 ${whole(patterns)} 通りすべてによる正確な値）`
          : `p = ${fixed(pValue, 4)} ± ${fixed(pError, 4)}（符号の組を ${whole(patterns)} 通り引いた推定）`;
        const said = {
          rare: `これほどの差が偶然だけで出ることはまれです。このような事例では、平均して ${difference > 0 ? 'B' : 'A'} のほうが良いことを示唆しています。`,
          usual:
            'p が 0.05 を下回らないので、この差は偶然でも説明がつきます。この二つのリストからは、どちらが良いとも言えません。',
          near: 'p は 0.05 に近く、これだけの符号の組では、どちら側にあるか決められません。',
        }[/** @type {'rare'} */ (verdict)];
        const floor =
          n <= 5
            ? `組が ${n} 個では、誤差がどんな値でも p は 2/2ⁿ = ${short(2 / 2 ** n)} より小さくならないので、差を示すには事例が少なすぎます。`
            : '';
        return `${whole(n)} 個の事例のうち、B の誤差のほうが小さいのは ${whole(wins)} 個です。A − B の平均は ${signed(difference, 4)}${error}、${p}です。${said}${floor}`;
      },
    },
    labOutlier: {
      title: '誤差を一つ加えると、どの数が動くか',
      prose:
        '○ハンドルは、リスト A に加える一つの誤差の大きさを決めます。線は、その誤差がどの大きさのときに各々の数がいくつになるかを表す正確な値です。',
      marks: {
        none: ['リスト A に、縮尺どおりに描ける', '誤差がありません。'],
        ...statistics,
        statistic: '加えたあとの値',
        added: '加える誤差',
        handle: '加える誤差',
      },
      /** @param {any} facts */
      summary({ isThere, count, outlier, moves }) {
        if (!isThere) return 'リスト A に、縮尺どおりに描ける誤差がありません。';
        const parts = moves.map(
          (/** @type {any} */ { name, before, after }) =>
            `${statistics[name]}は ${readable(before)} から ${readable(after)}`,
        );
        const [, median, trimmed] = moves;
        const kept =
          count + 1 < 10
            ? '刈り込み平均は、10 個より少ない誤差からは何も除かないので、平均と同じように動きます'
            : `刈り込み平均は ${readable(trimmed.limit)} より大きくなりません`;
        const middle =
          count === 1
            ? '誤差が二つなら、中央値は平均と同じです。'
            : `どれほど大きな誤差を加えても、中央値は ${readable(median.limit)} より大きくなりません。`;
        return `リスト A の ${whole(count)} 個に ${readable(outlier)} の誤差を一つ加えると、${parts.join('、')} になります。${middle}${kept}。平均は、加える誤差が 1 大きくなるごとに 1/${whole(count + 1)} ずつ、限りなく大きくなります。`;
      },
    },
    labWorst: {
      title: '最悪は、誤差の個数とともに大きくなる',
      prose:
        'ここでは真の分布が分かっています。誤差は |x| で、x は混合分布から引きます（初期値では、大きな失敗はまれにしか起きません）。実線は正確な値です。点は、n 個ずつの組で見た最悪の平均で、縦の帯は標準誤差です。',
      marks: {
        ...modeObstacles,
        error: '誤差',
        n: '誤差の個数 n',
        worst: 'n 個の最悪の期待値',
        mean: '平均（n によらない）',
        handle: '誤差の個数 n',
      },
      /** @param {any} facts */
      summary({ obstacle, n, mean, now }) {
        if (obstacle) return modeObstacles[/** @type {'empty'} */ (obstacle)].join('');
        return `n = ${whole(n)} 個の誤差の最悪は、期待値が ${readable(now.exact)}（正確な値）で、平均 ${readable(mean)} の ${fixed(now.exact / mean, 2)} 倍です。平均は n によりません。${whole(n)} 個ずつ ${whole(now.groups)} 組で見た最悪の平均は ${readable(now.mean)} ± ${readable(now.standardError)} でした。${whole(2 * n)} 個なら期待値は ${readable(now.twice)} です。モデルが悪くなったのではなく、リストが長くなっただけです。`;
      },
    },
    ...cover.figures,
    ...laws.figures,
    ...plane.figures,
    ...paths.figures,
    ...collapse.figures,
  },
};
