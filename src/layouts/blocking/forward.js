// Leads a short link or an old address to its place, without an entry in the history; what follows # is kept where the place names none.
{
  const { to } = document.currentScript.dataset;
  location.replace(to.includes('#') ? to : to + location.hash);
}
