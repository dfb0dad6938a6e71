// Runs before the page is drawn, so that it is never drawn in the wrong colours first.
try {
  const theme = localStorage.getItem("mtaudit:theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch { /* a browser that keeps nothing follows the system */ }
