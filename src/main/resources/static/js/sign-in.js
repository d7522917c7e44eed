// A link into the task list names its task after "#", which no server ever sees: the form carries it through sign-in.
document.querySelector('form').addEventListener('submit', event => {
  event.target.action = event.target.getAttribute('action') + location.hash;
});
