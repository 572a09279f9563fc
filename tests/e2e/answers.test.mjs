// Answers without a server: given in the panels, handed in as a text, computed anew on the teacher's page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswers, writeAnswers } from '../../web/exercises/answer-text.js';
import { exercises } from '../../web/exercises/registry.js';
import { CHOSEN, PREDICTED, REACHED } from './exercise_answers.mjs';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { ready, typeInto, until } from './page.mjs';

inBrowser('answers', (stage) => {
  /** A student's page. @param {string[]} panels */
  const open = async (panels) => {
    const { page, site } = stage;
    await page.goto('about:blank');
    await page.goto(`${site.origin}/index.html#panel=${panels}&exercises=all&lang=en`);
    await ready(page, panels);
    await until(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('latent-panel:not([hidden])')].every(
            ({ shadowRoot }) => shadowRoot?.querySelector('[data-exercise]') !== null,
          ),
        ),
      Boolean,
      'the exercises',
    );
  };
  /** @param {string} panel @param {string} id @param {string} name  of a button */
  const press = (panel, id, name) =>
    stage.page.evaluate(
      ({ panel, id, name }) => {
        const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
        const buttons = [...(root?.querySelectorAll(`[data-exercise=${id}] button`) ?? [])];
        const button = buttons.find((each) => each.textContent === name);
        if (!button) throw new Error(`no button ${name}`);
        /** @type {HTMLElement} */ (button).click();
      },
      { panel, id, name },
    );
  /** @param {string} panel @param {string} id */
  const judged = (panel, id) =>
    until(
      () =>
        stage.page.evaluate(
          ({ panel, id }) => {
            const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
            const node = root?.querySelector(`[data-exercise=${id}]`);
            return /** @type {HTMLElement | null | undefined} */ (node)?.dataset.result;
          },
          { panel, id },
        ),
      (result) => result === 'met' || result === 'missed',
      `the result of ${id}`,
    );
  /**
   * What is given: a number, the number of an option from 1, or the field that reaches the goal.
   * @param {string} id @param {string} given
   */
  const answer = async (id, given) => {
    const exercise = exercises.find((each) => each.id === id);
    assert.ok(exercise);
    const { panel } = exercise;
    await press(panel, id, 'Begin');
    if (exercise.kind === 'choose') {
      await press(panel, id, exercise.options[Number(given) - 1].text.en);
    } else if (exercise.kind === 'predict') {
      await stage.page.evaluate(
        ({ panel, id, given }) => {
          const root = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
          const input = root?.querySelector(`[data-exercise=${id}] input`);
          /** @type {HTMLInputElement} */ (input).value = given;
        },
        { panel, id, given },
      );
      await press(panel, id, 'Commit');
    } else {
      for (const [name, text] of Object.entries(REACHED[id])) {
        await typeInto(stage.page, panel, name, text);
      }
    }
    await judged(panel, id);
  };
  /** @param {string} name */
  const answersOf = (name) =>
    stage.page.evaluate((name) => {
      const panel = document.querySelector('latent-panel:not([hidden])');
      const mine = panel?.shadowRoot?.querySelector('.my-answers');
      const field = /** @type {HTMLInputElement} */ (mine?.querySelector('input'));
      field.value = name;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const text = mine?.querySelector('textarea[name="my-answers"]');
      return /** @type {HTMLTextAreaElement} */ (text).value;
    }, name);
  const handIn = (/** @type {string} */ text) =>
    stage.page.evaluate((text) => {
      const field = document.querySelector('[data-teach] textarea[name="answers"]');
      /** @type {HTMLTextAreaElement} */ (field).value = text;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  const teach = async () => {
    const { page, site } = stage;
    await page.goto('about:blank');
    await page.goto(`${site.origin}/index.html#teach&lang=en`);
    await until(
      () => page.evaluate(() => document.querySelector('[data-teach] textarea') !== null),
      Boolean,
      "the teacher's view",
    );
  };
  const table = () =>
    stage.page.evaluate(() => ({
      rows: [...document.querySelectorAll('table[data-answers] tr[data-student]')].map((row) => {
        const { student, verified } = /** @type {HTMLElement} */ (row).dataset;
        const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
        return { student, verified, cells };
      }),
      head: [...document.querySelectorAll('table[data-answers] thead th')].map(
        (th) => th.textContent ?? '',
      ),
      notes: [...document.querySelectorAll('[data-teach] .notes li')].map((li) => li.textContent),
      said: document.querySelector('[data-teach] [role=status]')?.textContent,
      panels: [...document.querySelectorAll('latent-panel')].filter((each) =>
        each.checkVisibility(),
      ).length,
    }));

  test('answers are handed in, and a tampered one is found', async () => {
    await open(['mixture']);
    await answer('never-seen', '0.36');
    await answer('weights-are-shares', '3');
    const honest = await answersOf('山田 花子');
    const second = await answersOf('B-17');
    assert.match(honest, /exercise: never-seen\nresult: met\nattempts: 1\ngiven: 0.36\n/);
    assert.match(honest, /exercise: weights-are-shares\nresult: missed\nattempts: 1\ngiven: 3\n/);

    await teach();
    const tampered = second.replace('result: missed', 'result: met').replace('B-17', 'C');
    await handIn(`A letter.\n${honest}${second}\n${honest}${tampered}`);
    const { rows, notes, said, panels } = await until(
      table,
      ({ rows }) => rows.length === 3,
      'three rows',
    );
    assert.deepEqual(
      rows.map(({ student, verified }) => [student, verified]),
      [
        ['山田 花子', 'yes'],
        ['B-17', 'yes'],
        ['C', 'no'],
      ],
    );
    assert.match(rows[2].cells[0], /text changed/);
    assert.match(rows[2].cells[2], /comes out otherwise/);
    assert.match(said ?? '', /Submissions: 3. Answers: 6; computed anew, 1 did not hold/);
    assert.match(notes.join(), /“A letter.”.*word for word, and counted once: 1/);
    assert.equal(panels, 0);
  });

  test('a link of an answer opens its state', async () => {
    const href = await stage.page.evaluate(() =>
      document.querySelector('table[data-answers] td a')?.getAttribute('href'),
    );
    const { page, site } = stage;
    await page.goto('about:blank');
    await page.goto(new URL(href ?? '', `${site.origin}/index.html`).href);
    await ready(page, ['mixture']);
    const draws = await page.evaluate(
      () => /** @type {any} */ (document.querySelector('latent-panel[panel=mixture]')).values.draws,
    );
    assert.equal(draws, 20);
  });

  test('ten answers of three students, one of them forged: the table says which', async () => {
    /** @type {Record<string, [exercise: string, given: string][]>} */
    const work = {
      '山田 花子': [
        ['one-peak', ''],
        ['no-weight-left', '0.2'],
        ['where-the-score-is-high', '2'],
      ],
      'B-17': [
        ['half-time', '0.5'],
        ['weights-are-shares', '3'],
        ['one-of-a-hundred', '1.53'],
        ['alike-until-counted', '3'],
      ],
      佐藤: [
        ['relabelled', '1'],
        ['signal-kept', '0.8'],
        ['mean-hides-the-worst', ''],
      ],
    };
    const made = [];
    for (const [name, answers] of Object.entries(work)) {
      const ids = answers.map(([id]) => id);
      await open(exercises.flatMap(({ id, panel }) => (ids.includes(id) ? [panel] : [])));
      for (const [id, given] of answers) await answer(id, given);
      made.push(await answersOf(name));
    }
    // A forger who knows how the checksum is made: only the state tells.
    const [forged] = readAnswers(made[1]).received;
    const changed = forged.answers.find(({ exercise }) => exercise === 'half-time');
    assert.equal(changed?.result, 'missed');
    if (changed) changed.result = 'met';
    await teach();
    await handIn([made[0], writeAnswers(forged), made[2]].join('\n'));
    const { head, rows, said } = await until(table, ({ rows }) => rows.length === 3, 'three rows');
    const told = Object.fromEntries(
      rows.map(({ student, verified, cells: [yes, ...cells] }) => [
        `${student}: ${verified}, ${yes}`,
        Object.fromEntries(cells.flatMap((cell, n) => (cell === '–' ? [] : [[head[n + 2], cell]]))),
      ]),
    );
    assert.deepEqual(told, {
      '山田 花子: yes, yes': {
        'one-peak': 'met (1)',
        'no-weight-left': 'met: 0.2 (1)',
        'where-the-score-is-high': 'met: 2 (1)',
      },
      'B-17: no, no': {
        'half-time': 'met: 0.5 (1)computed anew, it comes out otherwise',
        'weights-are-shares': 'missed: 3 (1)',
        'one-of-a-hundred': 'missed: 1.53 (1)',
        'alike-until-counted': 'met: 3 (1)',
      },
      '佐藤: yes, yes': {
        relabelled: 'met: 1 (1)',
        'signal-kept': 'met: 0.8 (1)',
        'mean-hides-the-worst': 'met (1)',
      },
    });
    assert.match(said ?? '', /Submissions: 3. Answers: 10; computed anew, 1 did not hold/);
  });

  test('a long check can be ended, and a change of the text begins anew', async () => {
    await teach();
    const one = (/** @type {number} */ n) =>
      `Latent Lab answers 1\nname: ${n}\nexercise: one-peak\nresult: met\nattempts: 1\nstate: #panel=samples&samples.sigma=${1.7 + n / 1000}\n`;
    // From within the page: a quick machine is done before it could be asked from outside.
    await stage.page.evaluate(() => {
      const said = /** @type {Element} */ (document.querySelector('[data-teach] [role=status]'));
      new MutationObserver((_, observer) => {
        if (!/ of 300 answers/.test(said.textContent ?? '')) return;
        observer.disconnect();
        const button = [...document.querySelectorAll('[data-teach] button')].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        /** @type {HTMLElement} */ (button).click();
      }).observe(said, { childList: true, characterData: true, subtree: true });
    });
    await handIn(Array.from({ length: 300 }, (_, n) => one(n)).join(''));
    await until(table, ({ said }) => /^Cancelled/.test(said ?? ''), 'the end');
    const ended = await table();
    assert.match(ended.said ?? '', /^Cancelled/);
    assert.equal(ended.rows.length, 0);
    await handIn(one(1));
    const { rows } = await until(table, ({ rows }) => rows.length === 1, 'the one row');
    assert.equal(rows[0].verified, 'no'); // it holds, but has no checksum
    assert.match(rows[0].cells[1], /^met/);
  });

  /**
   * Every way to answer an exercise that we know.
   * @param {import('../../web/exercises/exercise.js').Exercise} exercise
   * @returns {{given: string, result: 'met' | 'missed', state: Record<string, string>}[]}
   */
  function answersTo(exercise) {
    const { id, start } = exercise;
    if (exercise.kind === 'reach')
      return [{ given: '', result: 'met', state: { ...start, ...REACHED[id] } }];
    if (exercise.kind === 'predict') {
      return [
        { given: String(PREDICTED[id]), result: 'met', state: start },
        { given: '1000000', result: 'missed', state: start },
      ];
    }
    return exercise.options.map(({ state }, n) => ({
      given: String(n + 1),
      result: n === CHOSEN[id] ? 'met' : 'missed',
      state: { ...start, ...state },
    }));
  }

  // Eighty states, many of labs: what computes them is the same core everywhere.
  if (browserName !== 'chromium') return;

  test('every answer to every exercise is verified, a lab’s too; the opposite is not', async () => {
    const all = exercises.flatMap((exercise) =>
      answersTo(exercise).map(({ given, result, state }) => ({
        ...{ exercise: exercise.id, given, result, attempts: 1, begun: '', ended: '' },
        state: `#panel=${exercise.panel}&${Object.entries(state)
          .map(([name, text]) => `${exercise.panel}.${name}=${text}`)
          .join('&')}`,
      })),
    );
    const opposite = all
      .filter(({ exercise }) => ['half-time', 'collapse-of-a-component'].includes(exercise))
      .map((answer) => ({
        ...answer,
        result: /** @type {'met' | 'missed'} */ (answer.result === 'met' ? 'missed' : 'met'),
      }));
    await teach();
    await handIn(
      [all, opposite]
        .map((answers, n) => writeAnswers({ version: '', name: `student ${n}`, answers }))
        .join(''),
    );
    const { rows, said } = await until(table, ({ rows }) => rows.length === 2, 'both rows');
    const { length } = opposite;
    assert.deepEqual(
      [rows[0].verified, rows[1].verified, said],
      [
        'yes',
        'no',
        `Submissions: 2. Answers: ${all.length + length}; computed anew, ${length} did not hold or could not be checked. Texts changed since they were made are marked in the table.`,
      ],
      JSON.stringify(rows[0].cells),
    );
  });
});
