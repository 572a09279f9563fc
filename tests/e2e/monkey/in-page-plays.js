// The monkey's hand for what plays by itself. Loaded before in-page.js.

(() => {
  const { inPanels, isSeen } = window.monkeyEyes;
  const buttonsIn = (/** @type {string} */ selector) =>
    inPanels(selector).flatMap(({ nodes }) => nodes.filter(isSeen));
  const says = (/** @type {string[]} */ words) => (/** @type {HTMLElement} */ button) =>
    words.includes(button.textContent ?? '');
  const plays = says(['Pause', '一時停止']);
  const BESIDE = '[data-figure=beside] .toolbar button';

  Object.assign(window, {
    monkeyPlays: {
      /** Ends what plays, and begins again what was stopped: how far it has come is not in the link. */
      calm() {
        for (const button of buttonsIn('button').filter(plays)) {
          // A training ends by itself; where it was paused would be another link.
          if (!button.parentElement?.querySelector('progress')) button.click();
        }
        for (const button of buttonsIn('[data-job=stopped] button, [data-job=failed] button')) {
          button.click();
        }
      },

      /**
       * A comparison that plays without having been asked for stands where it was when it went out of view
       * or was paused, and no link says where: it is played to its end. False if there is none.
       */
      playOut() {
        if (/fitBesideAt=/.test(location.hash)) return false;
        const play = buttonsIn(BESIDE)
          .filter(says(['Play', '再生']))
          .find((button) => button.getAttribute('aria-disabled') !== 'true');
        play?.scrollIntoView({ block: 'center' });
        play?.click();
        return play !== undefined;
      },
      isPlayingOut: () => buttonsIn(BESIDE).some(plays),
    },
  });
})();
