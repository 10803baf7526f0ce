// Before the first paint: the search page knows of a query in its address, and of earlier ones, and shows nothing that these would push away.
try {
  if (/[?&]q=[^&]/.test(location.search) || localStorage.getItem('search-recent')) document.documentElement.dataset.asked = '';
} catch {
  // Storage is blocked.
}
