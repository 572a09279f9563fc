import en from './text.en.js';

/** The words around exercises, in Japanese. @type {typeof en} */
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
  noAnswer: 'パネルは答えを計算できませんでした。理由は、答えが出るはずの場所にあります。',
  withdrawn: '答えが出る前にパネルが変えられたので、判定していません。初めからやり直してください。',
  met: '成り立ちます。',
  missed: '成り立ちません。',
  near: '許容範囲内です。',
  far: '許容範囲外です。',
  off: (number, miss, most, unit) =>
    `値は ${number}、予想との差は ${miss}、許容される差は ${most} です（${unit}）。`,
  errors: '標準誤差を単位として',
  badNumber: (typed) => `予想：「${typed}」は使えません。0.25 のような数を入れてください。`,
  mine: {
    title: (count) => `自分の解答（${count} 問）`,
    about:
      'このページの演習のそれぞれに、最後に出した解答です。提出に使えます。どの解答にも、もとになった状態がリンクとして付くので、読む人は計算し直して確かめられます（<code>index.html#teach</code>）。検査値で分かるのは、後から文面が壊れたり変わったりしていないかだけで、書いた人が誰かは分かりません。このページはどこにも保存しないので、閉じると消えます。学習管理システムでは結果だけが次回に引き継がれ、引き継いだ解答にはリンクがないので、ここには含まれません。',
    name: '名前または番号',
    text: '提出する文面',
    copy: 'コピー',
    save: 'ファイルに保存',
    copied: 'コピーしました。',
    byHand: 'このブラウザーではコピーできません。文面を選択したので、手でコピーしてください。',
    failed: 'うまくいきませんでした。文面を選択して、手でコピーしてください。',
    file: (name) => en.mine.file(name),
  },
};
