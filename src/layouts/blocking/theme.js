try {
  const theme = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search)?.[1] ?? localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked.
}
