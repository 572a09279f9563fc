import looks from './text.looks.ja.js';
import schedule from './text.schedule.ja.js';
import trail from './text.trail.ja.js';
import undo from './text.undo.ja.js';

/** @type {import('../kit/lab.js').LabText} */
export default {
  parameters: {
    ...looks.parameters,
    ...trail.parameters,
    ...schedule.parameters,
    ...undo.parameters,
  },
  lab: {
    lead: '四つのまとめを、答えを見る前に自分で予想する問いにしました。見た目で二つの集合を見分けられるか。成分を狭めると品質と多様性はどう動くか。少ないステップで済むノイズスケジュールはどれか。どのノイズなら取り除けるか。先に答えを決めてから、数が示すものと比べます。',
    learned:
      '目で見分けられないことは、違いがないことの証拠になりません。検定（test）は一つずつの値がわずかに語る違いを足し合わせますし、10 回のうち何回当たったかも推定なので、区間とともに読みます。成分を狭めるとカバー率は下がりますが、log p の平均だけではそれが分かりません。品質の数には、多様性の数を添えます。ノイズスケジュールに必要なステップ数は分布によって変わるので、曲線の形から決めつけずに測ります。そして、ノイズが隠した x₀ の違いは、どんなデノイザーにも分かりません。',
    ...looks.words,
    ...trail.words,
    ...schedule.words,
    ...undo.words,
  },
  figures: {
    ...looks.figures,
    ...trail.figures,
    ...schedule.figures,
    ...undo.figures,
  },
};
