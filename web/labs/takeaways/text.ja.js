import looks from './text.looks.ja.js';

/** @type {import('../kit/lab.js').LabText} */
export default {
  parameters: looks.parameters,
  lab: {
    lead: '見た目で「同じくらい良い」と言えるのは、どれほど違いが小さいときでしょうか。先に答えを決めてから、数が示すものと比べます。',
    learned:
      '目で見分けられないことは、違いがないことの証拠になりません。同じ値から計算する検定（test）は、一つずつの値がわずかに語る違いを足し合わせるので、個数が増えれば違いを言い当てます。そして、10 回のうち何回当たったかにも不確かさがあるので、区間とともに読みます。',
    ...looks.words,
  },
  figures: looks.figures,
};
