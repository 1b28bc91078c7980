// Loaded before our own programs when `npm start` or `npm run tillback` runs them. Ctrl-C reaches such a program up to three
// times: from the terminal, and through npm and `run.mjs`. The parent therefore tells what it got over its channel, and only
// what the program has not heard itself becomes a signal. A parent that is killed closes the channel, which is a signal too.
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    const handledByProgram = process.listenerCount(signal) > 1;
    if (!handledByProgram) process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

process.on('message', (message) => {
  if (message?.stop) stopOnce(message.stop);
});
process.on('disconnect', () => stopOnce('SIGTERM'));
// The channel alone keeps no program alive.
process.channel?.unref();

/** @param {NodeJS.Signals} signal */
function stopOnce(signal) {
  if (stopping) return;
  // The terminal's own signal may be a moment behind npm's.
  setTimeout(() => {
    if (!stopping) process.kill(process.pid, signal);
  }, 100);
}
