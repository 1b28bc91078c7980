// Runs before the first paint, so that a page never flashes in the other theme. A file of its own: the
// content security policy allows no inline script.
(() => {
  let choice = 'system';
  try {
    choice = localStorage.getItem('tillback.theme') ?? 'system';
  } catch {
    // Storage may be blocked; the system's theme is then the answer.
  }
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = choice === 'dark' || (choice !== 'light' && systemIsDark);
  document.documentElement.setAttribute('data-bs-theme', isDark ? 'dark' : 'light');
})();
