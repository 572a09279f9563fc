import { fixed, short } from '../../plots/number.js';

/** The words of the trained decoder in the parts of one model, in Japanese. */
export default {
  option: '学習したネットワーク',
  button: '学習したデコーダ',
  marks: {
    none: ['モードが一つもないので、', 'z を引く事前分布がありません。'],
    untrained: ['デコーダはまだ学習していません。', '「学習したデコーダ」で学習します。'],
    twoLatent: [
      'ネットワークの潜在変数は二次元ですが、',
      'ここで示せるのは一次元だけです。',
      '「学習したデコーダ」で一次元にします。',
    ],
    undrawn: ['デコーダに学ばせるものが', 'まだ描かれていません。'],
    begins: ['デコーダを学習しています'],
  },
  /** Why there is nothing, as a sentence. @type {Record<string, string>} */
  obstacles: {
    none: '事前分布にモードがないので、何も引けません。一つ以上入れてください。',
    untrained:
      'デコーダはまだ学習していません。「学習したデコーダ」のボタンを押すか、下の「変分自己符号化器の学習」で学習してください。',
    twoLatent:
      '下の「変分自己符号化器の学習」の潜在変数が二次元なので、ここでは使えません。「学習したデコーダ」のボタンを押すと一次元になります。',
    undrawn:
      'データに自分で描いた点を選んでいますが、まだ何も描かれていません。下の「変分自己符号化器の学習」で描くか、ほかのデータを選んでください。',
    begins: 'デコーダを学習しています。最初の結果が出たら、ここに示します。',
  },
  /** @param {{learned: import('./trained-decoder.js').Learned | null, noise: number}} facts */
  learned: ({ learned, noise }) =>
    learned
      ? `f は、下の「変分自己符号化器の学習」で ${learned.step} ステップ学習したデコーダです。学習では p(z) = N(0, 1) で${learned.beta === 0 ? '（β = 0 なので効いていません）' : ''}、学習した σ は ${fixed(learned.noise, 3)} でした。ここでの p(z) は操作欄のもの、σ も操作欄の ${short(noise)} です。重みが数千個あるので、Python のプログラムは載せません。`
      : '',
};
