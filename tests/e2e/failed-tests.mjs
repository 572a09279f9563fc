// A reporter for node's test runner: what has failed, a line each: its file and its name.

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* failedTests(events) {
  for await (const { type, data } of events) {
    // A suite whose tests failed has nothing of its own to tell; one whose hook failed has.
    const { failureType } = /** @type {any} */ (type === 'test:fail' ? data.details.error : {});
    if (type !== 'test:fail' || failureType === 'subtestsFailed') continue;
    yield `${data.file}\t${data.name}\n`;
  }
}
