const english = /^en\b/.test(navigator.language);

export default {
  app: { name: english ? 'Tasks' : 'Tâches', vendor: 'Passerelle' },
  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['scripts/session', 'scripts/forms', 'scripts/lists', 'scripts/language', 'scripts/accessibility', 'scripts/held'],
  requireJsConfig: { ngDeps: ['passerelle.texts'], deps: ['scripts/texts'] },
  disableWelcomeMessage: true
};
