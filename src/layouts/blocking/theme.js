// Runs before the first paint, so that a theme chosen by hand, or for this visit by ?theme=, never flashes the other one.
try {
  const theme = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search)?.[1] ?? localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme applies.
}
