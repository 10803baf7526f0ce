// Before the first paint: the search page knows of a query in its address, and of earlier ones, and shows nothing that these would push away.
const hasQuery = /[?&]q=[^&]/.test(location.search);
if (hasQuery) {
  // What its answer needs waits for none of the program: search.astro hands on what comes.
  window.asked = fetch('../pagefind/index.json', { cache: 'no-cache' });
  window.asked.catch(() => undefined);
}
try {
  document.documentElement.dataset.asked = hasQuery || localStorage.getItem('search-recent') !== null;
} catch {
  // Storage is blocked.
}
