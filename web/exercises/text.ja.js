/** The words around exercises, in Japanese. @type {typeof import('./text.en.js').default} */
export default {
  title: '演習',
  kinds: { reach: '作ってみる', predict: '予想する', choose: '選ぶ' },
  begin: '始める',
  again: '初めからやり直す',
  hint: 'ヒント',
  commit: 'これに決める',
  guess: (unit) => `予想（${unit}）：`,
  reach: 'パネルを動かして、そうなる状態を作ってください。',
  covered: '決めるまで、図は隠れています。',
  waiting: 'パネルが答えを計算しています。',
  met: '成り立ちます。',
  missed: '成り立ちません。',
  off: (number, miss, unit) => `値は ${number} で、予想との差は ${miss}（${unit}）です。`,
  errors: '標準誤差を単位として',
  badNumber: (typed) => `予想：「${typed}」は使えません。0.25 のような数を入れてください。`,
};
