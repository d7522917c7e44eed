// The forms of the Tasklist speak English only, and its page says of itself that it is English: here both speak the
// language of the reader, French unless the browser asks for English.
const FORMS = 57661;
const english = /^en\b/.test(navigator.language);

document.documentElement.lang = english ? 'en' : 'fr';

// A pattern is written for machines: what it asks for stands in the description of its field.
const MESSAGES = [
  [/^Field is required\.$/, 'Champ obligatoire.', 'This field is required.'],
  [/^Field must match pattern .*$/s, 'Ce format n’est pas celui attendu.', 'This is not in the expected format.'],
  [/^Field must be a valid email\.$/, 'Une adresse de courriel est attendue.', 'An e-mail address is expected.'],
  [/^Field must have minimum value of (.*)\.$/, '$1 au moins.', 'At least $1.'],
  [/^Field must have maximum value of (.*)\.$/, '$1 au plus.', 'At most $1.'],
  [/^Field must have minimum length of (.*)\.$/, '$1 caractères au moins.', 'At least $1 characters.'],
  [/^Field must have maximum length of (.*)\.$/, '$1 caractères au plus.', 'At most $1 characters.']
];

const WORDS = new Map([
  ['Select', 'Choisir'],
  ['Search', 'Chercher'],
  ['No results', 'Aucun résultat'],
  ['Add new', 'Ajouter'],
  ['Clear', 'Effacer'],
  ['mm/dd/yyyy', 'mm/jj/aaaa'],
  ['dd/mm/yyyy', 'jj/mm/aaaa']
]);

function message(text) {
  const found = typeof text === 'string' && MESSAGES.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[english ? 2 : 1]) : text;
}

function messages(errors) {
  return Array.isArray(errors) ? errors.map(messages) : message(errors);
}

if (self.webpackChunkcamunda_bpm_webapp && location.pathname.includes('/tasklist/')) {
  self.webpackChunkcamunda_bpm_webapp.push([['passerelle-language'], {}, require => {
    const { prototype } = require(FORMS).Form;
    const setState = prototype._setState;
    prototype._setState = function (change) {
      const errors = change.errors
        && Object.fromEntries(Object.entries(change.errors).map(([id, found]) => [id, messages(found)]));
      setState.call(this, errors ? { ...change, errors } : change);
    };
  }]);
}

function speak(root) {
  const inForm = root.closest?.('.fjs-container') ? [root] : [...root.querySelectorAll?.('.fjs-container') ?? []];
  for (const part of inForm) {
    for (const element of [part, ...part.querySelectorAll('[placeholder]')]) {
      const word = WORDS.get(element.getAttribute?.('placeholder'));
      if (word) {
        element.setAttribute('placeholder', word);
      }
    }
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const word = WORDS.get(texts.currentNode.data.trim());
      if (word && !texts.currentNode.parentElement.closest('label, .fjs-form-field-text, textarea')) {
        texts.currentNode.data = word;
      }
    }
  }
}

if (!english) {
  new MutationObserver(changes => changes.forEach(change => {
    speak(change.target);
    change.addedNodes.forEach(speak);
  })).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['placeholder'] });
}

export default [];
