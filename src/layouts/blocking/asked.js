// Before the first paint: the search page knows of a query in its address, and shows nothing that the hits would push away.
if (/[?&]q=[^&]/.test(location.search)) document.documentElement.dataset.asked = '';
