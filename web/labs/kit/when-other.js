import { isSame } from './same.js';

/**
 * Does something when what a commitment is about becomes another; not when that comes with a link, which is
 * meant as it stands.
 * @param {Pick<import('./define-lab.js').LabBuilder, 'store' | 'follow'>} lab
 * @param {() => any} present  read from signals
 * @param {() => void} act
 */
export function whenOther({ store, follow }, present, act) {
  let before = present();
  let { links } = store;
  follow(() => {
    const now = present();
    const isOther = !isSame(now, before) && store.links === links;
    before = now;
    links = store.links;
    if (isOther) act();
  });
}
