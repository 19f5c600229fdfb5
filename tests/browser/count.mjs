// A reporter for node's test runner: one closing line, "N passed, N failed", and a failure where nothing ran.
export default async function* count(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    // A suite is no test, and a skipped test has shown nothing.
    if (data?.details?.type === 'suite' || data?.skip) continue;
    if (type === 'test:pass') passed += 1;
    if (type === 'test:fail') failed += 1;
  }
  if (passed + failed === 0) process.exitCode = 1;
  yield `${passed} passed, ${failed} failed\n`;
}
