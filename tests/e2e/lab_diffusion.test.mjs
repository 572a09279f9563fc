// The lab of diffusion: opened by a link, scrubbed, played and rewound; a sweep is cancelled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { act, fieldOf, pressButton, ready, summaryOf, textIn, typeInto, until } from './page.mjs';

inBrowser('lab of diffusion', (stage) => {
  const open = async (/** @type {string} */ state) => {
    const { page, site } = stage;
    await page.goto(
      `${site.origin}/index.html#panel=diffusion&lang=en&diffusion.lab=open&${state}`,
    );
    await ready(page, ['diffusion']);
  };
  const summary = (/** @type {string} */ figure) => summaryOf(stage.page, 'diffusion', figure);
  const summaryWith = (/** @type {string} */ figure, /** @type {RegExp} */ words) =>
    until(
      () => summary(figure),
      (text) => words.test(text),
      `${figure}: ${words}`,
    );
  const press = (/** @type {string} */ figure, /** @type {string} */ label) =>
    pressButton(stage.page, 'diffusion', label, `[data-figure=${figure}]`);
  const ways = () =>
    stage.page.evaluate(() =>
      [
        ...(document
          .querySelector('latent-panel[panel=diffusion]')
          ?.shadowRoot?.querySelectorAll('[data-figure=labReverse] .way') ?? []),
      ].map((path) => path.getAttribute('d')),
    );

  test('a link opens it at its state, and the numbers are those of theory', async () => {
    await open('diffusion.labTime=0.25&diffusion.labSchedule=cosine&diffusion.labSecond=none');
    // Nichol and Dhariwal's cosine at t = 25 of 100.
    const f = (/** @type {number} */ u) => Math.cos((((u + 0.008) / 1.008) * Math.PI) / 2) ** 2;
    const alphaBar = f(0.25) / f(0);
    await summaryWith(
      'labForward',
      new RegExp(`t = 25 of 100.* ${Math.sqrt(alphaBar).toFixed(3)} `),
    );
    await summaryWith('labSchedule', new RegExp(`ᾱ = ${alphaBar.toFixed(3)}, `));
  });

  test('the posterior mean errs less than a posterior sample and lies where data is rare', async () => {
    await open('');
    const text = await summaryWith('labDenoisers', /^At t = 50/);
    const raw = await textIn(stage.page, 'diffusion', '[data-figure=labDenoisers] figcaption');
    assert.match(raw ?? '', /t\u00a0=\u00a050/); // a value stays beside its symbol
    const [sample, error, log, own, logOfSample] = [
      ...[/posterior sample \+([\d.]+) ±/, /posterior sample \+[\d.]+ ± ([\d.]+)/],
      ...[
        /log p₀ is (−?[\d.]+) ±/,
        /returns and (−?[\d.]+) ±/,
        /its mean of log p₀ is (−?[\d.]+) ±/,
      ],
    ].map((words) => Number(words.exec(text)?.[1].replace('−', '-')));
    assert.ok(sample > 2 * error, text);
    assert.ok(log < own - 1, text);
    assert.match(text, /lower than at the data: its guesses lie where data is rarer/);
    // No guess is drawn outside its own picture.
    const clips = await stage.page.evaluate(() =>
      [
        ...(document
          .querySelector('latent-panel[panel=diffusion]')
          ?.shadowRoot?.querySelectorAll('[data-figure=labDenoisers] [clip-path]') ?? []),
      ].map((group) => getComputedStyle(group).clipPath),
    );
    assert.equal(clips.length, 6);
    assert.ok(!clips.includes('none'), String(clips));
    assert.ok(Math.abs(logOfSample - own) < 0.5, text);
  });

  test('t is scrubbed by keyboard, and the link follows', async () => {
    const { page } = stage;
    await open('');
    await summaryWith('labForward', /t = 50 of 100/);
    await act(page, 'diffusion', '[data-figure=labForward] .handle[aria-valuemax="1"]', 'focus');
    await page.press('ArrowRight');
    await page.press('ArrowRight');
    await summaryWith('labForward', /t = 52 of 100/);
    await until(
      () => page.url(),
      (url) => url.includes('diffusion.labTime=0.52'),
      'address with labTime=0.52',
    );
  });

  test('a knot that is moved draws the schedule by hand, still falling', async () => {
    const { page } = stage;
    await open('');
    await summaryWith('labSchedule', /A \(linear\)/);
    await act(page, 'diffusion', '[data-figure=labSchedule] .handle', 'focus', 2);
    await page.press('ArrowRight');
    await summaryWith('labSchedule', /A \(by hand\)/);
    const url = await until(
      () => page.url(),
      (address) => address.includes('labKnots='),
      'address with knots',
    );
    const knots =
      /labKnots=([^&]*)/.exec(decodeURIComponent(url))?.[1].split(',').map(Number) ?? [];
    assert.equal(knots.length, 5);
    assert.ok(
      knots.every((knot, k) => k === 0 || knot < knots[k - 1]),
      String(knots),
    );
  });

  test('the way back plays to its end; rewinding changes nothing in it', async () => {
    await open('diffusion.labCount=200&diffusion.labVisited=8&diffusion.labAt=8');
    await summaryWith('labReverse', /step 8 of 8/);
    const atEnd = await until(ways, (paths) => paths.length > 0, 'ways of the particles');
    const end = await summary('labReverse');
    await press('labReverse', 'From the noise');
    await summaryWith('labReverse', /step 0 of 8/);
    await press('labReverse', 'Step');
    await summaryWith('labReverse', /step 1 of 8/);
    await until(
      ways,
      (paths) => JSON.stringify(paths) !== JSON.stringify(atEnd),
      'shorter ways at step 1',
    );
    await press('labReverse', 'Play');
    await until(
      () => summary('labReverse'),
      (text) => text === end,
      end,
    );
    await until(
      ways,
      (paths) => JSON.stringify(paths) === JSON.stringify(atEnd),
      'the ways as they were',
    );
    // The program prints the numbers that the picture is read aloud with.
    const printed = await until(
      () => textIn(stage.page, 'diffusion', '.lab .output samp'),
      (text) => text,
      'what the program prints',
    );
    const [, mean, distance] =
      /^mean = (.*)\nWasserstein distance = (.*)\n$/.exec(printed ?? '') ?? [];
    assert.ok(mean && distance, printed ?? '');
    for (const said of [`at mean ${mean} ±`, `Wasserstein distance ${distance} from`]) {
      assert.ok(end?.includes(said.replace('-', '−')), `${end}: ${said}`);
    }
  });

  test('the plane keeps still under a ring that is dragged out of the data, and fits once let go', async () => {
    const { page } = stage;
    await open('diffusion.labData=plane&diffusion.labSecond=none');
    await summaryWith('labReverse', /Wasserstein/);
    const plane = (/** @type {[string, number, number]} */ ...gesture) =>
      page.evaluate(([type, dx, dy]) => {
        const root = document.querySelector('latent-panel[panel=diffusion]')?.shadowRoot;
        const figure = root?.querySelector('[data-figure=labForward]');
        const ring = /** @type {Element} */ (figure?.querySelector('.point-handles .handle'));
        const { x, y, width, height } = ring.getBoundingClientRect();
        const ticks = [...(figure?.querySelectorAll('.pane-0 .axes text') ?? [])];
        if (type) {
          const target = type === 'mousedown' ? ring : window;
          target.dispatchEvent(
            new MouseEvent(type, {
              ...{ bubbles: true, cancelable: true, view: window },
              ...{ clientX: x + width / 2 + dx, clientY: y + height / 2 + dy },
            }),
          );
        }
        return { x, y, ticks: ticks.map(({ textContent }) => textContent).join(' ') };
      }, gesture);
    const means = () => fieldOf(page, 'diffusion', 'labMeans');
    const before = await plane('mousedown', 0, 0);
    let there = before;
    for (let n = 1; n <= 6; n++) {
      const last = await means();
      await plane('mousemove', -12, 9);
      await until(means, (text) => text !== last, `means after move ${n}`);
      const from = there.x;
      there = await until(
        () => plane('', 0, 0),
        ({ x }) => x < from - 6,
        `ring after move ${n}`,
      );
      assert.equal(there.ticks, before.ticks);
      // It is where the pointer is: pixels of the range that it was taken hold of in.
      assert.ok(Math.abs(there.x - (before.x - 12 * n)) < 2, `${there.x} after move ${n}`);
      assert.ok(Math.abs(there.y - (before.y + 9 * n)) < 2, `${there.y} after move ${n}`);
    }
    await plane('mouseup', 0, 0);
    await until(
      () => plane('', 0, 0),
      ({ ticks }) => ticks !== before.ticks,
      'axes that fit',
    );
  });

  test('a training is paused, goes on, and ends as one that ran through', async () => {
    const { page } = stage;
    await open('diffusion.labTrained=2000');
    const whole = await summaryWith('labTrain', /^After 2000/);
    await open('');
    await summaryWith('labReverse', /Wasserstein/);
    await press('labTrain', 'Train for 2000 steps');
    await summaryWith('labTrain', /^After [1-9]/);
    await press('labTrain', 'Pause');
    await press('labTrain', 'Continue');
    await summaryWith('labTrain', /^After 2000/);
    await until(
      () => summary('labTrain'),
      (text) => text === whole,
      whole,
    );
    await press('labTrain', 'From the start');
    await summaryWith('labTrain', /^Settings, seed/);
    await until(
      () => page.url(),
      (url) => !url.includes('labTrained'),
      'address without steps',
    );
  });

  test('a denoiser that knows one component finds that one', async () => {
    await open('diffusion.labDenoiser=one_mode&diffusion.labMode=2&diffusion.labSecond=none');
    await summaryWith('labDenoisers', /only component 2/); // in full, however narrow its picture is
    const text = await summaryWith('labReverse', /only one component/);
    const [, mean] = /at mean (−?[\d.]+)/.exec(text ?? '') ?? [];
    assert.ok(Math.abs(Number(mean) - 1.5) < 0.05, text ?? '');
  });

  test('a sweep is cancelled, and runs to its end when asked again', async () => {
    const { page } = stage;
    await open('diffusion.labData=ring&diffusion.labCount=3000');
    await summaryWith('labReverse', /Wasserstein/);
    await press('labSweep', 'Compare numbers of steps');
    await summaryWith('labSweep', /So far/);
    await press('labSweep', 'Cancel');
    await until(
      () => textIn(page, 'diffusion', '[data-figure=labSweep] [role=status]'),
      (text) => text?.startsWith('Cancelled. '),
      'word of the cancel',
    );
    await typeInto(page, 'diffusion', 'labCount', '50');
    await until(
      () => page.url(),
      (url) => /labCount=50(&|$)/.test(url),
      'fewer particles',
    );
    await summaryWith('labReverse', /, 50 particles/);
    await press('labSweep', 'Compare numbers of steps');
    await summaryWith(
      'labSweep',
      /DDPM A: (\d|none|undecided).*, B: .*Langevin A: .*, B: (\d|none|undecided)[^()]*\.$/,
    );
  });

  test('axes keep still while a ring is dragged, on the line and in the plane, and fit when it is let go', async () => {
    for (const state of ['labData=modes', 'labData=plane']) {
      await open(`diffusion.${state}`);
      await summaryWith('labForward', /t = 50 of 100/);
      const moved = await stage.page.evaluate(async () => {
        const root = document.querySelector('latent-panel[panel=diffusion]')?.shadowRoot;
        const figure = /** @type {Element} */ (root?.querySelector('[data-figure=labForward]'));
        // The ring of a mode: the one of t moves no axis.
        const ring = [...figure.querySelectorAll('.handle')].find((each) =>
          /omponent|ode/.test(each.getAttribute('aria-label') ?? ''),
        );
        const ticks = () =>
          [...figure.querySelectorAll('[class*=pane-0] .tick text')].map(
            ({ textContent }) => textContent,
          );
        const box = /** @type {Element} */ (ring).getBoundingClientRect();
        const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
        const mouse = (/** @type {string} */ type, /** @type {number} */ share) =>
          new MouseEvent(type, {
            ...{ bubbles: true, cancelable: true, composed: true, view: window },
            ...{ clientX: at.clientX, clientY: at.clientY - share * 400 },
          });
        const pause = () => new Promise((resolve) => setTimeout(resolve, 400));
        const before = ticks();
        ring?.dispatchEvent(mouse('mousedown', 0));
        const held = [];
        for (const share of [0.3, 0.7, 1]) {
          window.dispatchEvent(mouse('mousemove', share));
          await pause();
          held.push(ticks());
        }
        window.dispatchEvent(mouse('mouseup', 1));
        for (let n = 0; n < 20 && ticks().join() === before.join(); n++) await pause();
        return { before, held, after: ticks() };
      });
      assert.ok(moved.before.length > 4, String(moved.before));
      for (const ticks of moved.held) assert.deepEqual(ticks, moved.before, state);
      assert.notDeepEqual(moved.after, moved.before, state);
    }
  });

  test('knots that rise are refused, and the last good picture stays', async () => {
    await open('');
    const before = await summaryWith('labSchedule', /A \(linear\)/);
    await typeInto(stage.page, 'diffusion', 'labKnots', '3,4,0,-3,-9');
    await act(stage.page, 'diffusion', '[name=labSchedule]', 'focus');
    await stage.page.evaluate(() => {
      const inside = document.querySelector('latent-panel[panel=diffusion]')?.shadowRoot;
      const select = /** @type {HTMLSelectElement} */ (inside?.querySelector('[name=labSchedule]'));
      select.value = 'drawn';
      select.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(
      () => textIn(stage.page, 'diffusion', '.lab .failures'),
      (text) => text?.includes('log SNR by hand'),
      'word of the knots',
    );
    assert.equal(await summary('labSchedule'), before);
    await typeInto(stage.page, 'diffusion', 'labKnots', '9,4,0,-3,-9');
    await until(
      () => textIn(stage.page, 'diffusion', '.lab .failures'),
      (text) => text === '',
      'knots that fall',
    );
    await summaryWith('labSchedule', /A \(by hand\)/);
  });
});
