// A form waits for 300 ms before it takes over what is typed, and draws the old text over the new one when another field
// changes meanwhile. Here it takes over each letter at once, so that nothing typed is lost.
const FORMS = 57661;

self.webpackChunkcamunda_bpm_webapp?.push([['passerelle-forms'], {}, require => {
  const { prototype } = require(FORMS).Form;
  const createInjector = prototype._createInjector;
  prototype._createInjector = function (options, container) {
    return createInjector.call(this, { ...options, debounce: false }, container);
  };
}]);

// A link in a form opens beside it: what is typed into the form stays.
addEventListener('click', event => {
  const link = event.target.closest?.('.fjs-container a[href]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);

export default [];
