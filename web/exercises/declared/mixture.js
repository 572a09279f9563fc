/** An open lab whose fit stops where it is told to. */
const FIT = { lab: 'open', fitTolerance: '0' };
/** Two components on the geyser's points, one above them all; two iterations. */
const FAR_START = { fitInit: 'given', fitMeans: '2,54,4.3,80,1,95', fitAt: '4' };

/** @type {import('../exercise.js').Exercise[]} */
export const mixture = [
  {
    id: 'never-seen',
    panel: 'mixture',
    kind: 'predict',
    ask: {
      ja: '重み 0.05 の成分は、20 個引いて一度も現れないことがあります。その確率はどれほどですか。',
      en: 'A component of weight 0.05 may not turn up among 20 draws. How likely is that?',
    },
    start: { modes: '-2.0:0.05,1.5:0.95', draws: '20' },
    target: { fact: 'draw.modes.0.chanceOfNone' },
    unit: { ja: '確率', en: 'a probability' },
    within: 0.05,
    covers: ['draw'],
    hints: [
      {
        ja: '一回引いて現れない確率は 0.95 です。',
        en: 'It fails to turn up in one draw with probability 0.95.',
      },
    ],
    after: {
      ja: '0.95²⁰ ≈ 0.36 です。現れる個数の期待値が 1 でも、必ず現れるとは限りません。小さな標本に現れないことは、分布にないことを意味しません。',
      en: 'It is 0.95²⁰ ≈ 0.36: an expected number of 1 does not make even one certain. What a small sample lacks, the distribution need not lack.',
    },
  },
  {
    id: 'weights-are-shares',
    panel: 'mixture',
    kind: 'choose',
    ask: {
      ja: '次のどれが、−2 と 1.5 に重み 0.4 と 0.6 を置いた分布と同じ割合で引きますか。',
      en: 'Which of these draws in the same shares as weights 0.4 and 0.6 at −2 and 1.5?',
    },
    start: {},
    options: [
      { text: { ja: '重み 4 と 6', en: 'Weights 4 and 6' }, state: { modes: '-2.0:4,1.5:6' } },
      {
        text: { ja: '重み 0.8 と 1.0', en: 'Weights 0.8 and 1.0' },
        state: { modes: '-2.0:0.8,1.5:1.0' },
      },
      {
        text: { ja: '重み 0.6 と 0.4', en: 'Weights 0.6 and 0.4' },
        state: { modes: '-2.0:0.6,1.5:0.4' },
      },
    ],
    target: [
      { fact: 'draw.modes.0.share', is: '≥', value: 0.399 },
      { fact: 'draw.modes.0.share', is: '≤', value: 0.401 },
    ],
    covers: ['draw', 'shift'],
    hints: [],
    after: {
      ja: '引く割合は、重みをその合計で割ったものです。セルがモードをずらす幅 0.1·w は、合計で割りません。',
      en: 'Draws come in shares: each weight over their sum. The cell’s shift 0.1·w is not divided by that sum.',
    },
  },
  {
    id: 'least-certain-count',
    panel: 'mixture',
    kind: 'choose',
    ask: {
      ja: '100 個引きます。−2 の成分から来る個数の標準偏差が 4 を超えるのは、重みがどれのときですか。',
      en: 'Of 100 draws, some come from the component at −2. With which weights is the standard deviation of their number above 4?',
    },
    start: { draws: '100' },
    options: [
      {
        text: { ja: '−2 に 0.05、1.5 に 0.95', en: '0.05 at −2, 0.95 at 1.5' },
        state: { modes: '-2.0:0.05,1.5:0.95' },
      },
      {
        text: { ja: '両方に 0.5', en: '0.5 at both' },
        state: { modes: '-2.0:0.5,1.5:0.5' },
      },
      {
        text: { ja: '−2 に 0.95、1.5 に 0.05', en: '0.95 at −2, 0.05 at 1.5' },
        state: { modes: '-2.0:0.95,1.5:0.05' },
      },
    ],
    target: [{ fact: 'draw.modes.0.deviation', is: '>', value: 4 }],
    covers: ['draw', 'shift'],
    hints: [
      {
        ja: '個数は二項分布に従います。分散は n·p·(1 − p) です。',
        en: 'The number is binomial: its variance is n·p·(1 − p).',
      },
    ],
    after: {
      ja: '√(n·p·(1 − p)) は p = 0.5 で最大になります。まれな成分の個数が不確かなのは、期待される個数に比べたときです。p = 0.05 なら 5 個に対して標準偏差は約 2.2 個です。',
      en: '√(n·p·(1 − p)) is largest at p = 0.5. The number of a rare component is uncertain relative to its expectation: at p = 0.05 a standard deviation of about 2.2 beside an expected 5.',
    },
  },
  {
    id: 'more-data-same-start',
    panel: 'mixture',
    kind: 'choose',
    ask: {
      ja: '三つの塊からの点に、三成分を EM で当てはめます。10 回の反復のあと、平均対数尤度が −3.8 以上になるのはどれですか。',
      en: 'Three components are fitted by EM to points from three blobs. Which of these has a mean log-likelihood of −3.8 or more after 10 iterations?',
    },
    start: { ...FIT, fitData: 'blobs', fitCount: '200', fitK: '3', fitKind: 'spherical' },
    options: [
      {
        text: {
          ja: '200 点、初期値の中心二つが同じ塊の中',
          en: '200 points, two starting centres in one blob',
        },
        state: { fitInit: 'given', fitMeans: '3,-1,3.5,-0.5,-1,0', fitAt: '20' },
      },
      {
        text: { ja: '2,000 点、初期値は同じ', en: '2,000 points, the same start' },
        state: {
          ...{ fitInit: 'given', fitMeans: '3,-1,3.5,-0.5,-1,0', fitAt: '20' },
          fitCount: '2000',
        },
      },
      {
        text: {
          ja: '200 点、初期値の中心は三つの塊に一つずつ',
          en: '200 points, one starting centre in each blob',
        },
        state: { fitInit: 'given', fitMeans: '3,-1,0,2,-3,-1', fitAt: '20' },
      },
    ],
    target: [{ fact: 'fit.logLikelihood', is: '≥', value: -3.8 }],
    covers: ['fit', 'trace'],
    hints: [
      {
        ja: 'EM は尤度を上げ続けますが、上る山は初期値で決まります。',
        en: 'EM only ever climbs the likelihood, but its start decides which hill.',
      },
    ],
    after: {
      ja: 'データが増えても、局所最大は残ります。最尤推定が真の混合分布に近づくのは最大点についてのことで、EM がそこに着くかどうかは初期値しだいです。',
      en: 'More data does not take local maxima away. What comes near the true mixture is the highest maximum of the likelihood; whether EM gets there depends on its start.',
    },
  },
  {
    id: 'flat-is-not-done',
    panel: 'mixture',
    kind: 'choose',
    ask: {
      ja: '間欠泉のデータに二成分を当てはめます。この初期値では、3 回目の反復で平均対数尤度は −4.730 になり、増え方は 0.001 に満たなくなりました。−4.2 以上になるのはどれですか。',
      en: 'Two components are fitted to the geyser. From this start the mean log-likelihood is −4.730 after the third iteration, and rises by less than 0.001. Which of these has −4.2 or more?',
    },
    start: { ...FIT, fitSeed: '1' },
    options: [
      {
        text: {
          ja: '3 回の反復で止める：もう学ぶものはない',
          en: 'Stopping after 3 iterations: there is nothing more to learn',
        },
        state: { fitAt: '6' },
      },
      {
        text: { ja: '6 回まで続けて止める', en: 'Going on to 6 iterations, then stopping' },
        state: { fitAt: '12' },
      },
      {
        text: { ja: '30 回まで続ける', en: 'Going on to 30 iterations' },
        state: { fitAt: '60' },
      },
    ],
    target: [{ fact: 'fit.logLikelihood', is: '≥', value: -4.2 }],
    covers: ['fit', 'trace'],
    hints: [],
    after: {
      ja: '目的関数がほとんど変わらない間にも、成分は少しずつ離れていき、やがて尤度は大きく増えます。平らな曲線だけからは、終わりなのか途中の台地なのかは分かりません。',
      en: 'While the objective hardly changes the components move apart, little by little, until the likelihood leaps. A flat curve alone does not tell the end from a plateau on the way.',
    },
  },
  {
    id: 'collapse-of-a-component',
    panel: 'mixture',
    kind: 'choose',
    ask: {
      ja: '三成分の EM の、2 回の反復です。正規分布の負担率はどの点でも正です。それでも一つの成分の分散が 0 につぶれ、元に戻す手当てが要ったのはどれですか。',
      en: 'Two iterations of EM with three components. Responsibilities of normal components are positive at every point. Where does the variance of one collapse to 0 all the same, so that it has to be repaired?',
    },
    start: { ...FIT, fitK: '3' },
    options: [
      {
        text: {
          ja: '成分の初期値が離れた所にあり、そこに点はない（分散の下限 0）',
          en: 'A component starts far off, where there is no point (variance floor 0)',
        },
        state: { ...FAR_START, fitFloor: '0' },
      },
      {
        text: {
          ja: '同じ初期値で、そこに同じ点を三つ加える（分散の下限 0）',
          en: 'The same start, and three equal points are added there (variance floor 0)',
        },
        state: { ...FAR_START, fitAdded: '1,95,1,95,1,95', fitFloor: '0' },
      },
      {
        text: {
          ja: '点を三つ加え、分散の下限を 0.01 にする',
          en: 'Three points are added, and the variance floor is 0.01',
        },
        state: { ...FAR_START, fitAdded: '1,95,1,95,1,95', fitFloor: '0.01' },
      },
    ],
    target: [{ fact: 'fit.events.length', is: '≥', value: 1 }],
    covers: ['fit', 'trace'],
    hints: [
      {
        ja: '遠くの点の負担率は正でも、指数的に小さくなります。',
        en: 'The responsibility for a far point is positive but exponentially small.',
      },
    ],
    after: {
      ja: '正であっても、遠くの点の負担率は数では表せないほど小さくなり、成分は重なった点だけを受け持ちます。そこで分散が 0 に近づくほど尤度は限りなく増えるので、下限が要ります。',
      en: 'Positive as they are, responsibilities for far points get too small for any number, and the component is left with equal points alone. The nearer its variance is to 0 the higher the likelihood, without bound: hence the floor.',
    },
  },
];
