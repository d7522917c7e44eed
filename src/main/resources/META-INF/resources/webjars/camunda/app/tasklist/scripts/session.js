// Without a session the web application shows a sign-in form of its own, which is closed here. Whenever it wants to,
// the page is loaded again from the server instead, which sends the person to the sign-in page of the whole site.
function signInAgain() {
  if (location.hash.startsWith('#/login')) {
    location.replace(location.pathname);
  }
}

for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function (...state) {
    original.apply(this, state);
    signInAgain();
  };
}
addEventListener('hashchange', signInAgain);
signInAgain();

export default [];
