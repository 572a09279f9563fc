import { fixed, short, significant } from '../../plots/number.js';

const obstacle = {
  modes: ['モードが一つもないので、', '密度がありません。'],
  sigma: ['σ が 0 なので、値はモードの上だけに', '集まり、密度がありません。'],
  scale: ['σ とモードの桁がかけ離れていて、', '一枚の図に描けません。'],
};
const handle = '位置 x';
const outside = 'x は図の外です';

/** @param {any} facts */
const missing = ({ obstacle: why, x, range, cursor }) => {
  if (why)
    return `${obstacle[/** @type {keyof typeof obstacle} */ (why)].join('')}「手を動かす 1」のモードと σ を変えると描けます。`;
  if (!cursor) {
    return `x = ${significant(x)} は図の範囲（${significant(range[0])} から ${significant(range[1])}）から遠すぎるので、値を読み取りません。曲線はどちらも正確です。`;
  }
  return '';
};

/** @type {import('../panel.js').PanelText} */
export default {
  number: '数式メモ',
  title: '二つの数式を目で見る',
  roles:
    '<b>潜在</b> = 成分の番号 <var>z</var>（1, 2, …）　→　<b>観測</b> = <var>x</var>（一つの数）',
  lead: '潜在変数（latent variable）<var>z</var> が決めるのは、値 <var>x</var> が<b>どの成分から来るか</b>です。一つ目の式は、<var>z</var> ごとの断面を足し合わせると <var>x</var> の密度（density）になることを表します。二つ目の式のスコア（score）は、その密度の対数が<b>どちらへ、どれほど急に高くなるか</b>を表します。',
  lab: '積分を乱数で見積もる、スコアに従う粒子を追う',
  parameters: { x: { label: '位置 x', unit: '両方の図に共通' } },
  figures: {
    slices: {
      title: '密度 p(x) は z ごとの断面の和',
      prose:
        'ここでは話を簡単にしています。「手を動かす 1」で引いた値そのものを <var>x</var> と呼び、潜在変数 <var>z</var> は「何番目の成分か」だけを表します。<var>z</var> が番号なので、積分は<b>和</b>になります。θ はモードの位置と σ です。',
      marks: {
        obstacle,
        handle,
        outside,
        density: '密度 p(x)',
        x: '観測 x',
        slice: (/** @type {number} */ k) => `p(x | z=${k}) p(z=${k})`,
        rest: (/** @type {number} */ n) => `残り ${n} 枚の断面`,
        total: '和 p(x)',
      },
      symbols: {
        density: 'p(x)：x の密度。実線の高さです。',
        theta: 'θ：モードの位置と σ。「手を動かす 1」で決めます。',
        x: 'x：観測。図の○ハンドルと下の欄で動かします。',
        sum: 'z についての積分：断面を積み重ねた和です。',
        likelihood: 'p(x | z)：z を決めたときの x の密度です。',
        z: 'z：潜在変数。ここでは成分の番号です。',
        prior: 'p(z)：x を見る前の z の確率です。',
      },
      summary(facts) {
        const { components, cursor } = facts;
        const why = missing(facts);
        if (why) return why;
        const largest = cursor.slices.indexOf(Math.max(...cursor.slices));
        const share = (100 * cursor.slices[largest]) / cursor.p;
        const most =
          cursor.p === 0
            ? '密度が小さすぎて、倍精度浮動小数点数では 0 になります。'
            : share > 99.95
              ? `ほぼすべてが z = ${largest + 1} の断面です。`
              : `そのうち z = ${largest + 1} の断面が ${fixed(share, 1)} % を占めます。`;
        return `x = ${short(cursor.x)} では ${components} 枚の断面の和が p(x) = ${significant(cursor.p)} です。${most}色の面が断面、実線がその和で、どちらも正確な値です。`;
      },
    },
    score: {
      title: 'スコア s(x) は log p(x) の傾き',
      prose:
        '上が対数密度（log density）、下がその傾きです。対数は自然対数で、単位は nat（ナット）です。1 nat の差は、密度では e ≈ 2.72 倍の違いになります。<var>x</var> が一次元なので、勾配 ∇ は普通の微分です。上の接線の傾きが、下の曲線の高さになります。間の矢印の先は、各モードの位置を負担率（responsibility）で重みづけた平均です。負担率とは、<var>x</var> を見たときに、それがその成分から来た事後確率 <var>p</var>(<var>z</var> | <var>x</var>) のことです。検算として、<var>x</var> の両側に <var>h</var> ずつ離れた二点の中心差分でも傾きを求めます。',
      marks: {
        obstacle,
        handle,
        outside,
        log: '対数密度 log p(x)',
        score: 'スコア s(x)（正：右へ、負：左へ）',
        x: '観測 x',
        strip: '矢印の長さは σ²·s(x)',
        logAt: 'log p(x)',
        scoreAt: '公式による s(x)',
        slopeAt: (/** @type {string} */ h) => `差分で検算（h = ${h}）`,
        gap: '公式との差',
      },
      symbols: {
        score: 's(x)：スコア。下の曲線の高さと矢印です。',
        x: 'x：観測。二つの図に共通です。',
        gradient: '∇：x についての傾き。上の接線で示します。',
        logDensity: 'log p(x)：密度の対数。上の曲線です。',
        h: 'h：差分の刻み幅です。',
      },
      summary(facts) {
        const { cursor, sigma } = facts;
        const why = missing(facts);
        if (why) return why;
        const { x, score, h, gap } = cursor;
        const way =
          Math.abs(score) * sigma < 1e-9
            ? 'ここでは傾きがほぼ 0 で、少し動いても密度はほとんど変わりません。'
            : `この近くでは、密度は${score > 0 ? '右' : '左'}へ行くほど高くなります。`;
        return `x = ${short(x)} で s(x) = ${significant(score, 4)} です。${way}曲線・接線・矢印は正確な値です。h = ${significant(h, 1)} の中心差分は近似で、公式との差は ${significant(gap, 2)} です。`;
      },
    },
  },
  tries: [
    {
      action: 'σ を 1.2、x を 0.2 にする',
      look: '一つの x で、二枚の断面がほぼ同じ高さになります。x だけからは z を言い当てられません。',
    },
    {
      action: 'σ を 0.15 に戻し、モードの上（1.8）に置く',
      look: '接線が水平になり、s(x) は 0 と見分けがつかなくなります。密度の峰にいるからです。',
    },
    {
      action: 'σ を 0.4 にし、二つのモードの間に置く',
      look: '二つのモードの間で密度が最も低いのは 0.15 です。そこをまたぐと、矢印の向きが急に入れ替わります。少し動かして確かめてください。',
    },
    {
      action: 'σ を 0.4 にし、遠く外側（5）に置く',
      look: 's(x) は密度の高いほうへ戻る向きです。大きさは、近いほうのモードからの距離にほぼ比例します。',
    },
  ],
  notice:
    '<var>p</var>(<var>x</var>) は <var>z</var> について足し合わせたもの（周辺化、marginalization）なので、<var>z</var> を見なくても計算できます。スコアが見るのは <var>p</var> の高さではなく log <var>p</var> の傾きです。だから、密度がほとんど 0 の場所でも「どちらへ戻ればよいか」が分かります。',
};
