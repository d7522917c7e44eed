// Names for buttons and links that show nothing but a picture, so that a screen reader says what they do.
const english = /^en\b/.test(navigator.language);

const NAMES = {
  'button.region-toggle[data-region="filters"]': ['Afficher ou replier les filtres', 'Show or fold the filters'],
  'button.region-toggle[data-region="list"]': ['Afficher ou replier la liste', 'Show or fold the list'],
  'button.region-toggle[data-region="task"]': ['Afficher ou replier la tâche', 'Show or fold the task'],
  'button.maximize': ['Agrandir la tâche', 'Enlarge the task'],
  'button.dropdown-toggle[ng-disabled*="searches"]': ['Recherches enregistrées', 'Saved searches'],
  'button.unclaim': ['Rendre la tâche au groupe', 'Give the task back to the group'],
  'a.sort-direction': ['Inverser l’ordre', 'Reverse the order'],
  '.new-sort > a.dropdown-toggle': ['Ajouter un tri', 'Add an order']
};

function name() {
  for (const [selector, [french, inEnglish]] of Object.entries(NAMES)) {
    for (const element of document.querySelectorAll(`${selector}:not([aria-label])`)) {
      element.setAttribute('aria-label', english ? inEnglish : french);
    }
  }
  for (const field of document.querySelectorAll('input.main-field[aria-expanded]:not([role])')) {
    field.setAttribute('role', 'combobox');
  }
}

let planned = false;

new MutationObserver(() => {
  if (!planned) {
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      name();
    });
  }
}).observe(document.documentElement, { childList: true, subtree: true });

export default [];
