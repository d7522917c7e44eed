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

// Where a link led before the person was sent to an identity provider; the sign-in page has kept it.
const place = sessionStorage.getItem('passerelle.place');
sessionStorage.removeItem('passerelle.place');
if (place && location.hash.length <= '#/'.length) {
  location.hash = place;
}

// Who came by an identity provider is signed out there too, which only the browser itself can be led through.
addEventListener('click', async event => {
  if (!event.target.closest?.('.logout a')) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const answer = await fetch(new URL('../../../api/admin/auth/user/default/logout', import.meta.url), {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' }
  });
  location.assign(answer.headers.get('X-Next-Address') ?? location.pathname);
}, true);

export default [];
