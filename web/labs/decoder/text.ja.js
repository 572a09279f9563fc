import bound from './text.bound.ja.js';
import collapse from './text.collapse.ja.js';
import densities from './text.densities.ja.js';
import drawing from './text.drawing.ja.js';
import directions from './text.directions.ja.js';
import own from '../kit/text.own.ja.js';
import rotation from './text.rotation.ja.js';
import vae from './text.vae.ja.js';

/** The lab's words, in Japanese; those of its parts stand in files of their own. @type {import('../kit/lab.js').LabText} */
export default {
  parameters: {
    ...densities.parameters,
    ...directions.parameters,
    ...rotation.parameters,
    ...bound.parameters,
    ...vae.parameters,
    ...drawing.parameters,
    ...collapse.parameters,
  },
  lab: {
    lead: 'デコーダは何を残し、何を失うのでしょうか。一次式のデコーダについては、PCA と因子分析がデータから答えます。事前分布とノイズが正規分布なら、事後分布も正規分布です。では、デコーダが曲がっているとどうなるでしょうか。積分 p(<var>x</var>) も事後分布 p(<var>z</var> | <var>x</var>) も、公式では書けなくなります。潜在変数が一つか二つなら数値積分で求められるので、その代わりに使う近似の誤差を測れます。',
    learned:
      'デコーダは p(<var>z</var>) を写し、ノイズでぼかして p(<var>x</var>) にします。一つの <var>x</var> から逆にたどると p(<var>z</var> | <var>x</var>) で、その分散は平均すれば p(<var>z</var>) の分散を超えません。PCA が残す方向は列の単位によって変わりますが、因子分析の当てはまりの良さ（元の単位に換算）は単位によりません。変分下界は、log p(<var>x</var>) から、<var>q</var> と事後分布との KL ダイバージェンスを引いたものです。<var>q</var> の族に事後分布が入っていれば、下界は log p(<var>x</var>) に一致させられます。二つの峰とその間の谷は、一つの正規分布では表せません。重点重み付き下界は、一回の推定に使う個数を増やすと log p(<var>x</var>) に近づきます。σ² を固定した線形の VAE では、固有値が βσ² を超える方向だけが残り、エンコーダの代わりに最適な q を使ってもそれは変わりません。',
    densities: densities.words,
    ...directions.words,
    own,
    rotation: rotation.words,
    bound: bound.words,
    train: vae.words,
    usage: vae.usage,
    drawing: drawing.words,
    collapse: collapse.words,
  },
  figures: {
    ...densities.figures,
    ...directions.figures,
    ...rotation.figures,
    ...bound.figures,
    ...vae.figures,
    ...drawing.figures,
    ...collapse.figures,
  },
};
