import { fixed, short } from '../../plots/number.js';

/** @typedef {import('./text.schedule.en.js').Name} Name */
/** @typedef {import('./text.schedule.en.js').Row} Row */
/** @typedef {import('./text.schedule.en.js').ScheduleFacts} ScheduleFacts */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['「手を動かす 1」にモードがないので、', '戻る先の分布がありません。'],
  many: ['「手を動かす 1」のモードが多すぎます。', 'ここで扱えるのは 12 個までです。'],
  pointlike: ['「手を動かす 1」の σ が 0 なので、', 'p₀ に密度がありません。'],
  extreme: ['「手を動かす 1」の値が大きすぎるか', '小さすぎて、ここでは扱えません。'],
};

/** @param {number[]} knots */
const points = (knots) => `（${knots.map((knot) => short(knot, 1)).join(', ')}）`;

/** @type {Record<Name, (row: Row) => string>} */
const names = {
  committed: ({ knots }) => `決めた 4 点${points(knots ?? [])}`,
  now: ({ knots }) => `図の 4 点${points(knots ?? [])}`,
  linear: () => '線形',
  cosine: () => 'コサイン',
  best: ({ knots }) => `見つかった最良の 4 点${points(knots ?? [])}`,
};

/** @param {Row} row @param {number} most */
function neededText(row, most) {
  const name = names[row.name](row);
  const distance = fixed(row.distance, 3);
  return row.steps === null
    ? `${name}は ${most} ステップでも届かず（まだ ${distance}）`
    : `${name}は ${row.steps} ステップ（${distance}）`;
}

/** @param {ScheduleFacts} facts */
function mergingText({ merging, rows, nearBy }) {
  if (!merging) return 'p₀ の峰はもともと一つなので、途中で合わさる峰はありません。';
  const { first, last } = merging;
  const isOne = Math.abs(first - last) < 0.005;
  const where = isOne
    ? `p_t の峰が一つに合わさるのは log SNR が ${fixed(last, 2)} のところです`
    : `p_t の峰は、log SNR が ${fixed(first, 2)} のところで最初の二つが合わさり、${fixed(last, 2)} で一つになります`;
  const shares = rows.map((row) => `${shortNames[row.name]} ${row.of} 個のうち ${row.near} 個`);
  const place = isOne ? `そこから ${nearBy} 以内` : `その間とその前後 ${nearBy} 以内`;
  return `${where}。${place}にあるノイズレベルは、${shares.join('、')}です。ずっと下では推定 E[x₀ | x_t] は（データの広がりに比べて）平均に近く、ずっと上では x_t/√ᾱ に近くなります。峰が十分離れていれば、それはどれかのモードの近くです。その間で推定は一方から他方へ移り、そこを大きなステップで越えると、粒子が峰の間に取り残されることがあります。`;
}

/** @type {Record<Name, string>} */
const shortNames = {
  committed: '決めた 4 点',
  now: '図の 4 点',
  linear: '線形',
  cosine: 'コサイン',
  best: '最良',
};

const parameters = {
  scheduleKnots: {
    label: 't = 0、T/3、2T/3、T での log SNR',
    unit: '−12 から 12 の四つ、下がる順',
  },
  scheduleTarget: { label: '目標：W₁ をこれ以下に', unit: 'データの単位' },
  scheduleCommit: { label: '決めた点', unit: 'log SNR' },
  scheduleShow: {
    label: 'スケジュールについて見せるもの',
    unit: '',
    options: { points: '決めてから結果', results: 'すぐに結果' },
  },
};

const words = {
  schedule: {
    commit: 'この 4 点に決めて測る',
    show: '決めずに結果を見る',
    cover: '結果を隠す',
    adopt: '見つかった最良の 4 点に合わせる',
    falling: 'スケジュールには、前の数より小さくなっていく四つの数が必要です。',
    tried: (/** @type {number} */ tried) => `スケジュールとステップ数の組を ${tried} 通り試した`,
    task: { progress: '最良のスケジュールの探索の進み具合' },
    program: '各スケジュールで逆過程をたどり、W₁ を測る Python プログラム',
  },
};

const figures = {
  scheduleSteps: {
    title: 'スケジュール：できるだけ少ないステップで',
    prose:
      '「手を動かす 1」の分布を <var>p</var>₀ とします。正確なデノイザーを使った DDIM でノイズから <var>p</var>₀ に戻るので、残るずれは、スケジュールとステップ数、そして粒子が 1,000 個しかない（<var>p</var>₀ と完全には一致しない）ことで決まります。log SNR の 4 点（間は直線）を動かし、粒子の分布と <var>p</var>₀ とのワッサースタイン距離 <var>W</var>₁ が、できるだけ少ないステップで目標以下になるようにしてください。決めたら測ります。ステップは <var>t</var> の上に等間隔に並ぶので、線がなだらかなところほど、近いノイズレベルに多くのステップが使われます。乱数は使いません。1,000 個の粒子は N(0, 1) の分位点から出発し、1 次元の DDIM は粒子の順序を変えません。',
    summary(/** @type {ScheduleFacts} */ facts) {
      const { obstacle, isShown, rows, knots, target, most, tried } = facts;
      if (obstacle) return obstacles[obstacle].join('');
      if (!rows) {
        const of = knots ? `log SNR の 4 点は${points(knots)}` : '4 点はまだなく';
        const rest = isShown ? '結果を計算しています。' : 'まだ測っていません。';
        return `${of}、目標は W₁ ≤ ${short(target, 3)} です。${rest}`;
      }
      const needed = rows.map((row) => neededText(row, most)).join('、');
      const search =
        tried === null
          ? '最良のスケジュールは、探している途中か、探索が止められています。'
          : `最良とは、4 点のスケジュールとステップ数の組を ${tried} 通り試したうちの最良で、それより良いものがないという証明ではありません。線形とコサインは探索に入っていません。最良より少ないステップで届くかどうかは、上の数で比べてください。`;
      return `W₁ ≤ ${short(target, 3)} に初めて届くステップ数（とそのときの W₁）：${needed}。${search}${mergingText(facts)}`;
    },
    marks: {
      ...obstacles,
      logSnr: 'log SNR（nat）',
      time: 't / T',
      distance: 'W₁（データの単位）',
      steps: 'ステップ数',
      committed: '決めた点',
      now: '図の点',
      linear: '線形',
      cosine: 'コサイン',
      best: '最良',
      merging: '峰が合わさる',
      target: (/** @type {string} */ target) => `目標 ${target}`,
      needs: (/** @type {string} */ name, /** @type {number | null} */ steps) =>
        steps === null ? name : `${name}：${steps}`,
      knot: (/** @type {number} */ k) => `t = ${['0', 'T/3', '2T/3', 'T'][k]} での log SNR`,
      covered: ['それぞれのスケジュールの距離は、', '4 点を決めて測ると現れます。'],
      measuring: ['測っています。', ''],
    },
  },
};

/** Of the part about schedules. */
export default { parameters, words, figures };
