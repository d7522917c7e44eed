// A link into the task list names its task after "#", which no server ever sees: the form carries it through sign-in.
document.querySelector('form').addEventListener('submit', event => {
  event.target.action = event.target.getAttribute('action') + location.hash;
});

// The form of an identity provider loses it: the web application that is opened after the sign-in takes it up again.
for (const way of document.querySelectorAll('a[href*="/oauth2/authorization/"]')) {
  way.addEventListener('click', () => sessionStorage.setItem('passerelle.place', location.hash));
}
