/** What every lab says of its tasks and timelines, unless it has words of its own. */
export default {
  learned: 'このラボで分かること',
  task: {
    progress: '計算の進み具合',
    cancel: '中止',
    again: 'もう一度計算する',
    cancelled: '中止しました。',
  },
  timeline: {
    play: '再生',
    pause: '一時停止',
    steps: ['一つ進む'],
    back: '一つ戻る',
    reset: '最初から',
    history: '再生位置',
    where: (/** @type {number} */ at, /** @type {number} */ of) => `ステップ ${at} ／ ${of}`,
  },
};
