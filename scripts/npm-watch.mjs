const pollMilliseconds = 300;

/**
 * Calls back once when the npm that runs us was killed: the server would run on unseen. Returns a function that ends the watch.
 * @param {() => void} callback
 */
export function whenNpmIsKilled(callback) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    callback();
  }, pollMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
