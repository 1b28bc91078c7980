// Runs before the first paint, so that a page never flashes in the other theme or another frame. A file of its own: the
// content security policy allows no inline script.
(() => {
  const { dataset } = document.documentElement;

  function choiceOf(name) {
    try {
      return localStorage.getItem(`tillback.${name}`);
    } catch {
      // Storage may be blocked; what is usual is then the answer.
      return null;
    }
  }

  const theme = choiceOf('theme');
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = theme === 'dark' || (theme !== 'light' && systemIsDark);
  dataset.bsTheme = isDark ? 'dark' : 'light';
  dataset.frame = choiceOf('frame') ?? 'unknown';
  dataset.navigation = choiceOf('navigation') ?? 'open';
})();
