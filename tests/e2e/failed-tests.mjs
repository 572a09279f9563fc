// A reporter for node's test runner: what has failed, a line each: its file and its name.

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* failedTests(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.details.type === 'suite') continue;
    yield `${data.file}\t${data.name}\n`;
  }
}
