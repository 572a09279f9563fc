import { readable } from '../../panels/readable.js';
import { percentText } from './estimate.js';

/** @param {number} n */
const whole = (n) => n.toLocaleString('ja-JP');

/** 平均を含む区間の割合について述べる日本語の文。 */
export default {
  parameters: {
    labCoverLists: { label: '長さごとのリストの数', unit: '50 〜 2,000' },
    labCover: {
      label: '区間を数える計算',
      unit: '',
      options: { auto: '短く済むとき', run: '計算する' },
    },
  },
  lab: {
    cover: {
      program:
        '誤差 20 個のリストの区間を、同じように数える Python です（標準ライブラリだけを使います）。',
      running: (/** @type {number} */ done, /** @type {number} */ of) =>
        `誤差 ${whole(of)} 個のうち ${whole(done)} 個を引きました`,
      start: '区間を数える',
      progress: '引いた誤差の個数',
      cancel: '止める',
      again: 'もう一度数える',
    },
  },
  figures: {
    labCover: {
      title: '95 % 区間は、どれくらいの割合で平均を含むか',
      prose:
        '上で決めた誤差の分布は、平均が正確にわかっています。そこからリストをたくさん引き、それぞれについて平均のブートストラップ区間を二つ作ります。<b>パーセンタイル</b>区間と、偏りと歪みを補正する <b>BCa</b> 区間です。どちらも、リストの 95 % で平均を含むことを目指しています（実線）。',
      marks: {
        percentile: '● 左：パーセンタイル区間',
        bca: '● 右：BCa 区間',
        covered: '平均を含む区間の割合、%',
        n: 'リストの誤差の個数 n',
      },
      /** @param {any} facts */
      summary({ isThere, mean, lists, resamples, groups }) {
        if (!isThere) return 'まだ区間を数えていません。';
        const rows = groups.map(
          (/** @type {any} */ { n, percentile, bca }) =>
            `n = ${n} では ${percentText(percentile)} と ${percentText(bca)}`,
        );
        return `分布の平均は正確に ${readable(mean)} です。長さごとに ${whole(lists)} 個のリストを引き、${whole(resamples)} 回ずつ再抽出して、パーセンタイル区間と BCa 区間がこの平均を含む割合を数えると（± は標準誤差）、${rows.join('、')} です。区間は 95 % になるように作られています。標準誤差の 2 倍を超えて低ければ、その長さのリストでは 95 % に届いていません（幅か位置が合っていません）。`;
      },
    },
  },
};
